import type { FleetDb } from './tables.ts';
import { keepSchedule } from './embedded-schedule.ts';
import { EmbeddedChecks } from './embedded-checks.ts';
import { dueTargets, dueVerifications } from './fleet-target.ts';
import { recordAttempt, recordFailure, recordJobEnd, recordWaiting } from './job-records.ts';
import { isTargetKind, type WorkKind } from '../model/target-kind.ts';
import { retryLimit } from './queues.ts';
import type { Claim, Job, WorkSource } from './work.ts';

/** Before the first repetition; each later one takes twice as long. */
const retryMs = 30_000;

/** The work of an embedded store: the targets that are due, taken by this process alone; scans go before verifications. */
export function embeddedWork(db: FleetDb, kinds: readonly WorkKind[]): WorkSource {
  const taken = new Set<number>();
  const checks = new EmbeddedChecks(db, taken);
  return {
    async claimChecks() {
      await keepSchedule(db);
      return kinds.includes('repository') ? checks.claim() : null;
    },
    async claim() {
      const job = await nextJob(db, kinds, taken, checks);
      if (job === null) {
        return null;
      }
      const { id } = job.target;
      taken.add(id);
      return claimOf(db, job, () => {
        taken.delete(id);
        checks.forget(id);
      });
    },
    async isDrained() {
      const scans = db
        .selectFrom('fleet_targets')
        .where('state', '=', 'active')
        .where('due_at', 'is not', null)
        .select('target_id');
      const verifications = db
        .selectFrom('fleet_verifications')
        .where('due_at', 'is not', null)
        .where('target_id', 'in', (of) =>
          of.selectFrom('fleet_targets').where('state', '=', 'active').select('fleet_targets.target_id'),
        )
        .select('target_id');
      const waiting = await (kinds.includes('verify') ? scans.unionAll(verifications) : scans)
        .limit(1)
        .execute();
      return waiting.length === 0;
    },
  };
}

async function nextJob(
  db: FleetDb,
  kinds: readonly WorkKind[],
  taken: ReadonlySet<number>,
  checks: EmbeddedChecks,
): Promise<Job | null> {
  const without = new Set([...taken, ...checks.behind]);
  const [scanned] = await dueTargets(db, kinds.filter(isTargetKind), without, 1);
  if (scanned !== undefined) {
    return { task: 'scan', target: scanned };
  }
  const [verified] = kinds.includes('verify') ? await dueVerifications(db, taken, 1) : [];
  if (verified !== undefined) {
    return { task: 'verify', target: verified };
  }
  const last = kinds.includes('repository') ? await checks.nextBehind() : null;
  return last === null ? null : { task: 'scan', target: last };
}

function claimOf(db: FleetDb, { task, target }: Job, release: () => void): Claim {
  const claimedAt = new Date().toISOString();
  return {
    task,
    target,
    lost: new AbortController().signal,
    async finish(end, write) {
      await db.transaction().execute(async (tx) => {
        await write(tx);
        await recordJobEnd(tx, target.id, end, claimedAt);
      });
      release();
      return true;
    },
    async fail(reason, isFinal) {
      const isGivenUp = await db.transaction().execute(async (tx) => {
        const row = await tx
          .selectFrom(task === 'verify' ? 'fleet_verifications' : 'fleet_targets')
          .where('target_id', '=', target.id)
          .select('attempts')
          .executeTakeFirstOrThrow();
        const isLast = isFinal || row.attempts >= retryLimit;
        await (isLast
          ? recordFailure(tx, task, target.id, reason)
          : recordAttempt(tx, task, target.id, reason, laterBy(retryMs * 2 ** row.attempts)));
        return isLast;
      });
      release();
      return isGivenUp;
    },
    async handBack(reason) {
      if (reason !== null) {
        // The others go first: there may be room for them.
        const dueAt = laterBy(retryMs);
        await db.transaction().execute((tx) => recordWaiting(tx, task, target.id, reason, dueAt));
      }
      release();
    },
  };
}

function laterBy(ms: number): string {
  return new Date(Date.now() + ms).toISOString();
}
