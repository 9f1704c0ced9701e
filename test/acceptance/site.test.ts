import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { keys, pages } from '../helpers/keyed-site.ts';
import type { JsonReport } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
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
