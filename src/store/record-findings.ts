import type { Transaction } from 'kysely';
import type { Finding } from '../model/finding.ts';
import type { StoreSchema } from './schema.ts';

/** As much of a finding as its life is told by. */
export type KnownFinding = Pick<Finding, 'fingerprint' | 'rule' | 'severity'>;

/**
 * Writes when findings of a target were first and last seen, and since when those are gone that were not seen.
 *
 * One that is back again is news to whoever reads reports.
 */
export async function recordFindings(
  db: Transaction<StoreSchema>,
  targetId: number,
  findings: readonly KnownFinding[],
  now: string,
  isComplete: boolean,
): Promise<void> {
  const before = await db
    .selectFrom('findings')
    .where('target_id', '=', targetId)
    .select(['fingerprint', 'gone_at'])
    .execute();
  const gone = new Set(before.filter((row) => row.gone_at !== null).map(({ fingerprint }) => fingerprint));
  for (const { fingerprint, rule, severity } of findings) {
    const seen = { rule, severity, last_seen_at: now, gone_at: null };
    const again = gone.has(fingerprint) ? { ...seen, reported_at: null } : seen;
    await db
      .insertInto('findings')
      .values({ target_id: targetId, fingerprint, first_seen_at: now, ...seen })
      .onConflict((conflict) => conflict.columns(['target_id', 'fingerprint']).doUpdateSet(again))
      .execute();
  }
  const seen = new Set(findings.map(({ fingerprint }) => fingerprint));
  for (const { fingerprint, gone_at: goneAt } of isComplete ? before : []) {
    if (goneAt === null && !seen.has(fingerprint)) {
      await db
        .updateTable('findings')
        .set({ gone_at: now })
        .where('target_id', '=', targetId)
        .where('fingerprint', '=', fingerprint)
        .execute();
    }
  }
}
