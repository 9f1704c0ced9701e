import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../helpers/command.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { scanSite, siteServer, startCommand, type SiteScan } from '../helpers/site-server.ts';

const page = { 'content-type': 'text/html' };

function skippedIn({ report }: SiteScan): readonly string[] {
  return report.coverage.skipped.map(
    ({ what, reason }) => `${reason} ${what.replace(/^http:\/\/[^/]+/, '')}`,
  );
}

function redirect(location: string): (request: unknown, response: ServerResponse) => void {
  return (_, response) => response.writeHead(302, { location }).end();
}

describe('a site that blocks', () => {
  it.each([
    ['401', 401, {}, 'no'],
    ['403', 403, {}, 'no'],
    [
      'a test for robots',
      200,
      {},
      '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/jsch/v1"></script>',
    ],
    ['a test that its headers tell', 202, { 'x-amzn-waf-action': 'challenge' }, ''],
  ])('by %s is not clean', async (_, status, headers, text) => {
    const server = await siteServer((request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 404 : status, { ...page, ...headers }).end(text);
    });
    const scan = await scanSite(server.url);
    expect(scan.code).toBe(3);
    expect(skippedIn(scan)).toContain('blocked /');
  });

  it.each([429, 503])('by %i is asked again, then left', async (status) => {
    const server = await siteServer({
      '/': '<a href="/a">a</a><a href="/b">b</a>',
      '/a': (_, response) => response.writeHead(status, { 'retry-after': '0' }).end(),
      '/b': (_, response) => response.writeHead(status, { 'retry-after': '86400' }).end(),
    });
    const scan = await scanSite(server.url);
    expect([scan.code, scan.report.coverage.pages]).toEqual([3, 1]);
    expect(skippedIn(scan)).toContain('blocked /a');
    expect(server.requests.filter((url) => url === '/a').length).toBeLessThanOrEqual(3);
  });

  it('is unreachable, which is not clean', async () => {
    const scan = await scanSite('http://127.0.0.1:1/');
    expect([scan.code, skippedIn(scan)]).toEqual([3, ['unreachable /']]);
  });

  it('by robots.txt is not clean', async () => {
    const server = await siteServer({ '/': brevoKey(), '/robots.txt': 'User-agent: leaksieve\nDisallow: /' });
    const scan = await scanSite(server.url);
    expect([scan.code, skippedIn(scan), server.requests]).toEqual([3, ['robots /'], ['/robots.txt']]);
  });
});

describe('a hostile site', () => {
  it('leads nowhere but to itself', async () => {
    const secret = await siteServer({ '/': 'private', '/a.js': 'private' });
    const neighbour = await siteServer({ '/': 'private', '/a.js': 'private' }, '127.0.0.2');
    const { port } = new URL(secret.url);
    const targets = [
      `${secret.url}/`,
      `${neighbour.url}/`,
      'http://169.254.169.254/latest/meta-data/',
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://[::1]:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://2130706433:${port}/`,
      `http://0/`,
      'http://[64:ff9b::a9fe:a9fe]/',
      'http://[2002:7f00:1::]/',
      'file:///etc/passwd',
    ];
    const server = await siteServer((request, response) => {
      const index = /^\/to\/(\d+)/.exec(request.url!)?.[1];
      if (index !== undefined) {
        response.writeHead(302, { location: targets[Number(index)] }).end();
        return;
      }
      const scripts = targets.map(
        (target, to) => `<script src="${target}a.js"></script><script src="/to/${to}.js"></script>`,
      );
      const links = targets.map(
        (target, to) =>
          `<a href="${target}"></a><a href="/to/${to}"></a><link rel="preload" as="fetch" href="/to/${to}?f">`,
      );
      const isPage = request.url === '/';
      response
        .writeHead(isPage ? 200 : 404, page)
        .end(isPage ? `${scripts.join('')}${links.join('')}` : 'no');
    });
    const scan = await scanSite(server.url);
    expect(scan.contacts).toEqual([new URL(server.url).host]);
    expect([secret.requests, neighbour.requests]).toEqual([[], []]);
    const reasons = new Set(scan.report.coverage.leftOut.map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(['no-browser', 'out-of-scope', 'private-address']));
    expect(scan.report.coverage.pages).toBe(1);
  });

  it('whose start leads elsewhere was not read', async () => {
    const other = await siteServer({ '/': brevoKey() });
    const server = await siteServer({ '/': redirect(`${other.url}/`) });
    const scan = await scanSite(server.url);
    expect([scan.code, skippedIn(scan), other.requests]).toEqual([3, ['redirects /'], []]);
  });

  it('redirects without end', async () => {
    const server = await siteServer((request, response) => {
      const count = Number(/\d+/.exec(request.url!)?.[0] ?? 0);
      const isRobots = request.url === '/robots.txt';
      response.writeHead(isRobots ? 404 : 302, { location: `/${count + 1}` }).end();
    });
    const scan = await scanSite(server.url);
    expect([scan.code, skippedIn(scan)]).toEqual([3, ['redirects /']]);
    expect(server.requests.length).toBeLessThan(10);
  });

  it('sends a bomb, of which the start is searched', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(`${brevoKey()}\n`), Buffer.alloc(200e6)]), { level: 9 });
    const server = await siteServer({
      '/': '<script src="/a.js"></script>',
      '/a.js': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/javascript' }).end(bomb),
    });
    const scan = await scanSite(server.url);
    expect([scan.code, skippedIn(scan), scan.report.findings.length]).toEqual([3, ['too-large /a.js'], 1]);
  });

  it('never stops sending, until the time is up', async () => {
    const server = await siteServer({
      '/': `${brevoKey()}<script src="/a.js"></script>`,
      '/a.js': (_, response) => {
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(timer));
      },
    });
    const scan = await scanSite(server.url, '--timeout', '3');
    expect([scan.code, scan.report.findings.length]).toEqual([3, 1]);
    expect(skippedIn(scan)).toEqual(['timeout (the rest of the scan)']);
  });

  it('is left at once when the user gives up, with what was found until then', async () => {
    const page = Promise.withResolvers<void>();
    const server = await siteServer({
      '/': `${brevoKey()}<script src="/a.js"></script>`,
      '/a.js': (_, response) => {
        response.write(' ');
        page.resolve();
      },
    });
    const scan = startCommand(['site', server.url, '--rate', '1000', '-f', 'json']);
    await page.promise;
    // What had been read is searched after half a second; giving up later finds no less.
    await setTimeout(4000);
    scan.child.kill('SIGINT');
    const { code, stdout } = await scan.ended;
    const report: JsonReport = JSON.parse(stdout);
    expect([code, report.findings.length, report.coverage.complete]).toEqual([130, 1, false]);
  });

  it('sends headers without measure', async () => {
    const server = await siteServer({
      '/': '<a href="/a">a</a>',
      '/a': (_, response) => response.writeHead(200, { ...page, 'x-long': 'a'.repeat(100_000) }).end(),
    });
    const scan = await scanSite(server.url);
    expect([scan.code, skippedIn(scan)]).toEqual([3, ['too-large /a']]);
  });

  it('has a calendar without end, and folders in themselves', async () => {
    const server = await siteServer((request, response) => {
      const month = Number(/\/calendar\/(\d+)/.exec(request.url!)?.[1] ?? 0);
      const isFound = request.url !== '/robots.txt' && request.url !== '/sitemap.xml';
      response.writeHead(isFound ? 200 : 404, page);
      response.end(`<a href="/calendar/${month + 1}">next</a><a href="deep/deep/">deeper</a> ${month}`);
    });
    const scan = await scanSite(server.url);
    expect([scan.code, skippedIn(scan)]).toEqual([0, []]);
    const left = scan.report.coverage.leftOut.filter(({ reason }) => reason === 'look-alike');
    expect(left.map(({ what }) => what.replace(server.url, ''))).toContain('/calendar/{}');
    expect(server.requests.length).toBeLessThan(100);
  });

  it('has more pages than are read', async () => {
    const words = 'abcdefghij'.split('').map((letter) => `/${letter.repeat(3)}`);
    const site = { '/': words.map((word) => `<a href="${word}">a</a>`).join('') };
    const all = { ...Object.fromEntries(words.map((word) => [word, `<p>${word}</p>`])), ...site };
    const byPages = await scanSite((await siteServer(all)).url, '--max-pages', '5');
    expect([byPages.code, byPages.report.coverage.pages]).toEqual([3, 6]);
    expect(skippedIn(byPages)).toEqual(['page-limit / (more pages)']);
    const server = await siteServer(all);
    const byRequests = await scanSite(server.url, '--max-requests', '6');
    expect([byRequests.code, byRequests.report.coverage.requests, server.requests.length]).toEqual([3, 6, 6]);
    expect(skippedIn(byRequests)).toContain('request-limit (the rest of the site)');
  });

  it('hides nothing behind broken text, encodings and nesting', async () => {
    const nested = '<div>'.repeat(200_000);
    const server = await siteServer({
      '/': Buffer.concat([
        Buffer.from([0xff, 0x80, 0x00]),
        Buffer.from(
          `<a href="http://[bad">x</a>${nested}<script src="/a.js"></script><a href="javascript:alert(1)">`,
        ),
      ]),
      '/a.js': (_, response) =>
        response
          .writeHead(200, {
            'content-type': 'text/javascript; charset=no-such-charset',
            'content-encoding': 'unknown',
          })
          .end(`a('${brevoKey()}')`),
    });
    const scan = await scanSite(server.url);
    expect([scan.code, scan.report.findings.length]).toEqual([1, 1]);
  });
});
