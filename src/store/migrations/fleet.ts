import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreSchema } from '../schema.ts';
import type { Engine } from './index.ts';

/** The tables of `leaksieve fleet`, whose columns `src/fleet/tables.ts` explains. */
export function fleet(engine: Engine): Migration {
  const reference = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(db: Kysely<StoreSchema>) {
      await db.schema
        .createTable('fleet_targets')
        .addColumn('target_id', reference, (column) => column.primaryKey().references('targets.id'))
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('settings', 'text', (column) => column.notNull())
        .addColumn('priority', 'integer', (column) => column.notNull())
        .addColumn('authorized_by', 'text')
        .addColumn('found_by', reference, (column) => column.references('targets.id'))
        .addColumn('due_at', 'text')
        .addColumn('outcome', 'text')
        .addColumn('reason', 'text')
        .addColumn('ended_at', 'text')
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('scanned_state', 'text')
        .execute();
      // What waits is a small part of all targets, and is asked for again and again.
      await db.schema
        .createIndex('fleet_targets_due')
        .on('fleet_targets')
        .columns(['priority desc', 'due_at'])
        .where('due_at', 'is not', null)
        .execute();
      await db.schema
        .createIndex('fleet_targets_found')
        .on('fleet_targets')
        .column('found_by')
        .where('found_by', 'is not', null)
        .execute();
      await db.schema
        .createTable('fleet_turns')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('next_at', 'double precision', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('fleet_schedules')
        .addColumn('kind', 'text', (column) => column.primaryKey())
        .addColumn('cron', 'text', (column) => column.notNull())
        .addColumn('timezone', 'text', (column) => column.notNull())
        .addColumn('next_at', 'text')
        .execute();
    },
  };
}
