import type { Kysely, Selectable } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** What a person decided of a secret. */
export interface StoredDecision {
  readonly rule: string;
  /** `ignored`: it is one, and accepted; null: there is only a note. */
  readonly verdict: 'true' | 'false' | 'ignored' | null;
  readonly reason: string;
  /** Last day on which it holds, as YYYY-MM-DD; null: for good. */
  readonly until: string | null;
  readonly note: string;
  readonly decidedAt: string;
}

export async function readDecisions(db: Kysely<StoreSchema>): Promise<ReadonlyMap<string, StoredDecision>> {
  const rows = await db.selectFrom('decisions').selectAll().execute();
  return new Map(rows.map((row) => [row.fingerprint, decisionOf(row)]));
}

function decisionOf(row: Selectable<StoreSchema['decisions']>): StoredDecision {
  const { rule, verdict, reason, until, note, decided_at: decidedAt } = row;
  return { rule, verdict, reason, until, note, decidedAt };
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
  const { decidedAt, rule, verdict, reason, until, note } = decision;
  const row = { rule, verdict, reason, until, note, decided_at: decidedAt };
  await db
    .insertInto('decisions')
    .values({ fingerprint, ...row })
    .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet(row))
    .execute();
}

/**
 * Fingerprints of what people have decided to leave out on a day, for a condition of a query.
 *
 * @param today - YYYY-MM-DD
 */
export function ignoredOn(db: Pick<Kysely<StoreSchema>, 'selectFrom'>, today: string) {
  return db
    .selectFrom('decisions')
    .where('verdict', 'in', ['ignored', 'false'])
    .where((of) => of.or([of('until', 'is', null), of('until', '>=', today)]))
    .select('decisions.fingerprint');
}
