import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreSchema } from '../schema.ts';
import type { Engine } from './index.ts';

/** What was searched of each target, so that later scans need not search it again. */
export function searches(engine: Engine): Migration {
  const reference = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(db: Kysely<StoreSchema>) {
      await db.schema
        .createTable('searches')
        .addColumn('target_id', reference, (column) => column.primaryKey().references('targets.id'))
        .addColumn('search_key', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .execute();
    },
  };
}
