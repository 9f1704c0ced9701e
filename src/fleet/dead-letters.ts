import type { PgBoss } from 'pg-boss';
import { queueWithin } from './queue-within.ts';
import { recordFailure } from './job-records.ts';
import { deadLetterQueue, queueOf } from './queues.ts';
import type { TargetJob } from './queue-targets.ts';
import type { FleetDb } from './tables.ts';

/**
 * Writes to their targets why jobs were given up whose workers could not say it themselves, such as those that were
 * killed each time.
 *
 * @returns how many there were
 */
export async function settleDeadLetters(boss: PgBoss, db: FleetDb): Promise<number> {
  const jobs = await boss.fetch<TargetJob>(deadLetterQueue, { includeMetadata: true, batchSize: 100 });
  for (const job of jobs) {
    await db.transaction().execute(async (tx) => {
      await boss.complete(deadLetterQueue, job, null, { db: queueWithin(tx) });
      const task = job.sourceName === queueOf.verify ? 'verify' : 'scan';
      // A retry that was asked for meanwhile counts more than why the last one ended.
      const target = await tx
        .selectFrom(task === 'verify' ? 'fleet_verifications' : 'fleet_targets')
        .where('target_id', '=', job.data.targetId)
        .select(['outcome', 'reason', 'due_at'])
        .executeTakeFirst();
      const isTold = target?.outcome === 'failed' && target.due_at === null;
      if (target !== undefined && !isTold) {
        await recordFailure(tx, task, job.data.targetId, reasonOf(job.sourceOutput));
      }
    });
  }
  return jobs.length;
}

/** What the library left with the job: what was given to it, or its own words. */
function reasonOf(output: unknown): string {
  const value = field(output, 'value') ?? output;
  const reason = field(value, 'reason') ?? field(value, 'message');
  const text = typeof reason === 'string' ? reason : 'it ended without telling why';
  return text === 'job heartbeat timeout' ? 'its worker was lost, each time that it was tried' : text;
}

function field(value: unknown, name: 'value' | 'reason' | 'message'): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? new Map(Object.entries(value)).get(name)
    : undefined;
}
