import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ScanError } from '../model/scan-error.ts';
import { embeddedDatabase } from './embedded-database.ts';
import { migrations } from './migrations.ts';
import type { StoreSchema } from './schema.ts';
import { Store } from './store.ts';

/**
 * Opens the store in a file, made with its folder where there is none, for this user alone.
 *
 * @throws ScanError when the file is no store, is damaged, or is a newer leaksieve's
 */
export async function openStore(file: string): Promise<Store> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
    const db = new Kysely<StoreSchema>({ dialect: new SqliteDialect({ database: embeddedDatabase(file) }) });
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
    }).migrateToLatest();
    if (error !== undefined) {
      throw error;
    }
    return new Store(db);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new ScanError(
      'CONFIG',
      `${file} cannot be used as a store (${reason}): remove it, or name another with --store`,
      { cause: error },
    );
  }
}
