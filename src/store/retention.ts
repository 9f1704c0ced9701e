import type { Kysely } from 'kysely';
import type { StoreSchema, StoreTransaction } from './schema.ts';

/** As long as GitHub keeps logs and artifacts of workflows by default (https://docs.github.com/en/organizations/managing-organization-settings/configuring-the-retention-period-for-github-actions-artifacts-and-logs-in-your-organization). */
const defaultDays = 90;
const setting = 'retention-days';
const dayMs = 24 * 3_600_000;
const atOnce = 500;

/** How many days scans are kept after they ended; null: for ever. The last one of a target is kept whatever its age. */
export async function retentionDays(db: Pick<Kysely<StoreSchema>, 'selectFrom'>): Promise<number | null> {
  const row = await db.selectFrom('settings').where('name', '=', setting).select('value').executeTakeFirst();
  const days = row === undefined ? defaultDays : Number(row.value);
  return days > 0 ? days : null;
}

/** @param days - null: for ever */
export async function setRetentionDays(
  db: Pick<Kysely<StoreSchema>, 'insertInto'>,
  days: number | null,
): Promise<void> {
  const value = String(days ?? 0);
  await db
    .insertInto('settings')
    .values({ name: setting, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** What ended before is not kept any more; empty: all is. @param now - RFC 3339 */
export async function keptSince(db: Pick<Kysely<StoreSchema>, 'selectFrom'>, now: string): Promise<string> {
  const days = await retentionDays(db);
  return days === null ? '' : new Date(Date.parse(now) - days * dayMs).toISOString();
}

/** Removes scans of a target that are not kept any more, with what they did not cover; of findings nothing is. @param lastScanId - is kept */
export async function pruneScansOf(
  tx: StoreTransaction,
  targetId: number,
  lastScanId: number,
  now: string,
): Promise<void> {
  const since = await keptSince(tx, now);
  if (since !== '') {
    await tx
      .deleteFrom('scans')
      .where('target_id', '=', targetId)
      .where('id', '<', lastScanId)
      .where('finished_at', '<', since)
      .execute();
  }
}

/** The same of all targets, a few at a time, so that nobody who writes waits for long. @returns how many were removed */
export async function pruneScans(db: Kysely<StoreSchema>, now: string): Promise<number> {
  const since = await keptSince(db, now);
  for (let removed = 0; ;) {
    const { numDeletedRows } = await db
      .deleteFrom('scans')
      .where('id', 'in', (of) =>
        of
          .selectFrom('scans as old')
          .innerJoin('targets', 'targets.id', 'old.target_id')
          .where('old.finished_at', '<', since)
          .whereRef('old.id', '<', 'targets.last_scan_id')
          .select('old.id')
          .limit(atOnce),
      )
      .executeTakeFirstOrThrow();
    removed += Number(numDeletedRows);
    if (Number(numDeletedRows) < atOnce) {
      return removed;
    }
  }
}
