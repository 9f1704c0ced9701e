import type { FleetDb } from '../../fleet/tables.ts';
import type { Job } from '../../fleet/work.ts';
import { verificationNeed } from './verification-need.ts';

/** As `--reverify-after` of a target by default. */
const longestMs = 20 * 3_600_000;

/**
 * From when on an answer of a provider counts for a job, whichever target it was given for: of a scan since its target
 * waits, so that what becomes due together is asked about once, and what a person has scanned anew is asked about anew; of
 * a verification as long as `--reverify-after` says.
 */
export async function answersSince(db: FleetDb, { task, target }: Job): Promise<string> {
  const now = new Date();
  if (task === 'verify') {
    return (await verificationNeed(target, now))?.before ?? now.toISOString();
  }
  const row = await db
    .selectFrom('fleet_targets')
    .where('target_id', '=', target.id)
    .select('due_at')
    .executeTakeFirst();
  const longest = new Date(now.getTime() - longestMs).toISOString();
  return [row?.due_at ?? now.toISOString(), longest].toSorted().at(-1)!;
}
