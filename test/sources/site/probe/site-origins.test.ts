import { expect, it } from 'vitest';
import { scopeOf } from '../../../../src/sources/site/guard/scope.ts';
import { SiteOrigins } from '../../../../src/sources/site/probe/site-origins.ts';

const named = [new URL('http://example.com/shop'), new URL('https://other.example.org/')];

function origins(...redirects: readonly (readonly [string, string])[]): readonly string[] {
  const all = new SiteOrigins(named, scopeOf(named, 'domain'));
  for (const [url, location] of redirects) {
    const headers = new Map([['location', [location]]]);
    all.observe({ kind: 'response', url: new URL(url), status: 301, headers });
  }
  return all.all.map(({ origin }) => origin).sort();
}

it('are those that were named', () => {
  expect(origins()).toEqual(['http://example.com', 'https://other.example.org']);
});

it.each([
  ['http://example.com/shop', 'https://www.example.com/shop', 'https://www.example.com'],
  ['http://example.com/shop', '/login', 'http://example.com'],
  ['http://example.com/other', 'https://www.example.com/', 'http://example.com'],
  ['http://example.com/shop', 'https://example.net/', 'http://example.com'],
])('of %s that redirects to %s are at %s', (url, location, origin) => {
  expect(origins([url, location])).toEqual([origin, 'https://other.example.org'].sort());
});
