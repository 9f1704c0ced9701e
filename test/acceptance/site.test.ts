import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { runCommand, scanSite, siteServer } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** The places of each key that was found, by the key's number. */
function placesOf({ report }: Awaited<ReturnType<typeof scanSite>>): Record<string, readonly string[]> {
  const places = report.findings.map(({ redacted, occurrences }) => [
    String(
      keys.findIndex((key) => redacted.startsWith(key.slice(0, 12)) && redacted.endsWith(key.slice(-2))),
    ),
    occurrences.map(({ path }) => new URL(path).pathname).sort(),
  ]);
  return Object.fromEntries(places);
}

const keys = Array.from({ length: 24 }, (_, index) => brevoKey(index + 1));

function sourceMap(path: string, text: string): string {
  return JSON.stringify({ version: 3, sources: [path], sourcesContent: [text], names: [], mappings: '' });
}

/** A site with a key in each place that ships text. */
function pages(): Record<string, string> {
  const inlineMap = Buffer.from(sourceMap('./lib/b.ts', `const k = '${keys[9]}';`)).toString('base64');
  return {
    '/': `<!doctype html><html data-config='{&quot;key&quot;:&quot;${keys[1]}&quot;}'><!-- ${keys[0]} -->
      <script>window.env = { key: '${keys[2]}' }; import('/lazy/inline.mjs');</script>
      <script id="__NEXT_DATA__" type="application/json">{"key":"${keys[3]}"}</script>
      <script type="importmap">{"imports":{"lib":"/mapped.js","lib/":"/lib/"}}</script>
      <link rel="modulepreload" href="preload.js"><script src="/app.js"></script><script src="/b.js"></script>
      <a href="/next?utm_source=x">next</a><a href="/next">again</a></html><script src="/late.js"></script>`,
    '/app.js': `const a='${keys[4]}';const c=()=>import("./chunks/one.js");const d="assets/two.js";
      fetch("/config.json");//# sourceMappingURL=app.js.map`,
    '/app.js.map': sourceMap('webpack://shop/../src/a.ts', `// once\nconst old = '${keys[8]}';`),
    '/b.js': `b();//# sourceMappingURL=data:application/json;base64,${inlineMap}`,
    '/chunks/one.js': `one('${keys[5]}')`,
    '/assets/two.js': `two('${keys[6]}')`,
    '/config.json': JSON.stringify({ key: keys[7] }),
    '/preload.js': `p('${keys[10]}')`,
    '/mapped.js': `m('${keys[11]}')`,
    '/late.js': `l('${keys[12]}')`,
    '/lazy/inline.mjs': `i('${keys[13]}')`,
    '/next': `<a href="/">home</a><script src="/app.js"></script> ${keys[14]}`,
    '/robots.txt': `User-agent: *\nDisallow: /private\nSitemap: /map-of-site.xml`,
    '/map-of-site.xml': '<urlset><url><loc>/unlinked</loc></url><url><loc>/private/a</loc></url></urlset>',
    '/unlinked': `<p>${keys[15]}</p>`,
    '/private/a': `<p>${keys[16]}</p>`,
  };
}

describe('a scan of a site', () => {
  it('finds what pages, scripts, lazy chunks, data, source maps and sitemaps ship', async () => {
    const server = await siteServer(pages());
    const scan = await scanSite(server.url);
    expect(placesOf(scan)).toEqual({
      0: ['/'],
      1: ['/'],
      2: ['/'],
      3: ['/'],
      4: ['/app.js'],
      5: ['/chunks/one.js'],
      6: ['/assets/two.js'],
      7: ['/config.json'],
      8: ['/app.js.map!src/a.ts'],
      9: ['/b.js', '/b.js!lib/b.ts'],
      10: ['/preload.js'],
      11: ['/mapped.js'],
      12: ['/late.js'],
      13: ['/lazy/inline.mjs'],
      14: ['/next'],
      15: ['/unlinked'],
    });
    expect([scan.code, scan.report.coverage.complete, scan.report.target.kind]).toEqual([1, true, 'site']);
  });

  it('finds what a bundler put into lazy chunks and source maps', async () => {
    const dir = temporaryFolder({
      'main.js': `document.body.onclick = () => import('./lazy.js').then((m) => m.run());`,
      'lazy.js': `// was ${keys[1]}\nexport const run = () => fetch('/api', { headers: { key: '${keys[0]}' } });`,
    });
    const bundle = await rolldown({ input: path.join(dir, 'main.js') });
    const { output } = await bundle.write({ dir: path.join(dir, 'out'), sourcemap: true, minify: true });
    const files = output.map(({ fileName }) => [
      `/assets/${fileName}`,
      readFileSync(path.join(dir, 'out', fileName), 'utf8'),
    ]);
    const html = '<script type="module" src="/assets/main.js"></script>';
    const server = await siteServer({ '/': html, ...Object.fromEntries(files) });
    const { code, report } = await scanSite(server.url);
    const places = report.findings.map(({ occurrences }) =>
      occurrences.map(({ originalPath }) => originalPath),
    );
    expect(code).toBe(1);
    expect(places.sort((a, b) => b.length - a.length)).toEqual([[undefined, 'lazy.js'], ['lazy.js']]);
  });

  it('reads what source maps only name, parts that are elsewhere, and no packages in them', async () => {
    const sources = Array.from({ length: 9 }, (_, at) => `../src/${at}.ts`);
    const server = await siteServer({
      '/': '<script src="/js/a.js"></script><script src="/js/b.js"></script><script src="/js/c.js"></script>',
      '/js/a.js': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/javascript', sourcemap: 'a.map' }).end('a()'),
      '/js/a.map': JSON.stringify({ version: 3, sources, mappings: '' }),
      ...Object.fromEntries(
        sources.map((_, at) => [
          `/src/${at}.ts`,
          // The type that many servers have for this ending.
          (_: unknown, response: ServerResponse) =>
            response
              .writeHead(200, { 'content-type': 'video/mp2t' })
              .end(at === 8 ? keys[0] : `let at = ${at}`),
        ]),
      ),
      '/js/b.js': 'b()//# sourceMappingURL=b.map',
      '/js/b.map': JSON.stringify({ version: 3, sections: [{ url: 'part.map', offset: {} }] }),
      '/js/part.map': JSON.stringify({
        version: 3,
        sources: ['own.ts', 'webpack://shop/node_modules/pad/index.js'],
        sourcesContent: [keys[1], keys[2]],
      }),
      '/js/c.js': 'c()//# sourceMappingURL=c.map',
      '/js/c.map': JSON.stringify({ sources: Array.from({ length: 50 }, (_, at) => `gone/${at}.ts`) }),
    });
    const scan = await scanSite(server.url);
    expect(placesOf(scan)).toEqual({ 0: ['/src/8.ts'], 1: ['/js/part.map!own.ts'] });
    const names = scan.report.findings.map(({ occurrences }) => occurrences[0]!.originalPath);
    expect(new Set(names)).toEqual(new Set(['own.ts', 'src/8.ts']));
    expect(server.requests.filter((url) => url.startsWith('/js/gone/'))).toHaveLength(3);
    expect([scan.code, scan.report.coverage.skipped]).toEqual([1, []]);
    expect(scan.report.coverage.leftOut).toContainEqual(
      expect.objectContaining({ what: `${server.url}/js/part.map`, reason: 'third-party', count: 1 }),
    );
  });

  it('places a finding by URL, hash and original file', async () => {
    const server = await siteServer(pages());
    const { report } = await scanSite(server.url);
    const places = report.findings.flatMap(({ occurrences }) => occurrences);
    const hash = createHash('sha256').update(pages()['/app.js']!).digest('base64');
    expect(places).toContainEqual(
      expect.objectContaining({
        url: `${server.url}/app.js`,
        scriptHash: `sha256-${hash}`,
        startLine: 1,
        state: 'live',
      }),
    );
    expect(places).toContainEqual(
      expect.objectContaining({ url: `${server.url}/app.js`, originalPath: 'src/a.ts', startLine: 2 }),
    );
  });

  it('asks for each address once, says who it is, and sends nothing but GET', async () => {
    const server = await siteServer(pages());
    const { report } = await scanSite(server.url);
    expect(server.requests.length).toBe(new Set(server.requests).size);
    expect(report.coverage).toMatchObject({ requests: server.requests.length, pages: 3, scripts: 11 });
    for (const headers of server.headers) {
      expect(headers['user-agent']).toMatch(/^leaksieve\/[\d.]+ \(.*\+https:\/\/.+\)$/);
    }
  });

  it('searches the same script once and remembers both places', async () => {
    const text = `a('${keys[0]}')`;
    const server = await siteServer({
      '/': '<script src="/a.js?1"></script><script src="/a.js?2"></script>',
      '/a.js?1': text,
      '/a.js?2': text,
    });
    const { report } = await scanSite(server.url);
    expect(report.coverage.scripts).toBe(1);
    expect(report.findings[0]!.occurrences.map(({ path }) => path)).toEqual([
      `${server.url}/a.js?1`,
      `${server.url}/a.js?2`,
    ]);
  });

  it('of a clean site is complete, and says what it could not see', async () => {
    const server = await siteServer({
      '/': '<p>nothing</p><img src="/a.png"><a href="/a.png">picture</a>',
      '/a.png': keys[0]!,
    });
    const { code, report } = await scanSite(server.url);
    expect([code, report.coverage.complete]).toEqual([0, true]);
    expect(report.coverage.leftOut).toMatchObject([{ reason: 'no-browser' }]);
  });

  it('stays away from what robots.txt, its scope and good manners forbid, and says so', async () => {
    const other = await siteServer({ '/': keys[0]! });
    const server = await siteServer({
      '/': `<a href="/private/a">1</a><a href="/logout">2</a><a href="/cart?item=1&action=delete">3</a><a href="${other.url}/">4</a>`,
      '/robots.txt': 'User-agent: *\nDisallow: /private\n',
    });
    const { code, report } = await scanSite(server.url);
    expect(code).toBe(0);
    expect(server.requests).toEqual(['/robots.txt', '/', '/sitemap.xml']);
    expect(other.requests).toEqual([]);
    expect(
      report.coverage.leftOut.map(({ what, reason }) => `${reason} ${what.replace(server.url, '')}`).sort(),
    ).toEqual([
      'no-browser ',
      `out-of-scope ${other.url}`,
      'robots /private/a',
      'side-effects /cart?item=1&action=delete',
      'side-effects /logout',
    ]);
  });

  it('reads as a session whose headers are in a file, and tells nobody of them', async () => {
    const other = await siteServer({ '/': 'a' });
    const server = await siteServer({ '/': `<a href="${other.url}/">a</a>` });
    const dir = temporaryFolder({
      good: '# of today\nCookie: id=abc\n\nX-Token: word\n',
      bad: 'Cookie id=abc\n',
      host: 'Host: a\n',
    });
    const { code } = await scanSite(server.url, '--header-file', path.join(dir, 'good'));
    expect(code).toBe(0);
    expect(server.headers[1]).toMatchObject({ cookie: 'id=abc', 'x-token': 'word' });
    for (const name of ['bad', 'host', 'none']) {
      const refused = await runCommand(['site', server.url, '--header-file', path.join(dir, name)]);
      expect([refused.code, refused.stderr]).toEqual([2, expect.not.stringContaining('abc')]);
    }
  });

  it('reads as a session whose headers are in the environment', async () => {
    const server = await siteServer({ '/': 'a' });
    const run = async (LEAKSIEVE_SITE_HEADERS: string): Promise<unknown> => {
      const { code, stderr } = await runCommand(['site', server.url, '--browser', 'never'], {
        LEAKSIEVE_SITE_HEADERS,
      });
      return [code, stderr.includes('abc')];
    };
    expect(await run('Cookie: id=abc\nX-Token: word')).toEqual([0, false]);
    expect(server.headers[1]).toMatchObject({ cookie: 'id=abc', 'x-token': 'word' });
    expect(await run('Cookie id=abc')).toEqual([2, false]);
  });

  it('gives a site the cookies back that it set for itself', async () => {
    const server = await siteServer((request, response) => {
      const isKnown = request.headers.cookie?.includes('visitor=1') === true;
      response.setHeader('content-type', 'text/html');
      if (request.url === '/robots.txt') {
        response.writeHead(404).end();
      } else if (isKnown) {
        response.end(`${keys[0]}<a href="/next">next</a>`);
      } else {
        const cookies = ['visitor=1; HttpOnly', 'foreign=1; Domain=example.com', `long=${'a'.repeat(9000)}`];
        response.writeHead(302, { location: request.url, 'set-cookie': cookies }).end();
      }
    });
    const dir = temporaryFolder({ headers: 'Cookie: session=abc; visitor=0\n' });
    const { code, report } = await scanSite(server.url, '--header-file', path.join(dir, 'headers'));
    expect([code, report.findings.length, report.coverage.complete]).toEqual([1, 1, true]);
    const sent = server.headers.map(({ cookie }) => cookie);
    expect([sent[0], sent.at(-1)]).toEqual(['session=abc; visitor=0', 'session=abc; visitor=1']);
  });

  it('reports scripts of hosts that are not there', async () => {
    const server = await siteServer({
      '/': '<script src="https://gone.invalid/a.js"></script><a href="/b">b</a>',
    });
    const { code, report, contacts } = await scanSite(server.url);
    expect([code, report.coverage.complete]).toEqual([1, true]);
    expect(report.findings).toMatchObject([
      { kind: 'script', rule: 'dangling-script', state: 'live', occurrences: [{ url: `${server.url}/` }] },
    ]);
    expect(contacts).toEqual([new URL(server.url).host, 'name gone.invalid']);
  });

  it.each([
    ['cannot be resolved now', 'later.invalid'],
    ['is unknown to a resolver that knows no name of the world', 'closed.invalid'],
  ])('is incomplete when the name of a script %s', async (_why, host) => {
    const server = await siteServer({ '/': `<script src="https://${host}/a.js"></script>` });
    const { code, report } = await scanSite(server.url);
    expect([code, report.coverage.skipped]).toMatchObject([3, [{ reason: 'timeout' }]]);
  });

  it('reads several sites as one', async () => {
    const [one, two] = [await siteServer({ '/': keys[0]! }), await siteServer({ '/': keys[0]! })];
    const { code, report } = await scanSite(one.url, two.url);
    expect([code, report.findings.length]).toEqual([1, 1]);
    expect(report.findings[0]!.occurrences).toHaveLength(2);
  });

  it.each([
    ['what is no URL', ['http://']],
    ['a scheme that is not of the web', ['ftp://127.0.0.1/']],
    ['a password', ['http://user:word@127.0.0.1:1/']],
    ['a limit that is none', ['http://127.0.0.1:1/', '--max-pages', '0']],
    ['another scope', ['http://127.0.0.1:1/', '--scope', 'all']],
  ])('refuses %s', async (_, args) => {
    const { code, stdout, stderr } = await runCommand(['site', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^(?:leaksieve|error): .+\n$/);
    expect(stderr).not.toContain('word@');
  });
});

describe('scan', () => {
  it('takes a URL for a site where no repository can be cloned', async () => {
    const server = await siteServer({ '/shop/': keys[0]! });
    const { code, stdout } = await runCommand(['scan', `${server.url}/shop/`, '-f', 'json', '--no-progress']);
    expect([code, JSON.parse(stdout).target.kind]).toEqual([1, 'site']);
  });

  it('takes a URL for a repository where one can', async () => {
    const repo = gitRepository();
    repo.commitFile('a', keys[0]!);
    repo.git('update-server-info');
    const server = await siteServer((request, response) => {
      const file = path.join(repo.dir, '.git', request.url!.replace(/^\/repo\/|\?.*$/g, ''));
      const isFile = existsSync(file) && statSync(file).isFile();
      response.writeHead(isFile ? 200 : 404).end(isFile ? readFileSync(file) : '');
    });
    const { code, stdout } = await runCommand(['scan', `${server.url}/repo`, '-f', 'json', '--no-progress']);
    expect([code, JSON.parse(stdout).target.kind]).toEqual([1, 'git']);
  });

  it('joins a repository and a site: one secret is one finding', async () => {
    const repo = gitRepository();
    repo.commitFile('a', keys[0]!);
    const server = await siteServer({ '/': '<script src="/a.js"></script>', '/a.js': `a('${keys[0]}')` });
    const args = ['scan', repo.dir, server.url, '--severity', 'low', '-f', 'json', '--no-progress'];
    const report: JsonReport = JSON.parse((await runCommand(args)).stdout);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]!.occurrences.map(({ path }) => path)).toEqual(['a', `${server.url}/a.js`]);
  });
});
