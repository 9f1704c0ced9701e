import { sql } from 'kysely';
import type { FleetSummary } from '../model/fleet-summary.ts';
import { keptSince } from '../store/retention.ts';
import { changedFindings, summaryOf, type ChangedRow } from './summary.ts';
import type { FleetTransaction } from './tables.ts';

/** Names the lock under which summaries are made: an arbitrary number of ours. */
const summaries = 0x73756d6d;
const atOnce = 200;

/**
 * Makes the summary of what people were not told yet, leaves it to be sent to each channel, and remembers that they know:
 * all of it in one transaction, so that nothing is in two summaries or in none, whoever dies meanwhile.
 *
 * @param isShared - whether others may make one at the same time, as with PostgreSQL
 */
export async function takeSummary(
  tx: FleetTransaction,
  channels: readonly string[],
  isShared: boolean,
  now: string,
): Promise<{ readonly summary: FleetSummary; readonly noticeIds: readonly number[] }> {
  if (isShared) {
    await sql`select pg_advisory_xact_lock(${summaries})`.execute(tx);
  }
  const rows = await changedFindings(tx, null, now.slice(0, 10));
  const summary = await summaryOf(tx, rows, null, now);
  await markTold(tx, rows);
  await removeOld(tx, await keptSince(tx, now));
  if (channels.length === 0) {
    return { summary, noticeIds: [] };
  }
  const content = JSON.stringify(summary);
  const notices = await tx
    .insertInto('fleet_notices')
    .values(
      channels.map((channel) => ({
        channel,
        content,
        state: 'waiting' as const,
        made_at: now,
        next_at: now,
        begun_at: null,
        attempts: 0,
        reason: null,
      })),
    )
    .returning('id')
    .execute();
  return { summary, noticeIds: notices.map(({ id }) => id) };
}

async function removeOld(tx: FleetTransaction, since: string): Promise<void> {
  await tx.deleteFrom('fleet_notices').where('state', '!=', 'waiting').where('made_at', '<', since).execute();
  await tx.deleteFrom('fleet_provider_answers').where('answered_at', '<', since).execute();
}

/** What has changed again since it was read stays untold. */
async function markTold(tx: FleetTransaction, rows: readonly ChangedRow[]): Promise<void> {
  for (const [life, some] of Map.groupBy(rows, (row) => row.life)) {
    for (let start = 0; start < some.length; start += atOnce) {
      const keys = some
        .slice(start, start + atOnce)
        .map(({ targetId, fingerprint }) => sql`(${sql.lit(targetId)}, ${fingerprint})`);
      await tx
        .updateTable('findings')
        .set({ told_life: life })
        .where('life', '=', life)
        .where(sql<boolean>`(target_id, fingerprint) in (values ${sql.join(keys)})`)
        .execute();
    }
  }
}
