import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreSchema } from '../schema.ts';

type Tables = StoreSchema & {
  fleet_targets: { readonly target_id: number; readonly kind: string | null };
};

/**
 * What counts and lists of a fleet are read from, without a look at each target and finding; and the whole of long names.
 *
 * Workers of the version before add targets without a kind meanwhile: whoever reads it asks `targets` then.
 */
export function fleetCounts(): Migration {
  return {
    async up(db: Kysely<Tables>) {
      await db.schema.alterTable('fleet_targets').addColumn('kind', 'text').execute();
      await db.schema.alterTable('fleet_targets').addColumn('address', 'text').execute();
      await db
        .updateTable('fleet_targets')
        .set((of) => ({
          kind: of.selectFrom('targets').whereRef('targets.id', '=', 'target_id').select('targets.kind'),
        }))
        .execute();
      await db.schema
        .createIndex('fleet_targets_counted')
        .on('fleet_targets')
        .columns(['kind', 'state', 'outcome', 'due_at', 'target_id'])
        .execute();
      await db.schema
        .createIndex('fleet_targets_troubled')
        .on('fleet_targets')
        .columns(['ended_at'])
        .where(sql.ref('outcome'), 'in', [sql.lit('failed'), sql.lit('incomplete')])
        .execute();
      await db.schema
        .createIndex('findings_open')
        .on('findings')
        .columns(['severity', 'first_seen_at'])
        .where(sql.ref('life'), 'in', [sql.lit('open'), sql.lit('fixed')])
        .execute();
    },
  };
}
