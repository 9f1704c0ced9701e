import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreSchema } from '../schema.ts';

/** When a worker had no room for a target; `src/fleet/tables.ts` explains it. */
export function waiting(): Migration {
  return {
    async up(db: Kysely<StoreSchema>) {
      for (const table of ['fleet_targets', 'fleet_verifications']) {
        await db.schema.alterTable(table).addColumn('no_room_at', 'text').execute();
        await db.schema
          .createIndex(`${table}_without_room`)
          .on(table)
          .column('no_room_at')
          .where('no_room_at', 'is not', null)
          .execute();
      }
    },
  };
}
