import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { identity } from './identity.ts';
import type { Engine } from './index.ts';

/** Targets, the last scan of each, and the findings of it. */
export function targets(engine: Engine): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const reference = engine === 'sqlite' ? 'integer' : 'bigint';
      await db.schema
        .createTable('targets')
        .addColumn('id', ...identity(engine))
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('first_seen_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('targets_by_name', ['kind', 'name'])
        .execute();
      await db.schema
        .createTable('scans')
        .addColumn('target_id', reference, (column) => column.primaryKey().references('targets.id'))
        .addColumn('search_key', 'text', (column) => column.notNull())
        .addColumn('version', 'text')
        .addColumn('finished_at', 'text', (column) => column.notNull())
        .addColumn('report', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('refs')
        .addColumn('target_id', reference, (column) => column.notNull().references('targets.id'))
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('oid', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('refs_key', ['target_id', 'name'])
        .execute();
      await db.schema
        .createTable('findings')
        .addColumn('target_id', reference, (column) => column.notNull().references('targets.id'))
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('rule', 'text', (column) => column.notNull())
        .addColumn('severity', 'text', (column) => column.notNull())
        .addColumn('first_seen_at', 'text', (column) => column.notNull())
        .addColumn('last_seen_at', 'text', (column) => column.notNull())
        .addColumn('reported_at', 'text')
        .addColumn('gone_at', 'text')
        .addPrimaryKeyConstraint('findings_key', ['target_id', 'fingerprint'])
        .execute();
      await db.schema
        .createTable('answers')
        .addColumn('url', 'text', (column) => column.primaryKey())
        .addColumn('etag', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .execute();
    },
  };
}
