import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { queueWithin } from './queue-within.ts';
import { settleDeadLetters } from './dead-letters.ts';
import { fallDue } from './fall-due.ts';
import { lasting } from './lasting.ts';
import { queueDue } from './queue-due.ts';
import { planQueue } from './queues.ts';
import type { FleetDb } from './tables.ts';

/** What the job of a schedule says. */
interface PlanJob {
  /** A kind of target, or `all`; null: only what is due already is put into the queue, should it not be there. */
  readonly kind: string | null;
}

const everyMs = 2000;

/** Does for all workers, whoever comes first, what schedules ask for and what lost workers left, until the signal aborts. */
export async function keepQueue(boss: PgBoss, db: FleetDb, signal: AbortSignal): Promise<void> {
  try {
    await lasting(
      () => boss.send(planQueue, { kind: null } satisfies PlanJob, { singletonSeconds: 60 }),
      signal,
    );
    while (!signal.aborted) {
      const planned = await lasting(() => plan(boss, db), signal);
      const settled = await lasting(() => settleDeadLetters(boss, db), signal);
      if (planned + settled === 0) {
        await sleep(everyMs, undefined, { signal }).catch(() => {});
      }
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
}

async function plan(boss: PgBoss, db: FleetDb): Promise<number> {
  const jobs = await boss.fetch<PlanJob>(planQueue);
  for (const job of jobs) {
    await db.transaction().execute(async (tx) => {
      if (job.data.kind !== null) {
        await fallDue(tx, job.data.kind, true);
      }
      await queueDue(boss, tx);
      await boss.complete(planQueue, job, null, { db: queueWithin(tx) });
    });
  }
  return jobs.length;
}
