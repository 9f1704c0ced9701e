import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { roleGrants } from '../../src/store/role-grants.ts';
import { certifiedLoopback } from '../helpers/certificates.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';
import { postgresServer, type PostgresServer } from '../helpers/postgres/server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { day, keptFinding, keptReport, openedStore } from './engines.ts';

const certified = certifiedLoopback();
const roles = { worker: 'test_worker', reader: 'test_reader' };
let server: PostgresServer;
let owned: string;

/** A server that speaks TLS, with a store of its superuser, a worker and a reader. */
beforeAll(async () => {
  if (!hasPostgres) return;
  const files = { 'server.crt': certified.server.cert, 'server.key': certified.server.key };
  server = await postgresServer(['ssl=on', 'ssl_cert_file=server.crt', 'ssl_key_file=server.key'], files);
  owned = server.urlOf('postgres');
  await (await openStore(owned)).close();
  await query(owned, 'create role test_worker login', 'create role test_reader login');
  await query(owned, ...roleGrants(roles));
});

async function query(url: string, ...statements: readonly string[]): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statements.join(';'))).rows ?? [];
  } finally {
    await client.end();
  }
}

function urlAs(user: string): string {
  return owned.replace('postgres@', `${user}@`);
}

describe.skipIf(!hasPostgres)('a store behind TLS', () => {
  it.each([
    ['the right authority', certified.authority, '127.0.0.1', null],
    [
      'another authority',
      certifiedLoopback().authority,
      '127.0.0.1',
      /cannot be used as a store .*certificate/,
    ],
    ['another name', certified.authority, 'localhost', /cannot be used as a store .*altnames/],
  ])('is reached with %s, or the error says why not', async (_, authority, host, error) => {
    const file = `${temporaryFolder({ 'ca.pem': authority })}/ca.pem`;
    const url = `${owned.replace('127.0.0.1', host)}?sslmode=verify-full&sslrootcert=${file}`;
    if (error === null) {
      const store = await openedStore(url);
      expect(await store.answerOf('u')).toBeNull();
    } else {
      await expect(openStore(url)).rejects.toThrow(error);
    }
  });
});

describe.skipIf(!hasPostgres)('the role of a worker', () => {
  it('is enough to write scans', async () => {
    const store = await openedStore(urlAs(roles.worker));
    await store.recordAnswer('https://a.example', { etag: 'e', content: '[]' });
    const target = { kind: 'repository', name: 'web' };
    const place = {
      isWhole: true,
      searchKey: 'k',
      version: null,
      refs: new Map([['refs/heads/main', 'c1']]),
    };
    await store.record(target, { ...place, report: keptReport(1, [keptFinding('f1')]) });
    await store.record(target, { ...place, report: keptReport(2, []) });
    expect(await query(owned, 'select fingerprint, life from leaksieve.findings')).toEqual([
      { fingerprint: 'f1', life: 'gone' },
    ]);
    const later = { ...keptReport(3, []), finishedAt: '2027-01-01T00:00:00Z' };
    await store.record(target, { ...place, report: later });
    expect(await query(owned, 'select finished_at from leaksieve.scans')).toHaveLength(1);
  });

  it.each([
    'drop table leaksieve.findings',
    'alter table leaksieve.findings add column a text',
    'create table leaksieve.more (a text)',
    'truncate leaksieve.targets',
    'delete from leaksieve.findings',
    `insert into leaksieve.decisions values ('f1', 'r', 'ignored', 'because', null, null, '${day(1)}')`,
    'delete from leaksieve.kysely_migration',
    'drop schema leaksieve cascade',
  ])('may not %s', async (statement) => {
    await expect(query(urlAs(roles.worker), statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe.skipIf(!hasPostgres)('the role of a reader', () => {
  it('reads targets and findings', async () => {
    const counted = 'select count(*)::int as count from leaksieve.findings join leaksieve.targets on true';
    expect(await query(urlAs(roles.reader), counted)).toHaveLength(1);
  });

  it.each([
    `insert into leaksieve.targets (kind, name, first_seen_at) values ('a', 'b', 'c')`,
    `update leaksieve.findings set life = 'gone'`,
    'delete from leaksieve.scans',
    'select * from leaksieve.settings',
    'select * from leaksieve.answers',
    'create table leaksieve.more (a text)',
  ])('may not %s', async (statement) => {
    await expect(query(urlAs(roles.reader), statement)).rejects.toThrow('permission denied');
  });
});

describe('grants', () => {
  it('stand in a file for who deploys with the usual names', () => {
    const statements = roleGrants({ worker: 'leaksieve_worker', reader: 'leaksieve_reader' });
    const file = readFileSync('deploy/grant-roles.sql', 'utf8');
    expect(file.replaceAll(/^--.*\n/gm, '')).toBe(`${statements.join(';\n')};\n`);
  });

  it.each(['', 'a b', 'x; drop table targets', 'A"', '1a'])('refuse the name %j', (worker) => {
    expect(() => roleGrants({ worker, reader: 'r' })).toThrow('is no name of a role');
  });
});

describe.skipIf(!hasPostgres)('an upgrade', () => {
  it('that only adds lets workers of the version before go on', async () => {
    const store = await openedStore(urlAs(roles.worker));
    const target = { kind: 'repository', name: 'running' };
    const place = { isWhole: true, searchKey: 'k', version: null, refs: new Map<string, string>() };
    await store.record(target, { ...place, report: keptReport(1, [keptFinding('f2')]) });
    await query(
      owned,
      `alter table leaksieve.findings add column team text not null default ''`,
      'create table leaksieve.teams (name text primary key)',
      `insert into leaksieve.kysely_migration values ('9999-teams', '${day(3)}')`,
    );
    await store.record(target, { ...place, report: keptReport(2, [keptFinding('f3')]) });
    const found = `select fingerprint, life, team from leaksieve.findings where fingerprint in ('f2', 'f3') order by 1`;
    expect(await query(owned, found)).toEqual([
      { fingerprint: 'f2', life: 'gone', team: '' },
      { fingerprint: 'f3', life: 'open', team: '' },
    ]);
    await query(
      owned,
      'drop table leaksieve.teams',
      `delete from leaksieve.kysely_migration where name = '9999-teams'`,
    );
  });
});
