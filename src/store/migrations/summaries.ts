import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreSchema } from '../schema.ts';
import { identity } from './identity.ts';
import type { Engine } from './index.ts';

/** What people were told of findings, and messages on their way; `src/fleet/tables.ts` explains the columns. */
export function summaries(engine: Engine): Migration {
  return {
    async up(db: Kysely<StoreSchema>) {
      await db.schema.alterTable('findings').addColumn('told_life', 'text').execute();
      await db.schema
        .alterTable('fleet_schedules')
        .addColumn('channels', 'text', (column) => column.notNull().defaultTo('[]'))
        .execute();
      await db.schema
        .createTable('fleet_notices')
        .addColumn('id', ...identity(engine))
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('made_at', 'text', (column) => column.notNull())
        .addColumn('next_at', 'text', (column) => column.notNull())
        .addColumn('begun_at', 'text')
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('reason', 'text')
        .execute();
    },
  };
}
