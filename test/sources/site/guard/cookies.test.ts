import { describe, expect, it } from 'vitest';
import { Cookies } from '../../../../src/sources/site/guard/cookies.ts';
import { scopeOf } from '../../../../src/sources/site/guard/scope.ts';

const site = new URL('https://www.example.com/');
const cookies = (): Cookies => new Cookies(scopeOf([site], 'domain'));

describe('the cookies of a site', () => {
  it('are kept for the hosts and paths that they are for', () => {
    const jar = cookies();
    jar.take(site, ['a=1', 'b=2; Domain=example.com', 'c=3; Path=/shop', 'd=4; Secure']);
    const sent = [site, new URL('/shop/', site), new URL('https://shop.example.com/')].map((url) =>
      jar.headerFor(url, undefined)?.split('; ').sort().join(' '),
    );
    expect(sent).toEqual(['a=1 b=2 d=4', 'a=1 b=2 c=3 d=4', 'b=2']);
    expect(jar.headerFor(new URL('http://www.example.com/'), undefined)).not.toContain('d=4');
  });

  it('are never those of other sites, or of all sites of a suffix', () => {
    const jar = cookies();
    jar.take(new URL('https://other.org/'), ['a=1', 'b=1; Domain=example.com']);
    jar.take(site, ['c=1; Domain=com', 'd=1; Domain=other.org']);
    expect(jar.headerFor(site, undefined)).toBeUndefined();
    expect(jar.headerFor(new URL('https://other.org/'), undefined)).toBeUndefined();
  });

  it('replace those of the session that the user gave, which stay when the site takes its own away', () => {
    const jar = cookies();
    expect(jar.headerFor(site, 'id=user; lang=de')).toBe('id=user; lang=de');
    jar.take(site, ['id=new']);
    expect(jar.headerFor(site, 'id=user; lang=de')).toBe('id=new; lang=de');
    jar.take(site, ['id=; Max-Age=0']);
    expect(jar.headerFor(site, 'id=user; lang=de')).toBe('id=user; lang=de');
  });

  it('are bounded, and one that is set again and again takes no room', () => {
    const jar = cookies();
    for (let round = 0; round < 3000; round += 1) {
      jar.take(site, [`same=${round}`]);
    }
    expect(jar.headerFor(site, undefined)).toBe('same=2999');
    for (let round = 0; round < 60; round += 1) {
      jar.take(
        site,
        Array.from({ length: 100 }, (_, at) => `n${round}x${at}=1`),
      );
    }
    expect(jar.headerFor(site, undefined)!.split('; ')).toHaveLength(1000);
  });
});
