import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../src/model/coverage.ts';
import { CrawlIndex } from '../../src/sources/site/crawl-index/crawl-index.ts';
import { site } from '../../src/sources/site.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { runCommand, scanSite, siteServer, type SiteScan } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const pages = {
  '/': '<script src="/a.js"></script><script src="/b.js"></script><p>nothing</p>',
  '/a.js': 'const a = 1;',
  '/b.js': `const b = '${brevoKey()}';`,
};
const limits = { maxFileSize: 1e6, maxArchiveDepth: 1 };

/** Crawls, and tells what was given to the search; every content with a key had a candidate. */
async function searchedIn(url: string, dir: string): Promise<readonly string[]> {
  const index = new CrawlIndex(dir);
  await index.open('rules');
  const options = { limits, crawlLimits: { rate: 1000 }, scope: 'host', userAgent: 'test', index } as const;
  const source = site([new URL(url)], options);
  const texts = new Map<string, string>();
  for await (const { bytes, provenance } of source.chunks(new Coverage(), new AbortController().signal)) {
    texts.set(provenance.contentId, Buffer.from(bytes).toString());
  }
  const hits = [...texts].filter(([, text]) => text.includes(brevoKey())).map(([id]) => id);
  source.searched?.(new Set(hits), new Coverage());
  await index.save();
  return [...texts.keys()].map((id) => id.replace(/^file:http:\/\/[^/]+/, '')).sort();
}

/** What two reports of the same site must have in common. */
function told({ code, report }: SiteScan): object {
  return { code, findings: report.findings, coverage: report.coverage };
}

describe('the next crawl of a site', () => {
  it('searches only what is new, changed or had candidates', async () => {
    const dir = temporaryFolder({});
    const changing: Record<string, string> = { ...pages };
    const server = await siteServer(changing);
    expect(await searchedIn(server.url, dir)).toEqual(['/', '/a.js', '/b.js']);
    expect(await searchedIn(server.url, dir)).toEqual(['/b.js']);
    changing['/a.js'] = 'const a = 2;';
    expect(await searchedIn(server.url, dir)).toEqual(['/a.js', '/b.js']);
  });

  it('reports the same, and what has come since', async () => {
    const dir = temporaryFolder({});
    const changing: Record<string, string> = { ...pages };
    const server = await siteServer(changing);
    const first = await scanSite(server.url, '--cache-dir', dir);
    const second = await scanSite(server.url, '--cache-dir', dir, '-v');
    expect(told(second)).toEqual(told(first));
    expect([first.report.findings.length, second.stderr]).toEqual([1, expect.stringContaining('2 contents')]);
    changing['/a.js'] = `const a = '${brevoKey(2)}';`;
    expect((await scanSite(server.url, '--cache-dir', dir)).report.findings).toHaveLength(2);
  });

  it('is one for scan as well', async () => {
    const dir = temporaryFolder({});
    const server = await siteServer(pages);
    await scanSite(server.url, '--cache-dir', dir);
    const { stderr } = await runCommand(['scan', server.url, '--cache-dir', dir, '-v']);
    expect(stderr).toContain('2 contents');
  });

  it('has nothing on disk that tells of contents or addresses', async () => {
    const dir = temporaryFolder({});
    const server = await siteServer(pages);
    await scanSite(server.url, '--cache-dir', dir);
    const [name = ''] = readdirSync(path.join(dir, 'crawls'));
    const text = readFileSync(path.join(dir, 'crawls', name), 'utf8');
    expect(text).toMatch(/^leaksieve crawl index 1\n(?:\d{5} [\w+/]{43}=\n){2}$/);
  });

  it('searches all again under other rules and without the index', async () => {
    const dir = temporaryFolder({});
    const server = await siteServer(pages);
    await scanSite(server.url, '--cache-dir', dir);
    const known = (scan: SiteScan): string => /(\d+) contents/.exec(scan.stderr)?.[1] ?? 'none';
    expect(known(await scanSite(server.url, '--cache-dir', dir, '-v', '--rule', 'brevo*'))).toBe('0');
    expect(known(await scanSite(server.url, '--cache-dir', dir, '-v', '--max-decode-depth', '1'))).toBe('0');
    expect(known(await scanSite(server.url, '--no-cache', '-v'))).toBe('none');
    expect(known(await scanSite(server.url, '--cache-dir', dir, '-v'))).toBe('2');
  });

  it('says once that its file is damaged or cannot be written, and goes on', async () => {
    const dir = temporaryFolder({ file: '' });
    const server = await siteServer(pages);
    await scanSite(server.url, '--cache-dir', dir);
    const [name = ''] = readdirSync(path.join(dir, 'crawls'));
    writeFileSync(path.join(dir, 'crawls', name), 'broken');
    for (const place of [dir, path.join(dir, 'file')]) {
      const { code, stderr } = await scanSite(server.url, '--cache-dir', place);
      expect([code, stderr.trim().split('\n')]).toEqual([1, [expect.stringMatching(/^leaksieve: .+$/)]]);
    }
  });

  it('searches again what a limit or a stop kept from being searched', async () => {
    const dir = temporaryFolder({});
    const key = 'x'.repeat(200_000);
    const server = await siteServer({ '/': `<script src="/a.js"></script>`, '/a.js': key });
    const args = [server.url, '--cache-dir', dir, '--max-file-size', '100kB', '-v'];
    const [first, second] = [await scanSite(...args), await scanSite(...args)];
    expect([first.code, first.report.coverage.skipped]).toMatchObject([3, [{ reason: 'too-large' }]]);
    expect(told(second)).toEqual(told(first));
  });

  it('is in a store as well, where one is', async () => {
    const store = path.join(temporaryFolder({}), 'store.db');
    const changing: Record<string, string> = { ...pages };
    const server = await siteServer(changing);
    // Each run has a folder of its own, as on machines that share a store.
    const crawl = (): Promise<SiteScan> =>
      scanSite(server.url, '--store', store, '--cache-dir', temporaryFolder({}), '-v');
    const first = await crawl();
    const second = await crawl();
    expect([first.stderr, second.stderr]).toEqual([
      expect.stringContaining('0 contents'),
      expect.stringContaining('2 contents'),
    ]);
    expect(told(second)).toEqual(told(first));
    changing['/a.js'] = `const a = '${brevoKey(2)}';`;
    expect((await crawl()).report.findings).toHaveLength(2);
    expect((await crawl()).report.findings).toHaveLength(2);
  });

  it('asks for data and source maps only if they have changed, and for what leads to more each time', async () => {
    const map = (text: string): string =>
      JSON.stringify({ version: 3, sources: ['a.ts'], sourcesContent: [text], mappings: '' });
    const files: Record<string, string> = {
      '/': '<script src="/a.js"></script><link rel="preload" as="fetch" href="/b.json">',
      '/a.js': 'a(1);//# sourceMappingURL=a.js.map',
      '/a.js.map': map('a(1)'),
      '/b.json': JSON.stringify({ key: brevoKey() }),
    };
    const whole: string[] = [];
    const server = await siteServer((request, response) => {
      const text = files[request.url!];
      const etag = `"${text?.length}"`;
      const isKnown = text !== undefined && request.headers['if-none-match'] === etag;
      if (text !== undefined && !isKnown) {
        whole.push(request.url!);
      }
      response.writeHead(text === undefined ? 404 : isKnown ? 304 : 200, {
        'content-type': request.url!.endsWith('.js')
          ? 'text/javascript'
          : request.url === '/'
            ? 'text/html'
            : 'application/json',
        etag,
      });
      response.end(isKnown ? '' : text);
    });
    const store = path.join(temporaryFolder({}), 'store.db');
    const crawl = (): Promise<SiteScan> =>
      scanSite(server.url, '--store', store, '--cache-dir', temporaryFolder({}));
    const first = await crawl();
    expect(whole.splice(0).sort()).toEqual(['/', '/a.js', '/a.js.map', '/b.json']);
    const second = await crawl();
    expect(second.report.findings).toEqual(first.report.findings);
    expect([second.code, second.report.coverage.complete]).toEqual([1, true]);
    expect(whole.splice(0).sort()).toEqual(['/', '/a.js', '/b.json']);
    files['/a.js.map'] = map(`a('${brevoKey(2)}')`);
    expect((await crawl()).report.findings).toHaveLength(2);
    expect((await crawl()).report.findings).toHaveLength(2);
  });
});
