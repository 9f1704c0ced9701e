import { describe, expect, it } from 'vitest';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { pauseTargets } from '../../src/fleet/change-targets.ts';
import { dueTargets } from '../../src/fleet/fleet-target.ts';
import { listedTargets } from '../../src/fleet/listed-targets.ts';
import { markGone } from '../../src/fleet/mark-gone.ts';
import { openFindings } from '../../src/fleet/open-findings.ts';
import { fleetStatus } from '../../src/fleet/status.ts';
import type { FleetTables } from '../../src/fleet/tables.ts';
import { recordScan } from '../../src/store/record-scan.ts';
import { storedName } from '../../src/store/rows.ts';
import { newTarget } from '../helpers/fleet-store.ts';
import { engines, keptFinding, keptReport, openedStore } from '../store/engines.ts';

const now = '2026-01-01T00:00:00.000Z';

describe('the name under which a target is kept', () => {
  it.each([
    ['a short one as it is', '/srv/git/a.git', '/srv/git/a.git'],
    ['what no database holds replaced', 'a\0b\u{D83D}', 'a\u{FFFD}b\u{FFFD}'],
    ['a long one shortened', '漢'.repeat(5000), expect.stringMatching(/^漢{800}…[0-9a-f]{64}$/)],
  ])('is %s, and stays so', (_, name, kept) => {
    expect(storedName(name)).toEqual(kept);
    expect(storedName(storedName(name))).toBe(storedName(name));
  });

  it('differs where the names do', () => {
    const long = 'x'.repeat(3000);
    expect(storedName(`${long}a`)).not.toBe(storedName(`${long}b`));
  });
});

describe.each(engines)('targets in $engine', ({ isThere, newPlace }) => {
  it.skipIf(!isThere)(
    'are the same for who adds them and who scans them, however long their name',
    async () => {
      const store = await openedStore(await newPlace());
      const db = store.db.withTables<FleetTables>();
      // Cut in the middle of a character of two units.
      const name = `/srv/${'x'.repeat(794)}\u{1F511}${'漢'.repeat(2000)}`;
      await db.transaction().execute((tx) => addTargets(tx, [newTarget('repository', name)], now));
      const [due] = await dueTargets(db, ['repository'], new Set(), 2);
      expect(due?.name).toBe(name);
      const report = keptReport(1, [keptFinding('f1')]);
      await store.transaction((tx) => recordScan(tx, due!, { report, isWhole: true }));
      expect(await db.selectFrom('targets').select('id').execute()).toHaveLength(1);
      const filter = { severities: ['high'], rule: null, target: name, limit: 10 };
      expect((await openFindings(db, filter)).total).toBe(1);
      expect(await listedTargets(db, [name])).toMatchObject([{ name: storedName(name) }]);
      expect(await db.transaction().execute((tx) => pauseTargets(tx, [name]))).toBe(1);
    },
  );

  it.skipIf(!isThere)('are counted by kind, also those of workers that told none', async () => {
    const store = await openedStore(await newPlace());
    const db = store.db.withTables<FleetTables>();
    const targets = [
      newTarget('repository', '/a'),
      newTarget('repository', '/b'),
      newTarget('site', 'https://c/'),
    ];
    await db.transaction().execute((tx) => addTargets(tx, targets, now));
    await db.updateTable('fleet_targets').set({ kind: null }).where('target_id', '=', 2).execute();
    expect(await fleetStatus(db)).toMatchObject([
      { kind: 'repository', targets: 2, waiting: 2 },
      { kind: 'site', targets: 1, waiting: 1 },
    ]);
  });

  it.skipIf(!isThere)('are gone when their owner does not have them any more, however many', async () => {
    const store = await openedStore(await newPlace());
    const db = store.db.withTables<FleetTables>();
    await db.transaction().execute(async (tx) => {
      const [ownerId = 0] = await addTargets(tx, [newTarget('owner', 'acme')], now);
      const names = Array.from({ length: 1100 }, (_, at) => `https://github.com/acme/${at}`);
      await addTargets(
        tx,
        names.map((name) => newTarget('repository', name, { foundBy: ownerId })),
        now,
      );
      await markGone(tx, ownerId, names.slice(0, 20));
    });
    expect(await fleetStatus(db)).toMatchObject([
      { kind: 'owner', waiting: 1 },
      { kind: 'repository', targets: 1100, waiting: 20, gone: 1080 },
    ]);
  });
});
