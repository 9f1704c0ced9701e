import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { brevoKey } from '../helpers/secrets.ts';
import { scanSite, siteServer, type SiteScan } from '../helpers/site-server.ts';

const articles = 40;
const menu = '<nav><a href="/">home</a><a href="/blog/2024-01-00">blog</a><a href="/about">about</a></nav>';

/** A word of its own for each number. */
function word(number: number): string {
  return Array.from(String(number), (digit) => 'bcdfghjklm'[Number(digit)]).join('a') + 'um';
}

/** Forty articles, the last of which has a key, and a trap that each page leads into. */
function withTrap(trap: (url: URL) => string | null, entry: string): RequestListener {
  return (request, response) => {
    const url = new URL(request.url!, 'http://127.0.0.1');
    const article = Number(/^\/blog\/2024-01-(\d\d)$/.exec(url.pathname)?.[1] ?? articles);
    const text = Array.from({ length: 30 }, (_, at) => word(article * 100 + at)).join(' ');
    const next =
      article === articles - 1
        ? brevoKey()
        : `<a href="/blog/2024-01-${String(article + 1).padStart(2, '0')}">next</a>`;
    const page =
      article < articles
        ? `<p>${text}</p>${next}`
        : (trap(url) ?? (/^\/(?:about)?$/.test(url.pathname) ? '<p>welcome</p>' : null));
    response.writeHead(page === null ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page === null ? 'nothing' : `${menu}<a href="${entry}">more</a>${page}`);
  };
}

function leftIn({ report }: SiteScan): readonly string[] {
  return report.coverage.leftOut
    .filter(({ reason }) => reason === 'look-alike')
    .map(({ what }) => what.replace(/^http:\/\/[^/]+/, ''));
}

describe('a site with a trap', () => {
  it.each<[string, (url: URL) => string | null, string]>([
    [
      'a calendar without end, by days, months and years',
      (url) => {
        const [, year, month, day] = /^\/events\/(\d+)(?:\/(\d+))?(?:\/(\d+))?$/.exec(url.pathname) ?? [];
        if (year === undefined) {
          return null;
        }
        const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
        const links = [`${y + 1}`, `${y - 1}`, `${y}/${(m % 12) + 1}`, `${y}/${m}/${(d % 28) + 1}`];
        return links.map((to) => `<a href="/events/${to}">${to}</a>`).join('');
      },
      '/events/2024',
    ],
    [
      'filters that combine',
      (url) => {
        if (url.pathname !== '/shop') {
          return null;
        }
        const links = ['color', 'size', 'brand', 'price', 'sort', 'page', 'view', 'stock'].flatMap((name) =>
          [1, 2, 3].map((value) => {
            const to = new URL(url);
            to.searchParams.set(name, String(value));
            return `<a href="${to.pathname}${to.search.replaceAll('&', '&amp;')}">${name} ${value}</a>`;
          }),
        );
        return `<ul>${[5, 1, 7].map((at) => `<li>${word(at)}`).join('')}</ul>${links.join('')}`;
      },
      '/shop',
    ],
    [
      'a new session in each link',
      (url) => {
        const [, page] = /^\/s\/[\da-f]+\/(\w+)$/.exec(url.pathname) ?? [];
        const id = (): string =>
          Math.floor(Math.random() * 2 ** 48)
            .toString(16)
            .padStart(12, '0');
        return page === undefined && url.pathname !== '/enter'
          ? null
          : ['terms', 'prices', 'team'].map((to) => `<a href="/s/${id()}/${to}">${to}</a>`).join('');
      },
      '/enter',
    ],
    [
      'links that lead into themselves',
      (url) => (url.pathname.startsWith('/deep/') ? '<a href="down/">down</a><a href="a/b/">b</a>' : null),
      '/deep/',
    ],
  ])('of %s is read to its end, and says what it left', async (_, trap, entry) => {
    const server = await siteServer(withTrap(trap, entry));
    const scan = await scanSite(server.url);
    expect([scan.code, scan.report.coverage.skipped, scan.report.findings.length]).toEqual([1, [], 1]);
    expect(leftIn(scan)).not.toEqual([]);
    expect(server.requests.length).toBeLessThan(300);
  });
});
