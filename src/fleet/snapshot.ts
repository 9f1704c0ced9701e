import type { PgBoss } from 'pg-boss';
import type { FleetSnapshot } from '../model/fleet-snapshot.ts';
import { noticeStatus } from './notice-status.ts';
import { fleetStatus } from './status.ts';
import type { FleetDb } from './tables.ts';
import { verificationStatus } from './verifications.ts';

/** Counts targets, jobs and findings. The library counts its jobs now and then, and is asked for the last counts. @param boss - null: there is no queue */
export async function fleetSnapshot(db: FleetDb, boss: PgBoss | null): Promise<FleetSnapshot> {
  const kinds = await fleetStatus(db);
  const findings = await db
    .selectFrom('findings')
    .groupBy(['severity', 'life'])
    .select(({ fn }) => ['severity', 'life as state', fn.countAll<number | string>().as('count')])
    .execute();
  const waiting = await db
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .where('state', '=', 'active')
    .where('due_at', 'is not', null)
    .groupBy('targets.kind')
    .select(({ fn }) => ['targets.kind as kind', fn.min('due_at').as('since')])
    .execute();
  const verifications = await verificationStatus(db);
  const now = Date.now();
  const secondsSince = (since: string | null | undefined): number =>
    since == null ? 0 : Math.max(0, (now - Date.parse(since)) / 1000);
  return {
    targets: kinds.flatMap(({ kind, targets: _all, ...states }) =>
      Object.entries(states).map(([state, count]) => ({ kind, state, count })),
    ),
    jobs: [...(boss === null ? [] : await jobCounts(boss)), ...(await noticeCounts(db))],
    findings: findings.map((row) => ({ ...row, count: Number(row.count) })),
    oldest: [
      ...kinds.map(({ kind }) => ({
        kind,
        seconds: secondsSince(waiting.find((row) => row.kind === kind)?.since),
      })),
      { kind: 'verify', seconds: secondsSince(verifications.waitsSince) },
    ],
  };
}

/** Messages are sent by the store's own table, in which they are with either engine. */
async function noticeCounts(db: FleetDb): Promise<FleetSnapshot['jobs']> {
  const { reasons: _, ...counts } = await noticeStatus(db, new Date().toISOString());
  return Object.entries(counts).map(([state, count]) => ({ queue: 'notify', state, count }));
}

async function jobCounts(boss: PgBoss): Promise<FleetSnapshot['jobs']> {
  const queues = await boss.getQueues();
  return queues.flatMap(({ name, readyCount, deferredCount, activeCount, failedCount }) =>
    Object.entries({
      ready: readyCount,
      deferred: deferredCount,
      active: activeCount,
      failed: failedCount,
    }).map(([state, count]) => ({ queue: name, state, count })),
  );
}
