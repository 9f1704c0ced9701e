import { describe, expect, it } from 'vitest';
import { keys, pages } from '../helpers/keyed-site.ts';
import { runCommand, scanSite, siteServer } from '../helpers/site-server.ts';

describe('the manners of a scan', () => {
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
