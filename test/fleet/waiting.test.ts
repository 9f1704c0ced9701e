import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { waitingLines } from '../../src/commands/fleet/waiting-lines.ts';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { embeddedWork } from '../../src/fleet/embedded-work.ts';
import { queuedWork } from '../../src/fleet/queued-work.ts';
import { fleetStatus } from '../../src/fleet/status.ts';
import type { FleetDb, FleetTables } from '../../src/fleet/tables.ts';
import { takeTurn } from '../../src/fleet/turns.ts';
import { waitingTargets, type Waiting } from '../../src/fleet/waiting/waiting-targets.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fleetStore, newTarget } from '../helpers/fleet-store.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const never = new AbortController().signal;
const full = 'the disk is full: make room in /work';
const targets = [
  newTarget('repository', '/broken', { priority: 3 }),
  newTarget('repository', '/large', { priority: 2 }),
  newTarget('repository', '/slow', { priority: 1 }),
  newTarget('repository', '/last', { priority: -1 }),
  newTarget('repository', '/paused', { state: 'candidate' }),
];

async function why(db: FleetDb, isShared: boolean): Promise<Waiting> {
  return waitingTargets(db, isShared, { kinds: await fleetStatus(db), verifications: 0 }, 20);
}

function named({ targets: some }: Waiting): readonly (readonly string[])[] {
  return some.map((row) => [row.why, row.name]);
}

describe.skipIf(!hasPostgres)('what waits in a queue', () => {
  it('says why: each target of which there is more to say than that others go first, and all in counts', async () => {
    const sites = ['a', 'b'].map((page) => newTarget('site', `https://shop.example/${page}`));
    const candidate = newTarget('site', 'https://new.example/', { state: 'candidate' });
    const { db, boss } = await fleetStore([...targets, ...sites, candidate]);
    const paused = { state: 'paused' } as const;
    const ids = db.selectFrom('targets').where('name', '=', '/paused').select('id');
    await db.updateTable('fleet_targets').set(paused).where('target_id', 'in', ids).execute();
    const work = queuedWork(boss, db, ['repository'], never);
    await (await work.claim())?.fail('its server does not answer', false);
    const large = await work.claim();
    await queuedWork(boss, db, ['site'], never).claim();
    await work.claim();
    await large?.handBack(full);

    const told = await why(db, true);
    expect(named(told)).toEqual([
      ['retry', '/broken'],
      ['no-room', '/large'],
      ['host-crawled', 'https://shop.example/b'],
      ['authority', 'https://new.example/'],
      ['paused', '/paused'],
    ]);
    expect(told.targets[0]).toMatchObject({
      until: expect.stringMatching(/^20\d\d-.*Z$/),
      reason: 'its server does not answer',
    });
    expect(waitingLines(told)).toContain(
      `waits: /large: left by a worker whose disk was full, to one that has room: ${full}`,
    );
    const counts = (of: Waiting) => of.counts.map((row) => [row.kind, row.why, row.count]);
    expect(counts(told).filter(([, one]) => one === 'no-worker' || one === 'at-work')).toEqual([
      ['repository', 'no-worker', 1],
      ['repository', 'at-work', 1],
      ['site', 'at-work', 1],
    ]);

    await takeTurn(db, 'host:shop.example', 60_000);
    await sql`
      insert into pgboss.instance (id, host, pid, version, node_version, heartbeat_seconds, supervise, schedule, migrate, persist_queue_stats, persist_warnings)
      values (gen_random_uuid(), 'h', 1, '1', '24', 30, true, true, true, false, false)`.execute(db);
    const later = await why(db, true);
    expect(named(later)).toContainEqual(['host-rate', 'https://shop.example/a']);
    expect(counts(later)).toContainEqual(['repository', 'turn', 1]);
  });
});

it('what waits in a file says why', async () => {
  const store = await openStore(path.join(temporaryFolder(), 'store.db'));
  onTestFinished(() => store.close());
  const db = store.db.withTables<FleetTables>();
  await db.transaction().execute((tx) => addTargets(tx, targets, new Date().toISOString()));
  const work = embeddedWork(db, ['repository']);
  await (await work.claim())?.fail('its server does not answer', false);
  await (await work.claim())?.handBack(full);
  const told = await why(db, false);
  expect(named(told)).toEqual([
    ['retry', '/broken'],
    ['no-room', '/large'],
    ['authority', '/paused'],
  ]);
  expect(told.counts).toContainEqual({ kind: 'repository', why: 'turn', count: 2, until: null });
});
