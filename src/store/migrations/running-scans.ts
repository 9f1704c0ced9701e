import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreSchema } from '../schema.ts';
import type { Engine } from './index.ts';

/** How far the scans of a fleet are that take a while; `src/fleet/tables.ts` explains the columns. */
export function runningScans(engine: Engine): Migration {
  const reference = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(db: Kysely<StoreSchema>) {
      await db.schema
        .createTable('fleet_scans')
        .addColumn('worker', 'text', (column) => column.notNull())
        .addColumn('slot', 'integer', (column) => column.notNull())
        .addColumn('target_id', reference, (column) => column.notNull().references('targets.id'))
        .addColumn('started_at', 'text', (column) => column.notNull())
        .addColumn('told_at', 'text', (column) => column.notNull())
        .addColumn('bytes', reference, (column) => column.notNull())
        .addColumn('objects', reference, (column) => column.notNull())
        .addPrimaryKeyConstraint('fleet_scans_key', ['worker', 'slot'])
        .execute();
    },
  };
}
