import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { pruneScans, retentionDays, setRetentionDays } from '../../src/store/retention.ts';
import { engines, keptFinding, keptReport, openedStore } from './engines.ts';

const web = { kind: 'repository', name: 'web' };
const api = { kind: 'repository', name: 'api' };
const skipped = { what: 'big.bin', reason: 'too-large', count: 1 };
const refs = new Map([['refs/heads/main', 'c1']]);

async function scanned(store: Store, target: typeof web, finishedAt: string, isWhole = true): Promise<void> {
  const report = keptReport(1, [keptFinding('f1')], isWhole ? [] : [skipped]);
  await store.record(target, { report: { ...report, finishedAt }, isWhole, searchKey: 'k', refs });
}

async function kept(store: Store): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('scans')
    .innerJoin('targets', 'targets.id', 'scans.target_id')
    .select(['name', 'finished_at'])
    .orderBy('scans.id')
    .execute();
  return rows.map((row) => `${row.name} ${row.finished_at.slice(0, 10)}`);
}

describe.each(engines)('scans in $engine', ({ isThere, newPlace }) => {
  it.skipIf(!isThere)(
    'are kept for 90 days, and the last of each target and all findings longer',
    async () => {
      const store = await openedStore(await newPlace());
      await scanned(store, api, '2025-01-01T00:00:00Z', false);
      await scanned(store, api, '2025-01-02T00:00:00Z');
      await scanned(store, web, '2025-01-01T00:00:00Z', false);
      await scanned(store, web, '2025-12-01T00:00:00Z');
      await scanned(store, web, '2026-01-01T00:00:00Z');
      expect(await kept(store)).toEqual([
        'api 2025-01-01',
        'api 2025-01-02',
        'web 2025-12-01',
        'web 2026-01-01',
      ]);
      expect(await pruneScans(store.db, '2026-01-02T00:00:00Z')).toBe(1);
      expect(await kept(store)).toEqual(['api 2025-01-02', 'web 2025-12-01', 'web 2026-01-01']);
      expect(await store.db.selectFrom('coverage').selectAll().execute()).toEqual([]);
      expect(await store.scanOf(api)).toMatchObject({ searchKey: 'k', refs });
      const lives = await store.db.selectFrom('findings').select(['life', 'first_seen_at']).execute();
      expect(lives).toEqual([1, 2].map(() => ({ life: 'open', first_seen_at: '2025-01-01T00:00:00Z' })));
    },
  );

  it.skipIf(!isThere)('are kept as long as the store is told to', async () => {
    const store = await openedStore(await newPlace());
    await setRetentionDays(store.db, null);
    await scanned(store, web, '2025-01-01T00:00:00Z');
    await scanned(store, web, '2026-01-01T00:00:00Z');
    await scanned(store, web, '2026-01-03T00:00:00Z');
    expect([await retentionDays(store.db), (await kept(store)).length]).toEqual([null, 3]);
    await setRetentionDays(store.db, 2);
    expect(await pruneScans(store.db, '2026-01-02T00:00:00Z')).toBe(1);
    await scanned(store, web, '2026-01-04T00:00:00Z');
    expect(await kept(store)).toEqual(['web 2026-01-03', 'web 2026-01-04']);
  });
});
