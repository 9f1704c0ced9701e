import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { retryTargets } from '../../src/fleet/change-targets.ts';
import { settleDeadLetters } from '../../src/fleet/dead-letters.ts';
import { queueDue } from '../../src/fleet/queue-due.ts';
import { queuedWork } from '../../src/fleet/queued-work.ts';
import { fleetStatus } from '../../src/fleet/status.ts';
import {
  requestVerification,
  verificationReasons,
  verificationStatus,
} from '../../src/fleet/verifications.ts';
import { fleetStore, loseWorkers, newTarget } from '../helpers/fleet-store.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';

const never = new AbortController().signal;
const end = { outcome: 'verified', reason: null } as const;

/** Repositories that were scanned, and whose findings are to be verified. */
async function verifiable(...names: readonly string[]) {
  const fleet = await fleetStore(names.map((name, at) => newTarget('repository', name, { priority: at })));
  const { db, boss } = fleet;
  const scans = queuedWork(boss, db, ['repository'], never);
  const request = async (id: number): Promise<void> => {
    await db.transaction().execute((tx) => requestVerification(tx, id, new Date().toISOString()));
    await queueDue(boss, db);
  };
  for (let scan = await scans.claim(); scan !== null; scan = await scans.claim()) {
    await scan.finish({ outcome: 'unchanged', reason: null, state: 's' }, async () => {});
    await request(scan.target.id);
  }
  return { ...fleet, request, work: () => queuedWork(boss, db, ['verify'], never) };
}

describe.skipIf(!hasPostgres)('verifications in the queue', () => {
  it('are jobs of their own kind, one for a target, by priority, and each of one worker', async () => {
    const { db, request, work } = await verifiable('/a', '/b');
    const claims = [await work().claim(), await work().claim()];
    expect(claims.map((claim) => [claim?.task, claim?.target.name])).toEqual([
      ['verify', '/b'],
      ['verify', '/a'],
    ]);
    await request(claims[0]!.target.id);
    expect(await work().claim()).toBeNull();
    expect(await verificationStatus(db)).toMatchObject({ waiting: 2, verified: 0 });
    expect(await claims[0]!.finish(end, async () => {})).toBe(true);
    await claims[1]!.handBack(null);
    expect(await verificationStatus(db)).toMatchObject({ waiting: 1, verified: 1, failed: 0 });
    expect((await work().claim())?.target.name).toBe('/a');
    expect(await fleetStatus(db)).toMatchObject([{ waiting: 0, unchanged: 2 }]);
  });

  it('write nothing of a worker that was taken for lost', async () => {
    const { db, boss, work } = await verifiable('/a');
    const first = await work().claim();
    await loseWorkers(db, boss);
    const second = await work().claim();
    const writes: string[] = [];
    expect(await first?.finish(end, async () => void writes.push('first'))).toBe(false);
    expect(await second?.finish(end, async () => void writes.push('second'))).toBe(true);
    // What the first wrote was taken back with its transaction, before it could write anything.
    expect(writes).toEqual(['second']);
  });

  it('are tried again and given up, by the worker or for it, with a reason that is told', async () => {
    const { db, boss, work } = await verifiable('/a', '/b');
    for (let claim = await work().claim(); claim !== null; claim = await work().claim()) {
      if (claim.target.name === '/a') {
        await claim.fail('git cannot read it', false);
        await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db);
      } else {
        await loseWorkers(db, boss);
      }
    }
    await settleDeadLetters(boss, db);
    expect(await verificationReasons(db, 10)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: '/a', outcome: 'not verified', reason: 'git cannot read it' }),
        expect.objectContaining({
          name: '/b',
          reason: 'its worker was lost, each time that it was tried',
        }),
      ]),
    );
    expect(await verificationStatus(db)).toMatchObject({ waiting: 0, failed: 2 });
    // The scans of these targets have not failed.
    expect(await fleetStatus(db)).toMatchObject([{ unchanged: 2, failed: 0 }]);
    const now = new Date().toISOString();
    expect(await db.transaction().execute((tx) => retryTargets(tx, ['/a'], now))).toBe(1);
    await queueDue(boss, db, now);
    expect((await work().claim())?.target.name).toBe('/a');
  });
});
