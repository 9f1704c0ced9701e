import type { FleetDb } from './tables.ts';
import { keepSchedule } from './embedded-schedule.ts';
import { dueTargets } from './fleet-target.ts';
import type { TargetKind } from '../model/target-kind.ts';
import { retryLimit } from './queues.ts';
import { recordAttempt, recordEnd, recordFailure } from './record-end.ts';
import type { Claim, FleetTarget, WorkSource } from './work.ts';

/** Before the first repetition; each later one takes twice as long. */
const retryMs = 30_000;

/** The work of an embedded store: the targets that are due, taken by this process alone. */
export function embeddedWork(db: FleetDb, kinds: readonly TargetKind[]): WorkSource {
  const taken = new Set<number>();
  return {
    async claim() {
      await keepSchedule(db);
      const [target] = await dueTargets(db, kinds, taken, 1);
      if (target === undefined) {
        return null;
      }
      taken.add(target.id);
      return claimOf(db, target, () => taken.delete(target.id));
    },
    async isDrained() {
      const waiting = await db
        .selectFrom('fleet_targets')
        .where('state', '=', 'active')
        .where('due_at', 'is not', null)
        .select('target_id')
        .limit(1)
        .execute();
      return waiting.length === 0;
    },
  };
}

function claimOf(db: FleetDb, target: FleetTarget, release: () => void): Claim {
  const claimedAt = new Date().toISOString();
  return {
    target,
    lost: new AbortController().signal,
    async finish(end, write) {
      await db.transaction().execute(async (tx) => {
        await write(tx);
        await recordEnd(tx, target.id, end, claimedAt);
      });
      release();
      return true;
    },
    async fail(reason, isFinal) {
      const isGivenUp = await db.transaction().execute(async (tx) => {
        const row = await tx
          .selectFrom('fleet_targets')
          .where('target_id', '=', target.id)
          .select('attempts')
          .executeTakeFirstOrThrow();
        const isLast = isFinal || row.attempts >= retryLimit;
        await (isLast
          ? recordFailure(tx, target.id, reason)
          : recordAttempt(tx, target.id, reason, laterBy(retryMs * 2 ** row.attempts)));
        return isLast;
      });
      release();
      return isGivenUp;
    },
    async handBack() {
      release();
    },
  };
}

function laterBy(ms: number): string {
  return new Date(Date.now() + ms).toISOString();
}
