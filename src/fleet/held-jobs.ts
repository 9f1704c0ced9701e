import type { PgBoss } from 'pg-boss';
import { queueWithin } from './queue-within.ts';
import { isPassing, lasting } from './lasting.ts';
import type { ClaimedJob } from './queue-targets.ts';
import { heartbeatSeconds } from './queues.ts';
import type { FleetDb, FleetTransaction } from './tables.ts';

/** A job that another process has by now, so that nothing of this one may be written. */
class ClaimLost extends Error {}

/** Jobs of this process, kept alive until they are settled. */
export interface HeldJobs {
  /** Aborts when one of them is not this process's any more. */
  readonly lost: AbortSignal;
  /** Whether the jobs were still this process's; if so, all of the work is written, else nothing. Ends keeping them alive. */
  settle(work: (tx: FleetTransaction) => Promise<void>): Promise<boolean>;
  complete(tx: FleetTransaction): Promise<void>;
  /** Has them tried again, unless they were tried too often. */
  fail(tx: FleetTransaction, reason: string): Promise<void>;
}

/** Keeps claimed jobs of a queue alive. */
export function heldJobs(boss: PgBoss, db: FleetDb, queue: string, claimed: readonly ClaimedJob[]): HeldJobs {
  const jobs = [...claimed];
  const lost = new AbortController();
  const stop = keepAlive(boss, queue, jobs, lost);
  return {
    lost: lost.signal,
    async settle(work) {
      try {
        await lasting(() => db.transaction().execute(work), lost.signal);
        return true;
      } catch (error) {
        // After a connection that broke in the very end, the next try finds that the job had ended.
        if (error instanceof ClaimLost || (lost.signal.aborted && isPassing(error))) {
          return false;
        }
        throw error;
      } finally {
        stop();
      }
    },
    async complete(tx) {
      areHeld(jobs, await boss.complete(queue, jobs, null, { db: queueWithin(tx) }));
    },
    async fail(tx, reason) {
      areHeld(jobs, await boss.fail(queue, jobs, { reason }, { db: queueWithin(tx) }));
    },
  };
}

/** The library answers with how many jobs were still held by this attempt. */
function areHeld({ length }: readonly ClaimedJob[], response: unknown): void {
  const isHeld =
    typeof response === 'object' &&
    response !== null &&
    'affected' in response &&
    response.affected === length;
  if (!isHeld) {
    throw new ClaimLost();
  }
}

/** Says now and then that the jobs are worked on. Where nobody could be told for long enough, another process may have them. */
function keepAlive(boss: PgBoss, queue: string, jobs: ClaimedJob[], lost: AbortController): () => void {
  let heardAt = performance.now();
  const beat = async (): Promise<void> => {
    try {
      const askedAt = performance.now();
      areHeld(jobs, await boss.touch(queue, jobs));
      heardAt = askedAt;
    } catch (error) {
      if (error instanceof ClaimLost || performance.now() - heardAt > heartbeatSeconds * 1000) {
        lost.abort();
        clearInterval(timer);
      }
    }
  };
  const timer = setInterval(() => void beat(), (heartbeatSeconds * 1000) / 4);
  return () => clearInterval(timer);
}
