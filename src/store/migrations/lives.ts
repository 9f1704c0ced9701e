import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreSchema } from '../schema.ts';
import { identity } from './identity.ts';
import type { Engine } from './index.ts';

/**
 * All scans of a target instead of the last one, findings with their lives and places, and what people decided.
 *
 * Reports of the first form are not taken over: their targets are scanned anew, and findings keep since when they are known.
 */
export function lives(engine: Engine): Migration {
  const reference = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(db: Kysely<StoreSchema>) {
      await db.schema.dropTable('scans').execute();
      await db.schema.dropTable('refs').execute();
      await db.schema.alterTable('targets').addColumn('last_scan_id', reference).execute();
      await db.schema
        .createTable('scans')
        .addColumn('id', ...identity(engine))
        .addColumn('target_id', reference, (column) => column.notNull().references('targets.id'))
        .addColumn('started_at', 'text', (column) => column.notNull())
        .addColumn('finished_at', 'text', (column) => column.notNull())
        .addColumn('checked_at', 'text', (column) => column.notNull())
        .addColumn('complete', 'integer', (column) => column.notNull())
        .addColumn('search_key', 'text', (column) => column.notNull())
        .addColumn('rules_hash', 'text', (column) => column.notNull())
        .addColumn('version', 'text')
        .addColumn('head', 'text', (column) => column.notNull())
        .addColumn('finding_count', 'integer', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('scans_by_target').on('scans').columns(['target_id', 'id']).execute();
      await db.schema
        .createTable('coverage')
        .addColumn('scan_id', reference, (column) =>
          column.notNull().references('scans.id').onDelete('cascade'),
        )
        .addColumn('ordinal', 'integer', (column) => column.notNull())
        .addColumn('what', 'text', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addColumn('hint', 'text')
        .addPrimaryKeyConstraint('coverage_key', ['scan_id', 'ordinal'])
        .execute();
      await db.schema
        .createTable('refs')
        .addColumn('target_id', reference, (column) => column.primaryKey().references('targets.id'))
        .addColumn('tips', 'text', (column) => column.notNull())
        .execute();
      await addLives(db, reference);
      await db.schema
        .createTable('occurrences')
        .addColumn('target_id', reference, (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('ordinal', 'integer', (column) => column.notNull())
        .addColumn('path', 'text', (column) => column.notNull())
        .addColumn('commit_id', 'text')
        .addColumn('blob', 'text')
        .addColumn('url', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('detail', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('occurrences_key', ['target_id', 'fingerprint', 'ordinal'])
        .addForeignKeyConstraint(
          'occurrences_of_findings',
          ['target_id', 'fingerprint'],
          'findings',
          ['target_id', 'fingerprint'],
          (constraint) => constraint.onDelete('cascade'),
        )
        .execute();
      await db.schema
        .createTable('decisions')
        .addColumn('fingerprint', 'text', (column) => column.primaryKey())
        .addColumn('rule', 'text', (column) => column.notNull())
        .addColumn('verdict', 'text')
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('note', 'text', (column) => column.notNull())
        .addColumn('until', 'text')
        .addColumn('decided_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('script_inventories')
        .addColumn('target_id', reference, (column) => column.primaryKey().references('targets.id'))
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('settings')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  };
}

async function addLives(db: Kysely<StoreSchema>, reference: 'integer' | 'bigint'): Promise<void> {
  const texts = {
    kind: 'secret',
    title: '',
    confidence: 'medium',
    state: 'history',
    verification: 'unverified',
    life: 'open',
    detail: '',
    detail_hash: '',
  } as const;
  for (const [name, value] of Object.entries(texts)) {
    await db.schema
      .alterTable('findings')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(value))
      .execute();
  }
  for (const name of ['fixed_at', 'dead_at', 'back_at'] as const) {
    await db.schema.alterTable('findings').addColumn(name, 'text').execute();
  }
  await db.schema
    .alterTable('findings')
    .addColumn('last_scan_id', reference, (column) => column.notNull().defaultTo(0))
    .execute();
  await db.updateTable('findings').set({ life: 'gone' }).where('gone_at', 'is not', null).execute();
  await db.schema.createIndex('findings_by_life').on('findings').columns(['life', 'target_id']).execute();
}
