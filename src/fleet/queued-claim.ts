import { fromKysely, type PgBoss } from 'pg-boss';
import { isPassing, lasting } from './lasting.ts';
import { heartbeatSeconds } from './queues.ts';
import { queueTargets, type ClaimedJob } from './queue.ts';
import { failureRecords, recordJobEnd } from './job-records.ts';
import type { FleetDb, FleetTransaction } from './tables.ts';
import type { Claim, Job } from './work.ts';

/** A job that another process has by now, so that nothing of this one may be written. */
class ClaimLost extends Error {}

/** Keeps a claimed job alive, and ends it together with what was found. */
export function queuedClaim(
  boss: PgBoss,
  db: FleetDb,
  queue: string,
  job: ClaimedJob,
  { task, target }: Job,
): Claim {
  const claimedAt = new Date().toISOString();
  const lost = new AbortController();
  const stop = keepAlive(boss, queue, job, lost);
  /** Whether the job was still this process's; if so, all of it is written, else nothing. */
  const settle = async (work: (tx: FleetTransaction) => Promise<void>): Promise<boolean> => {
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
  };
  const complete = async (tx: FleetTransaction): Promise<void> => {
    held(await boss.complete(queue, job, null, { db: fromKysely(tx) }));
  };
  const queueAgain = (tx: FleetTransaction): Promise<void> =>
    queueTargets(boss, tx, [{ ...target, priority: job.priority }], task);
  const { givenUp, triedAgain, waits } = failureRecords[task];
  return {
    task,
    target,
    lost: lost.signal,
    finish: (end, write) =>
      settle(async (tx) => {
        await complete(tx);
        await write(tx);
        if (await recordJobEnd(tx, target.id, end, claimedAt)) {
          await queueAgain(tx);
        }
      }),
    async fail(reason, isFinal) {
      const isLast = job.retryCount >= job.retryLimit;
      await settle(async (tx) => {
        if (isFinal) {
          await complete(tx);
          await givenUp(tx, target.id, reason);
          return;
        }
        held(await boss.fail(queue, job, { reason }, { db: fromKysely(tx) }));
        await (isLast ? givenUp(tx, target.id, reason) : triedAgain(tx, target.id, reason, null));
      });
      return isFinal || isLast;
    },
    async handBack(reason) {
      await settle(async (tx) => {
        await complete(tx);
        if (reason !== null) {
          await waits(tx, target.id, reason, null);
        }
        await queueAgain(tx);
      });
    },
  };
}

/** The library answers with how many jobs were still held by this attempt. */
function held(response: unknown): void {
  const isHeld =
    typeof response === 'object' && response !== null && 'affected' in response && response.affected === 1;
  if (!isHeld) {
    throw new ClaimLost();
  }
}

/** Says now and then that the job is worked on. Where nobody could be told for long enough, another process may have it. */
function keepAlive(boss: PgBoss, queue: string, job: ClaimedJob, lost: AbortController): () => void {
  let heardAt = performance.now();
  const beat = async (): Promise<void> => {
    try {
      const askedAt = performance.now();
      held(await boss.touch(queue, job));
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
