import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { TargetKind } from '../model/target-kind.ts';
import { queueWithin } from './queue-within.ts';
import { checkQueue, queueOf } from './queues.ts';
import type { FleetDb, FleetTransaction } from './tables.ts';
import type { Task } from './work.ts';

/** What a job of a target says: all else stands at the target. */
export interface TargetJob {
  readonly targetId: number;
}

export type ClaimedJob = JobWithMetadata<TargetJob>;

/** A target on its way into the queue. */
export interface QueuedTarget {
  readonly id: number;
  readonly kind: TargetKind;
  readonly name: string;
  readonly priority: number;
}

/** Puts targets into the queues of what is to be done with them, but for those that are there. With the transaction, they are there when it has ended. */
export async function queueTargets(
  boss: PgBoss,
  tx: FleetTransaction | FleetDb,
  targets: readonly QueuedTarget[],
  task: Task,
): Promise<void> {
  const byQueue = Map.groupBy(targets, ({ kind }) => queueOf[task === 'verify' ? task : kind]);
  for (const [queue, some] of byQueue) {
    await insertJobs(boss, tx, queue, some);
  }
}

/** Has repositories that were scanned before looked at, but for those that wait for it. */
export async function queueChecks(
  boss: PgBoss,
  tx: FleetTransaction | FleetDb,
  targets: readonly QueuedTarget[],
): Promise<void> {
  if (targets.length > 0) {
    await insertJobs(boss, tx, checkQueue, targets);
  }
}

async function insertJobs(
  boss: PgBoss,
  tx: FleetTransaction | FleetDb,
  queue: string,
  targets: readonly QueuedTarget[],
): Promise<void> {
  const jobs = targets.map(({ id, name, priority }) => ({
    data: { targetId: id },
    singletonKey: String(id),
    priority,
    ...(queue === queueOf.site ? { group: { id: hostOf(name) } } : {}),
  }));
  await boss.insert(queue, jobs, { db: queueWithin(tx) });
}

/** One crawl at a time is for each host. */
function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address;
}
