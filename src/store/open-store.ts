import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pLimit from 'p-limit';
import { ScanError } from '../model/scan-error.ts';
import { embeddedDatabase } from './embedded-database.ts';
import { migrationsFor, type Engine } from './migrations/index.ts';
import { postgresPool } from './postgres-database.ts';
import type { StoreSchema } from './schema.ts';
import { placeName, storePlace, type StorePlace } from './store-place.ts';
import { Store, type Turn } from './store.ts';

/** Of a database that others may use too, what is leaksieve's. */
const postgresSchema = 'leaksieve';

/**
 * Opens the store in a file, made with its folder where there is none, for this user alone; or in a PostgreSQL.
 *
 * Brings it to its present form, also when many do so at once: one does, the others wait.
 *
 * @param text - a path, or a URL such as `postgres://user@host/database?sslmode=verify-full&sslrootcert=FILE`; sslmode is `verify-full` unless the host is this machine
 * @throws ScanError when it is no store, is damaged, is a newer leaksieve's, or cannot be reached; it names no password
 */
export async function openStore(text: string): Promise<Store> {
  const place = storePlace(text);
  try {
    return place.kind === 'file' ? await openFile(place.file) : await openDatabase(place.url);
  } catch (error) {
    if (error instanceof ScanError) {
      throw error;
    }
    throw fault(place, error);
  }
}

async function openFile(file: string): Promise<Store> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const db = new Kysely<StoreSchema>({ dialect: new SqliteDialect({ database: embeddedDatabase(file) }) });
  const turn = turnOf(file);
  return closedUnless(db, async () => {
    await turn(() => bringUp(db, 'sqlite'));
    return new Store(db, turn);
  });
}

/**
 * Writers of a file wait for each other without leaving the processor, so that those of one process must not meet: neither
 * transactions on one connection, nor connections.
 */
const turns = new Map<string, Turn>();

function turnOf(file: string): Turn {
  const turn = turns.get(file) ?? pLimit(1);
  turns.set(file, turn);
  return turn;
}

async function openDatabase(url: URL): Promise<Store> {
  const db = new Kysely<StoreSchema>({
    dialect: new PostgresDialect({ pool: await postgresPool(url) }),
  }).withSchema(postgresSchema);
  return closedUnless(db, async () => {
    await bringUp(db, 'postgres');
    return new Store(db, (work) => work());
  });
}

async function closedUnless<Result>(db: Kysely<StoreSchema>, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await db.destroy().catch(() => {});
    throw error;
  }
}

async function bringUp(db: Kysely<StoreSchema>, engine: Engine): Promise<void> {
  const migrations = migrationsFor(engine);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(engine === 'postgres' ? { migrationTableSchema: postgresSchema } : {}),
  });
  const table = engine === 'postgres' ? `${postgresSchema}.kysely_migration` : 'kysely_migration';
  if (await isPresent(db, table, Object.keys(migrations))) {
    return;
  }
  if (engine === 'postgres') {
    // Has a lock of its own, and all steps in one transaction.
    throwIfAny(await migrator.migrateToLatest());
    return;
  }
  // There is one connection, so that this holds until the end; whoever comes second finds nothing to do.
  await sql`begin immediate`.execute(db);
  try {
    throwIfAny(await migrator.migrateToLatest());
    await sql`commit`.execute(db);
  } catch (error) {
    await sql`rollback`.execute(db).catch(() => {});
    throw error;
  }
}

/** Asks once, where the migrator asks for every table: a store is opened more often than it is changed. */
async function isPresent(db: Kysely<StoreSchema>, table: string, names: readonly string[]): Promise<boolean> {
  try {
    const done = await sql<{ readonly name: string }>`select name from ${sql.table(table)}`.execute(db);
    return (
      done.rows.length === names.length && names.every((name) => done.rows.some((row) => row.name === name))
    );
  } catch {
    return false;
  }
}

function throwIfAny({ error }: { readonly error?: unknown }): void {
  if (error !== undefined) {
    throw error;
  }
}

function fault(place: StorePlace, error: unknown): ScanError {
  const reason = error instanceof Error ? error.message : 'unknown reason';
  const isNewer = /previously executed migration \S+ is missing/.test(reason);
  const told = isNewer ? 'a newer leaksieve has changed it: update this one' : reason;
  const mend =
    place.kind === 'file'
      ? 'remove it, or name another with --store'
      : 'check its address, user and password';
  return new ScanError(
    'CONFIG',
    `${placeName(place)} cannot be used as a store (${told})${isNewer ? '' : `: ${mend}`}`,
    { cause: error },
  );
}
