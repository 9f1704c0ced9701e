import { fromKysely, PgBoss, type JobWithMetadata } from 'pg-boss';
import type { FleetDb, FleetTransaction } from './tables.ts';
import type { TargetKind } from '../model/target-kind.ts';
import { checkQueue, queueOf, queues } from './queues.ts';
import type { Task } from './work.ts';

/** What a process does for the queue beside its own work. */
export interface QueueDuties {
  /** Looks after what others left, and after the times of schedules. Default: no. */
  readonly supervises?: boolean;
  /** Seconds between two looks. Default: 10. */
  readonly superviseSeconds?: number;
  /** Told what went wrong in the background, which the library tries again. */
  readonly onError: (error: Error) => void;
}

/** The queue, in the database of the store. */
export async function openQueue(
  db: FleetDb,
  { supervises = false, superviseSeconds = 10, onError }: QueueDuties,
): Promise<PgBoss> {
  const boss = new PgBoss({
    db: fromKysely(db),
    supervise: supervises,
    schedule: supervises,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    registerInstance: supervises,
  });
  boss.on('error', onError);
  try {
    await boss.start();
    for (const { name, ...options } of queues) {
      await boss.createQueue(name, options);
    }
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
}

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
  await boss.insert(queue, jobs, { db: fromKysely(tx) });
}

/** One crawl at a time is for each host. */
function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address;
}
