import type { Kysely } from 'kysely';
import type { StoreSchema, StoreTransaction } from './schema.ts';

/** What was searched of a target. It holds for content that stays, whatever scans came of it since. */
interface StoredSearch {
  /** Names all that decides what a search finds in a content. */
  readonly key: string;
  /** As whoever reads such targets wrote it: nothing that scanned text could be in. */
  readonly content: string;
}

/** What scans of a target leave to later ones, besides findings. */
export interface TargetMemory {
  /** Null: nothing, or nothing new. */
  readonly search: StoredSearch | null;
  /** The scripts that a website may hold, as a file that `--script-baseline` names; null: none, or the same as before. */
  readonly scripts: string | null;
}

/** What is left of the scans of a target. */
export async function readMemory(
  db: Pick<Kysely<StoreSchema>, 'selectFrom'>,
  targetId: number,
): Promise<TargetMemory> {
  const row = await db
    .selectFrom('targets')
    .leftJoin('searches', 'searches.target_id', 'targets.id')
    .leftJoin('script_inventories', 'script_inventories.target_id', 'targets.id')
    .where('targets.id', '=', targetId)
    .select(['search_key as key', 'searches.content', 'script_inventories.content as scripts'])
    .executeTakeFirst();
  const { key = null, content = null, scripts = null } = row ?? {};
  return { search: key === null || content === null ? null : { key, content }, scripts };
}

/** Writes what a scan leaves; what is null stays as it is. */
export async function writeMemory(
  tx: StoreTransaction,
  targetId: number,
  { search, scripts }: TargetMemory,
  now: string,
): Promise<void> {
  if (search !== null) {
    const row = { search_key: search.key, content: search.content };
    await tx
      .insertInto('searches')
      .values({ target_id: targetId, ...row })
      .onConflict((conflict) => conflict.column('target_id').doUpdateSet(row))
      .execute();
  }
  if (scripts !== null) {
    const row = { content: scripts, updated_at: now };
    await tx
      .insertInto('script_inventories')
      .values({ target_id: targetId, ...row })
      .onConflict((conflict) => conflict.column('target_id').doUpdateSet(row))
      .execute();
  }
}
