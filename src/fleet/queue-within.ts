import { CompiledQuery } from 'kysely';
import type { fromKysely } from 'pg-boss';
import type { FleetDb, FleetTransaction } from './tables.ts';

/**
 * Has the queue change within a transaction, or with the connections of the store.
 *
 * The queue's library has the same, which would load all of it: a store in a file has no queue.
 */
export function queueWithin(db: FleetDb | FleetTransaction): ReturnType<typeof fromKysely> {
  return {
    async executeSql(text, values = []) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, [...values]));
      return { rows };
    },
  };
}
