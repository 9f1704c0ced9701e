import { describe, expect, it } from 'vitest';
import { findingsToVerify } from '../../src/store/findings-to-verify.ts';
import { recordVerifications } from '../../src/store/record-verifications.ts';
import { day, engines, keptFinding, keptReport, openedStore } from './engines.ts';

const target = { kind: 'repository', name: '/a' };

function asked(fingerprint: string, state: string, on: number) {
  const verification = { state, by: 'api.brevo.com', checkedAt: day(on) };
  return keptReport(on, [keptFinding(fingerprint, { verification, severity: 'low' })]).findings;
}

async function scanned(place: string) {
  const store = await openedStore(place);
  const scan = (ended: number, findings: readonly object[]) =>
    store.record(target, { report: keptReport(ended, findings), isWhole: true });
  const { targetId } = await scan(1, [
    keptFinding('works', { verification: { state: 'live', checkedAt: day(1) } }),
    keptFinding('dead', { verification: { state: 'dead', checkedAt: day(1) } }),
    keptFinding('new'),
    keptFinding('nobody', { rule: 'a-rule-without-a-check' }),
    keptFinding('unaskable', { verification: { state: 'not-checkable' } }),
    keptFinding('accepted'),
  ]);
  await store.decide('accepted', {
    rule: 'a-rule',
    verdict: 'ignored',
    reason: 'a test',
    until: null,
    note: '',
    decidedAt: day(1),
  });
  const due = async (before: string, deadBefore: string, limit = 100) =>
    (
      await findingsToVerify(
        store.db,
        targetId,
        { rules: new Set(['a-rule']), before, deadBefore, limit },
        '2026-01-09',
      )
    ).map(({ fingerprint }) => fingerprint);
  const record = (fingerprint: string, state: string, on: number) =>
    store.transaction((tx) =>
      recordVerifications(tx, targetId, { answered: asked(fingerprint, state, on), left: [] }, day(on)),
    );
  const row = (fingerprint: string) =>
    store.db
      .selectFrom('findings')
      .where('fingerprint', '=', fingerprint)
      .selectAll()
      .executeTakeFirstOrThrow();
  return { store, scan, targetId, due, record, row };
}

describe.each(engines)('verification between scans in $engine', ({ isThere, newPlace }) => {
  it.skipIf(!isThere)('is due for what nobody accepts and was not asked about for long enough', async () => {
    const { store, targetId, due } = await scanned(await newPlace());
    expect(await due(day(1), day(1))).toEqual(['new']);
    expect((await due(day(2), day(1))).toSorted()).toEqual(['new', 'works']);
    expect(await due(day(2), day(2), 1)).toEqual(['new']);
    expect((await due(day(2), day(2))).toSorted()).toEqual(['dead', 'new', 'works']);
    const need = { rules: new Set(['a-rule']), before: day(1), deadBefore: day(1), limit: 9 };
    expect(await findingsToVerify(store.db, targetId, need, '2026-01-09')).toEqual([
      { fingerprint: 'new', places: [{ path: 'a.env', state: 'in-tree', blob: 'b1', commit: 'c1' }] },
    ]);
  });

  it.skipIf(!isThere)('tells what is rotated and what is back, and nothing by silence', async () => {
    const { record, row } = await scanned(await newPlace());
    expect(await record('works', 'dead', 2)).toMatchObject({ rotated: ['works'], back: [] });
    expect(await row('works')).toMatchObject({ life: 'rotated', dead_at: day(2), severity: 'low' });
    expect(JSON.parse((await row('works')).detail)).toMatchObject({
      verification: { state: 'dead', by: 'api.brevo.com', checkedAt: day(2) },
      redacted: '(20 characters)',
    });
    expect(await record('works', 'unknown', 3)).toMatchObject({ rotated: [], back: [] });
    expect(await row('works')).toMatchObject({ life: 'rotated', verification: 'unknown', dead_at: day(2) });
    expect(await record('works', 'live', 4)).toMatchObject({ rotated: [], back: ['works'] });
    expect(await row('works')).toMatchObject({ life: 'open', back_at: day(4), dead_at: null });
  });

  it.skipIf(!isThere)(
    'changes nothing that a scan has told since, and is kept by the next scan',
    async () => {
      const { scan, record, row } = await scanned(await newPlace());
      await scan(3, [keptFinding('works', { verification: { state: 'live', checkedAt: day(3) } })]);
      expect(await record('works', 'dead', 2)).toMatchObject({ rotated: [] });
      expect(await row('works')).toMatchObject({ life: 'open', verified_at: day(3) });
      expect(await record('new', 'dead', 4)).toMatchObject({ rotated: [] });
      expect(await row('new')).toMatchObject({ life: 'gone', verification: 'unverified' });
      await record('works', 'dead', 5);
      await scan(6, [keptFinding('works')]);
      expect(await row('works')).toMatchObject({
        life: 'rotated',
        verification: 'dead',
        verified_at: day(5),
      });
    },
  );
});
