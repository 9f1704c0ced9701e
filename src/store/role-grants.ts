import { ScanError } from '../model/scan-error.ts';
import type { StoreSchema } from './schema.ts';

/** Roles of the database, which exist. Whoever owns the store brings it to its form, and grants to these. */
export interface StoreRoles {
  /** Scans and writes what it found. */
  readonly worker: string;
  /** Reads findings, status and summaries. */
  readonly reader: string;
}

const kept = 'select, insert, update';
const replaced = 'select, insert, update, delete';

/** What a worker does with each table. People decide, so that whoever takes over a worker cannot have findings ignored. */
const workerRights: Readonly<Record<keyof StoreSchema, string>> = {
  targets: kept,
  scans: replaced,
  coverage: replaced,
  refs: replaced,
  searches: kept,
  findings: kept,
  occurrences: replaced,
  decisions: 'select',
  script_inventories: kept,
  answers: kept,
  settings: 'select, insert',
};

/** The same of the tables of a fleet; a worker adds what an owner of repositories has. */
const fleetRights: Readonly<Record<string, string>> = {
  fleet_targets: kept,
  fleet_turns: kept,
  fleet_schedules: 'select',
  fleet_scans: replaced,
  fleet_notices: replaced,
  fleet_verifications: kept,
  fleet_provider_answers: replaced,
};

/**
 * The queue has a schema of its own, which is there once a fleet was started. Its library writes in all of it; readers see
 * what waits in it, and which workers there are.
 */
function queueGrants({ worker, reader }: StoreRoles): string {
  const grants = [
    `usage on schema pgboss to ${worker}, ${reader}`,
    `${replaced} on all tables in schema pgboss to ${worker}`,
    `usage on all sequences in schema pgboss to ${worker}`,
    `execute on all functions in schema pgboss to ${worker}`,
    `select on pgboss.job, pgboss.instance to ${reader}`,
  ].map((rights) => `grant ${rights};`);
  return `do $$ begin if to_regnamespace('pgboss') is not null then ${grants.join(' ')} end if; end $$`;
}

/** Answers of servers and providers, inventories and what was searched are for the next scan, and keys are in no report: nobody else needs them. */
const unread: ReadonlySet<string> = new Set(['answers', 'searches', 'script_inventories', 'settings']);

/**
 * Statements that leave each role what it needs and nothing more, in any state that they find: first all is taken away.
 * To be run by the owner, in one transaction, after each upgrade.
 *
 * @throws ScanError when a name is none that needs no quotes
 */
export function roleGrants({ worker, reader }: StoreRoles): readonly string[] {
  for (const name of [worker, reader]) {
    if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) {
      throw new ScanError('USAGE', `"${name}" is no name of a role: use small letters, digits and _`);
    }
  }
  const both = `${worker}, ${reader}`;
  const tables = Object.entries({ ...workerRights, ...fleetRights });
  return [
    'revoke all on schema leaksieve from public',
    `revoke all on all tables in schema leaksieve from public, ${both}`,
    `revoke all on all sequences in schema leaksieve from public, ${both}`,
    `revoke create on schema leaksieve from ${both}`,
    `grant usage on schema leaksieve to ${both}`,
    `grant select on leaksieve.kysely_migration to ${both}`,
    ...tables.map(([table, rights]) => `grant ${rights} on leaksieve.${table} to ${worker}`),
    ...tables
      .filter(([table]) => !unread.has(table))
      .map(([table]) => `grant select on leaksieve.${table} to ${reader}`),
    queueGrants({ worker, reader }),
  ];
}
