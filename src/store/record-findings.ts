import type { Transaction } from 'kysely';
import type { Finding } from '../model/finding.ts';
import type { StoreSchema } from './schema.ts';

/** As much of a finding as its life is told by. */
export type KnownFinding = Pick<Finding, 'fingerprint' | 'rule' | 'severity'>;

/**
 * Writes when findings of a target were first and last seen, and since when those are gone that were not seen.
 *
 * @param isComplete - an incomplete scan proves of none that it is gone
 * @returns the fingerprints that were known and not gone before
 */
export async function recordFindings(
  db: Transaction<StoreSchema>,
  targetId: number,
  findings: readonly KnownFinding[],
  now: string,
  isComplete: boolean,
): Promise<ReadonlySet<string>> {
  const before = await db
    .selectFrom('findings')
    .where('target_id', '=', targetId)
    .where('gone_at', 'is', null)
    .select('fingerprint')
    .execute();
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  for (const { fingerprint, rule, severity } of findings) {
    const seen = { rule, severity, last_seen_at: now, gone_at: null };
    await db
      .insertInto('findings')
      .values({ target_id: targetId, fingerprint, first_seen_at: now, ...seen })
      .onConflict((conflict) => conflict.columns(['target_id', 'fingerprint']).doUpdateSet(seen))
      .execute();
  }
  if (isComplete) {
    const seen = new Set(findings.map(({ fingerprint }) => fingerprint));
    for (const fingerprint of [...known].filter((one) => !seen.has(one))) {
      await db
        .updateTable('findings')
        .set({ gone_at: now })
        .where('target_id', '=', targetId)
        .where('fingerprint', '=', fingerprint)
        .execute();
    }
  }
  return known;
}
