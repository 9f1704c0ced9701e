import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

/** How long one process waits for another that writes. */
const busyMs = 10_000;

/** Node's own SQLite, as kysely wants it. */
export function embeddedDatabase(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: busyMs });
  // What a transaction wrote is there after a kill; only power that fails in the very moment may lose the last one, never the file.
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on');
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...values.map(inputOf)),
        run: (values) => statement.run(...values.map(inputOf)),
        iterate: (values) => statement.iterate(...values.map(inputOf)),
      };
    },
  };
}

function inputOf(value: unknown): SQLInputValue {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Uint8Array
  ) {
    return value;
  }
  throw new TypeError(`the store holds no ${typeof value}`);
}
