import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../../../src/sources/site/guard/scope.ts';

const named = [
  new URL('https://www.example.co.uk/shop'),
  new URL('http://127.0.0.1:8080/'),
  new URL('https://me.github.io/'),
];

describe('a scope', () => {
  it.each([
    ['https://www.example.co.uk/other', true, true],
    ['http://www.example.co.uk/', true, true],
    ['https://blog.example.co.uk/', true, false],
    ['https://example.co.uk/', true, false],
    ['https://www.example.co.uk:8443/', false, false],
    ['https://evil-example.co.uk/', false, false],
    ['https://www.example.co.uk.evil.com/', false, false],
    ['https://other.co.uk/', false, false],
    ['https://you.github.io/', false, false],
    ['http://127.0.0.1:8080/a', true, true],
    ['http://127.0.0.1:8081/', false, false],
    ['http://localhost:8080/', false, false],
  ])('of domains and of hosts covers %s: %s, %s', (url, inDomain, inHost) => {
    expect(scopeOf(named, 'domain').covers(new URL(url))).toBe(inDomain);
    expect(scopeOf(named, 'host').covers(new URL(url))).toBe(inHost);
  });

  it('knows the hosts and ports that were named', () => {
    const scope = scopeOf(named, 'domain');
    expect(scope.isNamed(new URL('http://127.0.0.1:8080/b'))).toBe(true);
    expect(scope.isNamed(new URL('http://127.0.0.1/'))).toBe(false);
    expect(scope.isNamed(new URL('https://www.example.co.uk:443/'))).toBe(true);
    expect(scope.isNamed(new URL('http://www.example.co.uk/'))).toBe(false);
  });
});
