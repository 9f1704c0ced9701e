import { readFileSync } from 'node:fs';
import type { PostgresDialectConfig } from 'kysely';
import type { PoolClient, PoolConfig } from 'pg';
import { ScanError } from '../model/scan-error.ts';

const sslModes = ['disable', 'require', 'verify-ca', 'verify-full'] as const;
type SslMode = (typeof sslModes)[number];

/** Connections to one database from one process. */
const maxConnections = 10;
const connectMs = 10_000;
/** A server that has vanished without a word is noticed after about so long. */
const keepAliveMs = 10_000;
/**
 * A process that stands still, or whose machine is gone, has the database end its transaction after so long: nobody waits
 * longer for what that has locked. Ours never wait for anything but the database.
 */
const idleMs = 30_000;
/** Identifier of `int8` in the table pg_type of every PostgreSQL. */
const int8 = 20;

/**
 * Connections to a PostgreSQL, as kysely wants them. What the URL does not say is taken from `PGPASSWORD`, `PGPASSFILE` and
 * the other variables of libpq (https://www.postgresql.org/docs/current/libpq-envars.html).
 *
 * @throws ScanError when the URL asks for a kind of encryption that there is not
 */
export async function postgresPool(url: URL): Promise<PostgresDialectConfig['pool']> {
  // Most runs have a store in a file, or none.
  const { Pool, TypeOverrides } = await import('pg');
  const types = new TypeOverrides();
  // Ids and counts stay far below 2^53.
  types.setTypeParser(int8, Number);
  const settings: PoolConfig = {
    ...connection(url),
    max: maxConnections,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    application_name: 'leaksieve',
    types,
  };
  const pool = new Pool(settings);
  pool.on('connect', joinResults);
  pool.on('connect', (client) => {
    // Who uses the connection hears of what is wrong with it.
    client.query(`set idle_in_transaction_session_timeout = ${idleMs}`).catch(() => {});
  });
  // A connection that breaks while nobody uses it is replaced; whoever uses one gets the error himself.
  pool.on('error', () => {});
  // While somebody has it too: the pool hears of idle ones only, and an error that nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Several statements in one text have a result each, of which kysely looks at none: it is given the rows of all as one. */
function joinResults(client: PoolClient): void {
  const query = client.query.bind(client);
  Object.assign(client, {
    async query(text: string, values: unknown[]): Promise<unknown> {
      const result: unknown = await query(text, values);
      return Array.isArray(result) ? { command: 'SELECT', rows: result.flatMap(({ rows }) => rows) } : result;
    },
  });
}

function connection(url: URL): PoolConfig {
  const bare = new URL(url);
  const mode = url.searchParams.get('sslmode');
  const authority = url.searchParams.get('sslrootcert');
  bare.searchParams.delete('sslmode');
  bare.searchParams.delete('sslrootcert');
  const ssl = encryption(sslMode(mode, url.hostname), authority);
  return { connectionString: bare.href, ssl };
}

/** Passwords and findings do not travel in clear: only this machine may be talked to without encryption. */
function sslMode(text: string | null, host: string): SslMode {
  const mode =
    text === null ? (isLocal(host) ? 'disable' : 'verify-full') : sslModes.find((name) => name === text);
  if (mode === undefined) {
    throw new ScanError('USAGE', `sslmode of a store is one of ${sslModes.join(', ')}`);
  }
  return mode;
}

function isLocal(host: string): boolean {
  return host === '' || host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

/** What each mode checks is as in libpq (https://www.postgresql.org/docs/current/libpq-ssl.html). */
function encryption(mode: SslMode, authorityFile: string | null): PoolConfig['ssl'] {
  if (mode === 'disable') {
    return false;
  }
  const ca = authorityFile === null ? {} : { ca: authority(authorityFile) };
  switch (mode) {
    case 'require':
      return authorityFile === null
        ? { rejectUnauthorized: false }
        : { ...ca, checkServerIdentity: () => undefined };
    case 'verify-ca':
      return { ...ca, checkServerIdentity: () => undefined };
    case 'verify-full':
      return ca;
  }
}

function authority(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ScanError('CONFIG', `sslrootcert of the store names ${file}, which cannot be read`, {
      cause: error,
    });
  }
}
