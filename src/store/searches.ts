import type { Kysely } from 'kysely';
import type { StoreSchema, StoreTransaction } from './schema.ts';

/** What a scan has searched of a target. It holds for content that stays, whatever scans came of it since. */
export interface StoredSearch {
  /** Names all that decides what a search finds in a content. */
  readonly key: string;
  /** As whoever reads such targets wrote it: nothing that scanned text could be in. */
  readonly content: string;
}

/** What was searched of a target with the same key; null: nothing that is known. */
export async function readSearch(
  db: Kysely<StoreSchema>,
  targetId: number,
  key: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('searches')
    .where('target_id', '=', targetId)
    .where('search_key', '=', key)
    .select('content')
    .executeTakeFirst();
  return row?.content ?? null;
}

export async function writeSearch(
  tx: StoreTransaction,
  targetId: number,
  { key, content }: StoredSearch,
): Promise<void> {
  const row = { search_key: key, content };
  await tx
    .insertInto('searches')
    .values({ target_id: targetId, ...row })
    .onConflict((conflict) => conflict.column('target_id').doUpdateSet(row))
    .execute();
}
