import { describe, expect, it } from 'vitest';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { settleDeadLetters } from '../../src/fleet/dead-letters.ts';
import { pauseTargets, resumeTargets, retryTargets } from '../../src/fleet/change-targets.ts';
import { queueTargets } from '../../src/fleet/queue-targets.ts';
import { queueDue } from '../../src/fleet/queue-due.ts';
import { queuedWork } from '../../src/fleet/queued-work.ts';
import { fleetStatus, openReasons } from '../../src/fleet/status.ts';
import type { FleetDb, FleetTransaction } from '../../src/fleet/tables.ts';
import type { Claim, WorkSource } from '../../src/fleet/work.ts';
import { fleetStore, loseWorkers, newTarget } from '../helpers/fleet-store.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';

const never = new AbortController().signal;
const end = { outcome: 'scanned', reason: null, state: null } as const;

async function claimed(work: WorkSource): Promise<Claim> {
  const claim = await work.claim();
  if (claim === null) {
    throw new Error('there was nothing to claim');
  }
  return claim;
}

function note(name: string): (tx: FleetTransaction) => Promise<void> {
  return async (tx) => {
    await tx
      .insertInto('targets')
      .values({ kind: 'note', name, first_seen_at: '', last_scan_id: null })
      .execute();
  };
}

async function notes(db: FleetDb): Promise<readonly string[]> {
  const rows = await db.selectFrom('targets').where('kind', '=', 'note').select('name').execute();
  return rows.map(({ name }) => name);
}

describe.skipIf(!hasPostgres)('the work of a fleet', () => {
  it('has a target once in the queue, however often it becomes due', async () => {
    const { db, boss } = await fleetStore([newTarget('repository', '/a')]);
    await queueDue(boss, db);
    const work = queuedWork(boss, db, ['repository'], never);
    const claim = await claimed(work);
    await queueDue(boss, db);
    expect(await work.claim()).toBeNull();
    expect(await claim.finish(end, note('found'))).toBe(true);
    expect(await work.isDrained()).toBe(true);
    expect(await notes(db)).toEqual(['found']);
  });

  it('does nothing again that was queued by who had seen it due before it ended', async () => {
    const { db, boss } = await fleetStore([newTarget('repository', '/a')]);
    const work = queuedWork(boss, db, ['repository'], never);
    const claim = await claimed(work);
    await claim.finish(end, note('found'));
    await queueTargets(boss, db, [claim.target], 'scan');
    expect(await work.isDrained()).toBe(false);
    expect(await work.claim()).toBeNull();
    expect(await work.isDrained()).toBe(true);
  });

  it('has each kind in turn, and asks a kind again that had nothing once the others have nothing', async () => {
    const repositories = ['/a', '/b', '/c'].map((name) => newTarget('repository', name));
    const { db, boss } = await fleetStore([...repositories, newTarget('site', 'https://a.example/')]);
    const work = queuedWork(boss, db, ['owner', 'repository', 'site', 'verify'], never);
    const kinds: string[] = [];
    for (let claim = await work.claim(); claim !== null; claim = await work.claim()) {
      kinds.push(claim.target.kind);
      await claim.finish(end, note(claim.target.name));
      if (kinds.length === 4) {
        const site = newTarget('site', 'https://b.example/');
        await db.transaction().execute((tx) => addTargets(tx, [site], new Date().toISOString()));
        await queueDue(boss, db);
      }
    }
    expect(kinds).toEqual(['repository', 'site', 'repository', 'repository', 'site']);
  });

  it('writes what was found with the end of the job or not at all', async () => {
    const { db, boss } = await fleetStore([newTarget('repository', '/a')]);
    const work = queuedWork(boss, db, ['repository'], never);
    const claim = await claimed(work);
    const written = claim.finish(end, async (tx) => {
      await note('half')(tx);
      throw new Error('the disk is full');
    });
    await expect(written).rejects.toThrow('the disk is full');
    expect(await notes(db)).toEqual([]);
    expect(await work.isDrained()).toBe(false);
  });

  it('writes nothing of a worker that was taken for lost', async () => {
    const { db, boss } = await fleetStore([newTarget('repository', '/a')]);
    const work = queuedWork(boss, db, ['repository'], never);
    const first = await claimed(work);
    await loseWorkers(db, boss);
    const second = await claimed(work);
    expect(await first.finish(end, note('first'))).toBe(false);
    expect(await second.finish(end, note('second'))).toBe(true);
    expect(await notes(db)).toEqual(['second']);
  });

  it('lets nobody crawl a host that is being crawled', async () => {
    const { db, boss } = await fleetStore([
      newTarget('site', 'https://shop.example/a'),
      newTarget('site', 'https://shop.example/b'),
      newTarget('site', 'https://blog.example/'),
    ]);
    const workers = Array.from({ length: 4 }, () => queuedWork(boss, db, ['site'], never));
    const claims = await Promise.all(workers.map((work) => work.claim()));
    const hosts = claims.flatMap((claim) => (claim === null ? [] : [new URL(claim.target.name).host]));
    expect(hosts.toSorted()).toEqual(['blog.example', 'shop.example']);
  });

  it('tells why a target was given up whose workers were lost each time, and tries it again when asked to', async () => {
    const { db, boss } = await fleetStore([newTarget('repository', '/poison')]);
    const work = queuedWork(boss, db, ['repository'], never);
    for (let claim = await work.claim(); claim !== null; claim = await work.claim()) {
      await loseWorkers(db, boss);
    }
    expect(await settleDeadLetters(boss, db)).toBe(1);
    expect(await openReasons(db, 10)).toMatchObject([
      { name: '/poison', outcome: 'failed', reason: 'its worker was lost, each time that it was tried' },
    ]);
    await db.transaction().execute((tx) => retryTargets(tx, ['/poison'], new Date().toISOString()));
    await queueDue(boss, db);
    expect((await claimed(work)).target.name).toBe('/poison');
  });

  it('goes by priority, and leaves paused targets alone until they are resumed', async () => {
    const { db, boss } = await fleetStore([
      newTarget('repository', '/a'),
      newTarget('repository', '/b', { priority: 5 }),
      newTarget('repository', '/c'),
    ]);
    await db.transaction().execute((tx) => pauseTargets(tx, ['/a']));
    const work = queuedWork(boss, db, ['repository'], never);
    const claims = [await claimed(work), await claimed(work)];
    expect(claims.map(({ target }) => target.name)).toEqual(['/b', '/c']);
    expect(await work.claim()).toBeNull();
    await claims[0]!.handBack(null);
    await claims[1]!.fail('it is broken for good', true);
    await db.transaction().execute((tx) => resumeTargets(tx, 'all'));
    await queueDue(boss, db);
    expect(await fleetStatus(db)).toMatchObject([{ kind: 'repository', targets: 3, waiting: 2, failed: 1 }]);
    expect((await claimed(work)).target.name).toBe('/b');
    expect((await claimed(work)).target.name).toBe('/a');
  });
});
