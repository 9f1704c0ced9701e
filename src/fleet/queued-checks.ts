import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { dueTargetsOf } from './fleet-target.ts';
import { heldJobs } from './held-jobs.ts';
import { queueChecks, queueTargets, type TargetJob } from './queue-targets.ts';
import { behind, checkQueue, queueOf } from './queues.ts';
import { recordUnchanged } from './record-unchanged.ts';
import type { FleetDb, FleetTransaction } from './tables.ts';
import { checkedAtOnce, type ClaimedChecks, type FleetTarget } from './work.ts';

/** Claims repositories that are to be looked at; null: there are none. */
export async function claimQueuedChecks(boss: PgBoss, db: FleetDb): Promise<ClaimedChecks | null> {
  const options = { includeMetadata: true, batchSize: checkedAtOnce } as const;
  const jobs = await boss.fetch<TargetJob>(checkQueue, options);
  if (jobs.length === 0) {
    return null;
  }
  const held = heldJobs(boss, db, checkQueue, jobs);
  // Those that were paused or taken away stay due, and are queued again when they may be scanned; others were scanned meanwhile.
  const targets = await dueTargetsOf(
    db,
    jobs.map(({ data }) => data.targetId),
  );
  const claimedAt = new Date().toISOString();
  return {
    targets,
    lost: held.lost,
    settle: (checked, write) =>
      held.settle(async (tx) => {
        await held.complete(tx);
        const { unchanged = [], changed = [], rules = [] } = Object.groupBy(checked, ({ change }) => change);
        await queueChecks(boss, tx, await recordUnchanged(tx, unchanged, claimedAt));
        for (const { target } of unchanged) {
          await write(tx, target);
        }
        await queueTargets(boss, tx, changed.map(targetOf), 'scan');
        await raise(tx, changed.map(targetOf));
        await queueTargets(boss, tx, rules.map(targetOf).map(lowered), 'scan');
      }),
    async handBack() {
      await held.settle(async (tx) => {
        await held.complete(tx);
        await queueChecks(boss, tx, targets);
      });
    },
  };
}

function targetOf({ target }: { readonly target: FleetTarget }): FleetTarget {
  return target;
}

/** Nothing is new in it: it waits for all in which something is. */
function lowered(target: FleetTarget): FleetTarget {
  return { ...target, priority: target.priority - behind };
}

/** What has waited for the sake of new rules alone goes with the others once it has changed. */
async function raise(tx: FleetTransaction, targets: readonly FleetTarget[]): Promise<void> {
  if (targets.length > 0) {
    const keys = targets.map(({ id }) => String(id));
    await sql`
      update pgboss.job set priority = priority + ${behind}
      where name = ${queueOf.repository} and state < 'active' and singleton_key = any(${keys})
        and priority < ${-behind / 2}`.execute(tx);
  }
}
