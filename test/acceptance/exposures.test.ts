import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../../src/rules/site/builtin-packs.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { fixturesOf, type Fixture } from '../helpers/site-fixtures.ts';
import { runCommand, scanSite, siteServer, type SiteScan } from '../helpers/site-server.ts';

const packs = builtinPacks();
const core = packs.filter(({ isCore }) => isCore);
const products = packs.filter(({ isCore }) => !isCore);
const allPacks = products.flatMap(({ id }) => ['--pack', id]);
const home = '<!doctype html><title>Shop</title><h1>Welcome</h1><a href="/about">about us</a>';
const env = fillPlaceholders('DB_HOST=db\nDB_USER=shop\nDB_PASSWORD={alnum:20}\n');

/** Rules of the exposures that a scan found. */
function found({ report }: SiteScan): readonly string[] {
  return report.findings.filter(({ kind }) => kind === 'exposure').map(({ rule }) => rule);
}

function statesOf({ report }: SiteScan): ReadonlyMap<string, string> {
  return new Map(report.coverage.checks?.map(({ id, state }) => [id, state]));
}

type Miss = (request: IncomingMessage, response: ServerResponse) => void;

const notFound: Miss = (_, response) =>
  response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');

/** A host with a home page, and with these files; it answers to all else as told. */
async function host(
  fixtures: readonly Pick<Fixture, 'path' | 'status' | 'type' | 'body'>[],
  miss: Miss = notFound,
): Promise<Awaited<ReturnType<typeof siteServer>>> {
  const byPath = new Map(fixtures.map((fixture) => [fixture.path, fixture]));
  return siteServer((request, response) => {
    const fixture = byPath.get(request.url!);
    if (request.url === '/' || request.url === '/about') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(home);
    } else if (fixture === undefined && /^\/(?:robots\.txt|sitemap\.xml)$/.test(request.url!)) {
      notFound(request, response);
    } else if (fixture === undefined) {
      miss(request, response);
    } else {
      response.writeHead(fixture.status, { 'content-type': fixture.type }).end(fixture.body);
    }
  });
}

function file(path: string, text: string, type = 'text/plain'): Omit<Fixture, 'rule'> {
  return { path, status: 200, type, body: Buffer.from(text) };
}

describe('an active scan', () => {
  it('finds every exposure of the core set, with at most 200 requests', async () => {
    const fixtures = fixturesOf(core, '127.0.0.1');
    const server = await host(fixtures);
    const scan = await scanSite(server.url, '--active', '--severity', 'info');
    expect(new Set(found(scan))).toEqual(new Set(fixtures.map(({ rule }) => rule.id)));
    const crawled = new Set(['/', '/about', '/robots.txt', '/sitemap.xml']);
    expect(server.requests.filter((path) => !crawled.has(path)).length).toBeLessThanOrEqual(200);
    expect([...statesOf(scan).values()].filter((state) => state === 'blocked')).toEqual([]);
  });

  it('tells how it was proved, and finds the secrets in it', async () => {
    const server = await host([file('/.env', env)]);
    const { report, code } = await scanSite(server.url, '--active');
    const exposure = report.findings.find(({ kind }) => kind === 'exposure');
    expect(code).toBe(1);
    expect(exposure).toMatchObject({
      rule: 'env-file-exposed',
      severity: 'critical',
      evidence: expect.stringMatching(/^GET \/\.env answered 200 .*DB_PASSWORD \(set\), DB_HOST, DB_USER$/),
      occurrences: [{ url: `${server.url}/.env` }],
    });
    const secret = report.findings.find(({ kind }) => kind === 'secret');
    expect(secret).toMatchObject({
      state: 'live',
      occurrences: [{ url: `${server.url}/.env`, startLine: 3 }],
    });
    expect(JSON.stringify(report)).not.toContain(env.split('=').at(-1)!.trim());
  });

  it('sends GET and HEAD alone', async () => {
    const methods = new Set<string>();
    const server = await siteServer((request, response) => {
      methods.add(request.method!);
      response.writeHead(404).end();
    });
    await scanSite(server.url, '--active');
    expect([...methods].filter((method) => !['GET', 'HEAD'].includes(method))).toEqual([]);
  });

  it('announces its plan on standard error, unless it shall be quiet', async () => {
    const server = await host([]);
    const loud = await scanSite(server.url, '--active');
    expect(loud.stderr).toMatch(/will be asked for \d+ addresses that no page links to:\n(?: {2}\S.*\n)+/);
    expect(loud.stderr).toContain('/.env');
    expect((await scanSite(server.url, '--active', '-q')).stderr).toBe('');
  });

  it('asks hosts whose start page cannot be read', async () => {
    const api = await siteServer((request, response) => {
      const isEnv = request.url === '/.env';
      response.writeHead(isEnv ? 200 : 404, { 'content-type': 'text/plain' }).end(isEnv ? env : 'no');
    });
    expect(found(await scanSite(api.url, '--active'))).toEqual(['env-file-exposed']);
  });

  it('asks third parties that the site names with --cloud only', async () => {
    const page = '<script>fetch("https://shop-1.firebaseio.com/items.json")</script>';
    const server = await siteServer({ '/': page });
    const passive = await scanSite(server.url);
    expect([statesOf(passive).get('cloud-back-ends'), passive.contacts.length]).toEqual(['skipped', 1]);
    const scan = await scanSite(server.url, '--cloud');
    expect(scan.contacts).toContain('name shop-1.firebaseio.com');
    expect(scan.stderr).toContain('  GET https://shop-1.firebaseio.com/.json?shallow=true\n');
    expect([scan.code, statesOf(scan).get('firebase-database-open')]).toEqual([3, 'blocked']);
    expect(server.requests).not.toContain('/.env');
  });

  it('records by what right it asked', async () => {
    const server = await host([]);
    const { report } = await scanSite(server.url, '--active');
    expect(report.coverage.checks).toContainEqual(
      expect.objectContaining({ id: 'authority', target: server.url, state: 'checked' }),
    );
  });

  it('tries a product where its sign was seen, and tells that it left out the others', async () => {
    const session = encodeURIComponent(
      Buffer.from(JSON.stringify({ iv: 'a', value: 'b', mac: 'c', tag: '' })).toString('base64'),
    );
    const server = await siteServer((request, response) => {
      response.setHeader('set-cookie', [`XSRF-TOKEN=${session}; path=/`, `shop_session=${session}`]);
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' }).end(home);
    });
    const states = statesOf(await scanSite(server.url, '--active'));
    expect([states.get('laravel-ignition'), states.get('env-file-exposed')]).toEqual(['checked', 'checked']);
    const other = statesOf(await scanSite((await host([])).url, '--active'));
    expect(other.get('laravel-ignition')).toBe('skipped');
  });
});

describe('a passive scan', () => {
  it('asks for nothing that no page links to', async () => {
    const server = await host(fixturesOf(core, '127.0.0.1'));
    const scan = await scanSite(server.url);
    expect([...server.requests].sort()).toEqual(['/', '/about', '/robots.txt', '/sitemap.xml']);
    expect([scan.code, found(scan)]).toEqual([0, []]);
  });

  it('finds what linked pages show', async () => {
    const listing = '<title>Index of /files</title><h1>Index of /files</h1><a href="/">Parent Directory</a>';
    const server = await siteServer({ '/': '<a href="/files/">files</a>', '/files/': listing });
    expect(found(await scanSite(server.url))).toEqual(['directory-listing']);
  });
});

const article = `<!doctype html><title>How to write a .env</title><h1>Environment</h1><pre>${env}</pre><p>ref: refs/heads/main</p>`;
/** Some of those of test/checks/exposure/hosts, with the packs of all products. */
const decoys: readonly (readonly [string, Miss])[] = [
  [
    'an article that quotes secrets for every address',
    (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(article),
  ],
  [
    'JSON for every address',
    (request, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          path: request.url,
          status: 'ok',
          messages: [],
          total: 0,
          services: {},
          auths: {},
        }),
      ),
  ],
  [
    'other settings at each request',
    (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(
          fillPlaceholders('A={alnum:9}\nB={alnum:9}\nC_SECRET={alnum:30}\n', Math.ceil(Math.random() * 1e6)),
        ),
  ],
];

describe('a scan finds nothing in', () => {
  it.each(decoys)('%s', async (_, miss) => {
    const scan = await scanSite((await host([], miss)).url, '--active', ...allPacks);
    expect(found(scan)).toEqual([]);
    // This machine is in no domain and speaks without TLS; no passwords, no questions to others, no typing was allowed.
    const unasked = new Set([
      'canary-data',
      'cloud-back-ends',
      'domain-records',
      'host-names',
      'legacy-tls',
      'mautic-api-basic-authentication',
      'origin-bypass',
    ]);
    const others = [...statesOf(scan)].filter(([id]) => !unasked.has(id));
    expect(others.filter(([, state]) => state !== 'checked')).toEqual([]);
    expect(scan.code).toBe(0);
  });

  it('what only looks like an exposure, file by file', async () => {
    const fixtures = fixturesOf(packs, '127.0.0.1');
    const looks = fixtures.map(({ rule, ...rest }) => ({
      ...rest,
      body: Buffer.from(fillPlaceholders(rule.ignores[0]!)),
    }));
    const scan = await scanSite((await host(looks)).url, '--active', ...allPacks);
    // What is no proof of one rule may be one of another, such as a login instead of an open panel.
    const ids = new Set(fixtures.map(({ rule }) => rule.id));
    expect(found(scan).filter((id) => ids.has(id))).toEqual([]);
  });
});

describe('a scan does not call a host clean', () => {
  it('that refuses after some requests', async () => {
    let count = 0;
    const server = await host([], (_, response) => {
      count += 1;
      response.writeHead(count > 40 ? 429 : 404, { 'content-type': 'text/html' }).end('<h1>No</h1>');
    });
    const scan = await scanSite(server.url, '--active');
    expect([...statesOf(scan).values()]).toContain('blocked');
    expect([scan.code, scan.report.coverage.complete]).toEqual([3, false]);
  });

  it('that begins to answer otherwise', async () => {
    let count = 0;
    const server = await host([], (_, response) => {
      count += 1;
      response.writeHead(count > 60 ? 403 : 404, { 'content-type': 'text/html' }).end('<h1>No</h1>');
    });
    const scan = await scanSite(server.url, '--active');
    expect([...statesOf(scan).values()]).toContain('blocked');
    expect(scan.code).toBe(3);
  });

  it.each([
    [
      'a firewall',
      (_: unknown, response: ServerResponse) =>
        void response.writeHead(403, { 'cf-mitigated': 'challenge' }).end('<p>Just a moment</p>'),
    ],
    ['a broken connection', (request: IncomingMessage) => void request.socket.destroy()],
  ])('that has %s before it', async (_, miss) => {
    const scan = await scanSite((await host([], miss)).url, '--active');
    expect(statesOf(scan).get('env-file-exposed')).toBe('blocked');
    expect([scan.code, found(scan)]).toEqual([3, []]);
  });
});

describe('wrong use of probes', () => {
  it.each([
    [['--pack', 'laravel'], '--active'],
    [['--active', '--pack', 'larvel'], 'there are'],
    [['--active', '--authorized-by', ''], 'contact'],
  ])('%j is told', async (args, message) => {
    const { code, stderr } = await runCommand(['site', 'http://127.0.0.1:1/', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
