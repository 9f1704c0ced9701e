import { PgBoss } from 'pg-boss';
import { queueWithin } from './queue-within.ts';
import { queues } from './queues.ts';
import type { FleetDb } from './tables.ts';

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
    db: queueWithin(db),
    supervise: supervises,
    schedule: supervises,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    registerInstance: supervises,
  });
  boss.on('error', onError);
  try {
    await boss.start();
    // Asked first: making what is there takes seven statements each.
    const made = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const { name, ...options } of queues.filter((queue) => !made.has(queue.name))) {
      await boss.createQueue(name, options);
    }
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
}
