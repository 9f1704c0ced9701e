import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreSchema } from '../schema.ts';
import type { Engine } from './index.ts';

/** When providers were last asked, and the targets whose findings wait for that; `src/fleet/tables.ts` explains the columns. */
export function verifications(engine: Engine): Migration {
  const reference = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(db: Kysely<StoreSchema>) {
      await db.schema.alterTable('findings').addColumn('verified_at', 'text').execute();
      await db.schema
        .createTable('fleet_verifications')
        .addColumn('target_id', reference, (column) => column.primaryKey().references('targets.id'))
        .addColumn('due_at', 'text')
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('outcome', 'text')
        .addColumn('reason', 'text')
        .addColumn('ended_at', 'text')
        .execute();
      await db.schema
        .createIndex('fleet_verifications_due')
        .on('fleet_verifications')
        .column('due_at')
        .where('due_at', 'is not', null)
        .execute();
    },
  };
}
