import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { postgresUser } from '../helpers/postgres/programs.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { keptFinding, keptReport, openedStore } from '../store/engines.ts';

/** The system's PostgreSQL with its tools, as Debian lays it out; undefined: there is none. `pg_dump` reads servers of its own version and older ones. */
const programs = (existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [])
  .map((version) => `/usr/lib/postgresql/${version}/bin`)
  .find((dir) => ['initdb', 'pg_dump', 'psql'].every((name) => existsSync(path.join(dir, name))));

const options = { ...postgresUser, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C' } };

function run(name: string, ...args: readonly string[]): string {
  return execFileSync(path.join(programs!, name), args, { ...options, encoding: 'utf8', stdio: 'pipe' });
}

/** Starts a server with two empty databases; gives the arguments that clients connect with, and their port. */
async function startServer(
  dir: string,
): Promise<{ readonly client: readonly string[]; readonly port: number }> {
  if (postgresUser.uid !== undefined) execFileSync('chown', [String(postgresUser.uid), dir]);
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  probe.close();
  run('initdb', '-D', `${dir}/data`, '-U', 'postgres', '-A', 'trust', '--no-sync');
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  const control = (...args: readonly string[]): unknown =>
    execFileSync(path.join(programs!, 'pg_ctl'), ['-D', `${dir}/data`, ...args], {
      ...options,
      stdio: 'ignore',
    });
  control('-w', '-l', `${dir}/log`, '-o', settings, 'start');
  onTestFinished(() => void control('-m', 'immediate', 'stop'));
  const client = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
  ['kept', 'empty'].forEach((database) => run('createdb', ...client, database));
  return { client, port };
}

describe.skipIf(programs === undefined)('a backup as docs/fleet.md says', () => {
  it('restored into an empty database has all that was there, and goes on', async () => {
    const dir = temporaryFolder();
    const { client, port } = await startServer(dir);
    const url = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
    const scan = { isWhole: true, searchKey: 'k', version: null, refs: new Map([['refs/heads/main', 'c1']]) };
    const store = await openedStore(url('kept'));
    for (const name of ['a', 'b', 'c']) {
      const target = { kind: 'repository', name };
      await store.record(target, { ...scan, report: keptReport(1, [keptFinding('f1'), keptFinding('f2')]) });
      await store.record(target, { ...scan, report: keptReport(2, [keptFinding('f2')]) });
    }
    run(
      'pg_dump',
      ...client,
      '--format=custom',
      '--schema=leaksieve',
      `--file=${dir}/data/store.dump`,
      'kept',
    );
    run('pg_restore', ...client, '--no-owner', '--exit-on-error', '--dbname=empty', `${dir}/data/store.dump`);
    const rows = (database: string): string =>
      ['targets', 'scans', 'findings', 'occurrences', 'refs', 'settings']
        .map((table) => `select * from leaksieve.${table} order by 1, 2`)
        .map((query) => run('psql', ...client, '--no-align', '--tuples-only', '--command', query, database))
        .join('\n');
    expect(rows('empty')).toBe(rows('kept'));
    expect(rows('kept').match(/\bf1\b/g)?.length).toBeGreaterThanOrEqual(3);
    const restored = await openedStore(url('empty'));
    const next = { kind: 'repository', name: 'd' };
    await restored.record(next, { ...scan, report: keptReport(3, [keptFinding('f3')]) });
    expect(await restored.scanOf(next)).toMatchObject({ searchKey: 'k' });
  });
});
