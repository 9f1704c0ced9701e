import { describe, expect, it } from 'vitest';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { listRunningScans, tellRunningScans } from '../../src/fleet/running-scans.ts';
import { fleetSnapshot } from '../../src/fleet/snapshot.ts';
import type { FleetTables } from '../../src/fleet/tables.ts';
import { newTarget } from '../helpers/fleet-store.ts';
import { engines, keptFinding, keptReport, openedStore } from '../store/engines.ts';

const start = '2026-01-01T02:00:00.000Z';

describe.each(engines)('a fleet in $engine, seen from outside', ({ isThere, newPlace }) => {
  it.skipIf(!isThere)('tells how far its scans are, and forgets those of workers that are gone', async () => {
    const store = await openedStore(await newPlace());
    const db = store.db.withTables<FleetTables>();
    const targets = [newTarget('repository', '/a'), newTarget('site', 'https://b.example/')];
    const ids = await store.transaction((tx) => addTargets(tx.withTables<FleetTables>(), targets, start));
    const scan = (slot: number, bytes: number) => ({
      slot,
      targetId: ids[slot]!,
      startedAt: start,
      bytes,
      objects: 3,
    });
    const at = (seconds: number): Date => new Date(Date.parse(start) + seconds * 1000);

    await tellRunningScans(db, 'one', [scan(0, 10)], at(10));
    await tellRunningScans(db, 'two', [scan(1, 5_000_000_000)], at(11));
    await tellRunningScans(db, 'one', [scan(0, 20)], at(15));
    expect(await listRunningScans(db)).toMatchObject([
      { kind: 'repository', name: '/a', worker: 'one', bytes: 20, objects: 3, toldAt: at(15).toISOString() },
      { kind: 'site', worker: 'two', bytes: 5_000_000_000 },
    ]);
    await tellRunningScans(db, 'two', [scan(1, 6)], at(200));
    expect((await listRunningScans(db)).map(({ worker }) => worker)).toEqual(['two']);
    await tellRunningScans(db, 'two', [], at(205));
    expect(await listRunningScans(db)).toEqual([]);
  });

  it.skipIf(!isThere)('counts targets and findings, and knows since when the oldest waits', async () => {
    const store = await openedStore(await newPlace());
    const db = store.db.withTables<FleetTables>();
    const targets = ['/a', '/b', '/c'].map((name) => newTarget('repository', name));
    const since = new Date(Date.now() - 60_000).toISOString();
    await store.transaction((tx) => addTargets(tx.withTables<FleetTables>(), targets, since));
    const report = keptReport(1, [keptFinding('f1'), keptFinding('f2')]);
    await store.record({ kind: 'repository', name: '/a' }, { report, isWhole: true });
    const { targets: counted, findings, oldest } = await fleetSnapshot(db, null);
    expect(counted).toContainEqual({ kind: 'repository', state: 'waiting', count: 3 });
    expect(findings).toEqual([{ severity: 'high', state: 'open', count: 2 }]);
    expect(oldest).toEqual([
      { kind: 'repository', seconds: expect.closeTo(60, -1) },
      { kind: 'verify', seconds: 0 },
    ]);
  });
});
