import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreSchema } from '../schema.ts';

/** What providers said of secrets, for all of a fleet; `src/fleet/tables.ts` explains the columns. */
export function providerAnswers(): Migration {
  return {
    async up(db: Kysely<StoreSchema>) {
      await db.schema
        .createTable('fleet_provider_answers')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('asker', 'text', (column) => column.notNull())
        .addColumn('asked_until', 'double precision', (column) => column.notNull())
        .addColumn('state', 'text')
        .addColumn('answer', 'text')
        .addColumn('answered_at', 'text')
        .execute();
    },
  };
}
