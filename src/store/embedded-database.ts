import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';
import { ScanError } from '../model/scan-error.ts';

/** How long one process waits for another that writes. */
const busyMs = 10_000;

/**
 * Node's own SQLite, as kysely wants it.
 *
 * @throws ScanError where the disk fails it, from here or from what is asked later
 */
export function embeddedDatabase(file: string): SqliteDatabase {
  const ask = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw isOfDisk(error)
        ? new ScanError(
            'DISK_FULL',
            `${file} cannot be used: see whether its disk is full, and make room there`,
            {
              cause: error,
            },
          )
        : error;
    }
  };
  const database = new DatabaseSync(file, { timeout: busyMs });
  // What a transaction wrote is there after a kill; only power that fails in the very moment may lose the last one, never the file.
  ask(() =>
    database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on'),
  );
  return {
    close: () => database.close(),
    prepare(sql) {
      // A full disk ends the transaction itself: that there is none to roll back must not hide why.
      const isOver = sql === 'rollback' && !database.isTransaction;
      const statement = ask(() => database.prepare(isOver ? 'select 1' : sql));
      return {
        reader: statement.columns().length > 0,
        all: (values) => ask(() => statement.all(...values.map(inputOf))),
        run: (values) => ask(() => statement.run(...values.map(inputOf))),
        iterate: (values) => statement.iterate(...values.map(inputOf)),
      };
    },
  };
}

/** Whether SQLite failed for the disk, and not for what is in the file: SQLITE_IOERR, SQLITE_FULL (https://sqlite.org/rescode.html). */
function isOfDisk(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 10 || code === 13;
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
