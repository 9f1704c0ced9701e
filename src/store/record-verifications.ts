import { lifeColumns, lifeOfRow, noChanges, noteChange, type FindingChanges } from './finding-life.ts';
import type { KeptFinding } from './kept-report.ts';
import { verifiedLife } from './life.ts';
import { batches } from './rows.ts';
import type { StoreTransaction } from './schema.ts';

/** What came of asking about findings of a target without a scan of it. */
export interface Verifications {
  /** As a scan would report them, whatever places it knows of. */
  readonly answered: readonly KeptFinding[];
  /** Fingerprints of those whose secret did not stand where it had: the next scan tells what became of it. */
  readonly left: readonly string[];
}

/**
 * Writes what providers said of findings into the transaction of whoever calls, and what it means for their lives:
 * what is refused is rotated, what is accepted again is back, and silence takes nothing back.
 *
 * Findings that a scan has not seen meanwhile, or has asked about later, stay as they are. Transactions on the same
 * target wait for each other.
 *
 * @param at - RFC 3339, UTC
 */
export async function recordVerifications(
  tx: StoreTransaction,
  targetId: number,
  { answered, left }: Verifications,
  at: string,
): Promise<FindingChanges> {
  await tx
    .updateTable('targets')
    .set((row) => ({ kind: row.ref('kind') }))
    .where('id', '=', targetId)
    .execute();
  const changes = noChanges();
  for (const some of batches(answered)) {
    const found = new Map(some.map((finding) => [finding.fingerprint, finding]));
    const rows = await tx
      .selectFrom('findings')
      .where('target_id', '=', targetId)
      .where('fingerprint', 'in', [...found.keys()])
      .where('gone_at', 'is', null)
      .selectAll()
      .execute();
    for (const row of rows) {
      const finding = found.get(row.fingerprint)!;
      const { verification, severity, confidence, evidence } = finding;
      if ((row.verified_at ?? '') > (verification.checkedAt ?? at)) {
        continue;
      }
      const before = lifeOfRow(row);
      const life = verifiedLife(before, verification.state, at);
      noteChange(changes, row.fingerprint, before, life);
      const detail: object = { ...JSON.parse(row.detail), severity, confidence, verification, evidence };
      await tx
        .updateTable('findings')
        .set({
          ...lifeColumns(life),
          severity,
          confidence,
          verification: verification.state,
          verified_at: verification.checkedAt ?? at,
          reported_at: life.backAt === before.backAt ? row.reported_at : null,
          detail: JSON.stringify(detail),
          // Whatever the next scan sees is written anew.
          detail_hash: '',
        })
        .where('target_id', '=', targetId)
        .where('fingerprint', '=', row.fingerprint)
        .execute();
    }
  }
  for (const some of batches(left)) {
    await tx
      .updateTable('findings')
      .set({ verified_at: at })
      .where('target_id', '=', targetId)
      .where('fingerprint', 'in', some)
      .execute();
  }
  return changes;
}
