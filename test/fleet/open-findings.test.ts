import { describe, expect, it } from 'vitest';
import { openFindings } from '../../src/fleet/open-findings.ts';
import type { FleetTables } from '../../src/fleet/tables.ts';
import { engines, keptFinding, keptReport, openedStore } from '../store/engines.ts';

describe.each(engines)('open findings in $engine', ({ isThere, newPlace }) => {
  it.skipIf(!isThere)(
    'come with the path of their oldest place, and without where they have none',
    async () => {
      const store = await openedStore(await newPlace());
      const place = { startLine: 1, state: 'in-tree', commit: 'c', blob: 'b' };
      const report = keptReport(1, [
        keptFinding('f1', {
          occurrences: [
            { ...place, path: 'old.env' },
            { ...place, path: 'a-new.env' },
          ],
        }),
        keptFinding('f2', { occurrences: [] }),
      ]);
      await store.record({ kind: 'repository', name: '/a' }, { report, isWhole: true });
      const filter = { severities: ['high'], rule: null, target: null, limit: 10 };
      expect(await openFindings(store.db.withTables<FleetTables>(), filter)).toMatchObject({
        total: 2,
        findings: [
          { fingerprint: 'f1', path: 'old.env' },
          { fingerprint: 'f2', path: '' },
        ],
      });
    },
  );

  it.skipIf(!isThere)('go by severity and then by age, as many as are asked for', async () => {
    const store = await openedStore(await newPlace());
    const at = (ended: number, ...findings: readonly object[]) =>
      store.record(
        { kind: 'repository', name: `/${ended}` },
        { report: keptReport(ended, findings), isWhole: true },
      );
    await at(1, keptFinding('old'), keptFinding('low', { severity: 'low' }));
    await at(2, keptFinding('new'), keptFinding('other', { rule: 'another-rule' }));
    const db = store.db.withTables<FleetTables>();
    const filter = { severities: ['low', 'medium', 'high'], rule: null, target: null, limit: 10 };
    const told = async (changes: object): Promise<readonly unknown[]> => {
      const { total, findings } = await openFindings(db, { ...filter, ...changes });
      return [total, ...findings.map(({ fingerprint }) => fingerprint)];
    };
    expect(await told({})).toEqual([4, 'new', 'other', 'old', 'low']);
    expect(await told({ limit: 1 })).toEqual([4, 'new']);
    expect(await told({ severities: ['high'], rule: 'a-rule' })).toEqual([2, 'new', 'old']);
    expect(await told({ target: '/1' })).toEqual([2, 'old', 'low']);
    expect(await told({ target: '/3' })).toEqual([0]);
  });
});
