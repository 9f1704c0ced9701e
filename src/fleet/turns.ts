import { sql } from 'kysely';
import type { FleetDb } from './tables.ts';

/** Milliseconds since 1970 by the clock of a PostgreSQL; it moves within a transaction too, unlike `now()`. */
export const databaseNow = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`;

/**
 * Takes the next turns of what many share, such as the requests to one host, and tells how long to wait for the first.
 *
 * One statement, by the clock of the database: however many processes ask, turns are as far apart as each of them asked
 * for, and machines with clocks of their own cannot differ about it. For PostgreSQL.
 *
 * @param key - such as `host:www.example.com`
 * @param intervalMs - to the next turn, of whoever has that
 * @param count - of turns that are taken. Default: one.
 * @returns milliseconds; 0 or less: at once
 */
export async function takeTurn(db: FleetDb, key: string, intervalMs: number, count = 1): Promise<number> {
  const interval = sql<number>`${intervalMs * count}::float8`;
  const { wait } = await db
    .insertInto('fleet_turns')
    .values({ key, next_at: sql`${databaseNow} + ${interval}` })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({
        next_at: sql`greatest(${row.ref('fleet_turns.next_at')}, ${databaseNow}) + ${interval}`,
      })),
    )
    .returning((row) => sql<number>`${row.ref('next_at')} - ${interval} - ${databaseNow}`.as('wait'))
    .executeTakeFirstOrThrow();
  return wait;
}

/** Has everybody wait for the next turn, such as for a server that says when it may be asked again. */
export async function postponeTurns(db: FleetDb, key: string, forMs: number): Promise<void> {
  const until = sql<number>`${databaseNow} + ${forMs}::float8`;
  await db
    .insertInto('fleet_turns')
    .values({ key, next_at: until })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((row) => ({ next_at: sql`greatest(${row.ref('fleet_turns.next_at')}, ${until})` })),
    )
    .execute();
}
