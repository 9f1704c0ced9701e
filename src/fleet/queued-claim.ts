import type { PgBoss } from 'pg-boss';
import { heldJobs } from './held-jobs.ts';
import { recordAttempt, recordFailure, recordJobEnd, recordWaiting } from './job-records.ts';
import { queueTargets, type ClaimedJob } from './queue-targets.ts';
import type { FleetDb, FleetTransaction } from './tables.ts';
import type { Claim, Job } from './work.ts';

/** Keeps a claimed job alive, and ends it together with what was found. */
export function queuedClaim(
  boss: PgBoss,
  db: FleetDb,
  queue: string,
  job: ClaimedJob,
  { task, target }: Job,
): Claim {
  const claimedAt = new Date().toISOString();
  const held = heldJobs(boss, db, queue, [job]);
  const queueAgain = (tx: FleetTransaction, priority: number): Promise<void> =>
    queueTargets(boss, tx, [{ ...target, priority }], task);
  return {
    task,
    target,
    lost: held.lost,
    finish: (end, write) =>
      held.settle(async (tx) => {
        await held.complete(tx);
        await write(tx);
        if (await recordJobEnd(tx, target.id, end, claimedAt)) {
          await queueAgain(tx, target.priority);
        }
      }),
    async fail(reason, isFinal) {
      const isLast = job.retryCount >= job.retryLimit;
      await held.settle(async (tx) => {
        if (isFinal) {
          await held.complete(tx);
          await recordFailure(tx, task, target.id, reason);
          return;
        }
        await held.fail(tx, reason);
        await (isLast
          ? recordFailure(tx, task, target.id, reason)
          : recordAttempt(tx, task, target.id, reason, null));
      });
      return isFinal || isLast;
    },
    async handBack(reason) {
      await held.settle(async (tx) => {
        await held.complete(tx);
        if (reason !== null) {
          await recordWaiting(tx, task, target.id, reason, null);
        }
        await queueAgain(tx, job.priority);
      });
    },
  };
}
