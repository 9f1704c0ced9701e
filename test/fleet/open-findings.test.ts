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
});
