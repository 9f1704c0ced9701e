import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** What a person decided of a secret. */
export interface StoredDecision {
  readonly rule: string;
  /** Such as `ignored`. */
  readonly verdict: string;
  readonly reason: string;
  readonly owner: string | null;
  /** Last day on which it holds, as YYYY-MM-DD; null: for good. */
  readonly until: string | null;
  readonly decidedAt: string;
}

export async function readDecisions(db: Kysely<StoreSchema>): Promise<ReadonlyMap<string, StoredDecision>> {
  const rows = await db.selectFrom('decisions').selectAll().execute();
  return new Map(
    rows.map(({ fingerprint, decided_at: decidedAt, ...row }) => [fingerprint, { ...row, decidedAt }]),
  );
}

export async function writeDecision(
  db: Kysely<StoreSchema>,
  fingerprint: string,
  decision: StoredDecision | null,
): Promise<void> {
  if (decision === null) {
    await db.deleteFrom('decisions').where('fingerprint', '=', fingerprint).execute();
    return;
  }
  const { decidedAt, ...others } = decision;
  const row = { ...others, decided_at: decidedAt };
  await db
    .insertInto('decisions')
    .values({ fingerprint, ...row })
    .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet(row))
    .execute();
}
