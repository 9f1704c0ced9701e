import { describe, expect, it } from 'vitest';
import { canonicalUrl, withoutTracking } from '../../../../src/sources/site/crawl/canonical-url.ts';
import { contentKind } from '../../../../src/sources/site/crawl/content-kind.ts';
import { hasSideEffects } from '../../../../src/sources/site/crawl/has-side-effects.ts';
import { pageShape } from '../../../../src/sources/site/crawl/page-shape.ts';
import { uriOf } from '../../../../src/sources/site/crawl/uri.ts';

const site = 'https://example.com';

describe('an address', () => {
  it('is the same in any order of parameters, without fragment and what tracks', () => {
    const urls = ['/a?b=2&a=1#x', '/a?a=1&b=2', '/a?utm_source=m&a=1&b=2&fbclid=q'].map(
      (path) => new URL(path, site),
    );
    expect(new Set(urls.map((url) => canonicalUrl(withoutTracking(url))))).toEqual(
      new Set([`${site}/a?a=1&b=2`]),
    );
  });

  it.each([
    ['/a;jsessionid=0A1B2C3D4E5F6A7B8C9D?x=1', '/a?x=1'],
    ['/a?PHPSESSID=0a1b2c3d4e5f6a7b8c9d0a1b2c', '/a'],
    ['/forum?sid=0a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f&t=7', '/forum?t=7'],
    ['/search?s=winter', '/search?s=winter'],
    ['/a?sid=12', '/a?sid=12'],
  ])('%s is asked for as %s: sessions are kept by cookies', (path, plain) => {
    expect(withoutTracking(new URL(path, site)).href).toBe(site + plain);
  });

  it.each([
    ['/', null],
    ['/about/team', null],
    ['/v2beta', null],
    ['/calendar/2024/05', '/calendar/{}/{}'],
    ['/blog/2024-05-01-title', '/blog/{}'],
    ['/p/0f8fad5b-d9cb-469f-a165-70867728950e', '/p/{}'],
    ['/(S(lit3py55t21z5v55vlm25s55))/about', '/{}/about'],
    ['/list?page=2&sort=up', '/list?page={}&sort={}'],
    ['/_profiler/abcdef', '/_profiler/(pages of a debugging tool)'],
    ['/app_dev.php/_profiler/a1b2c3?panel=db', '/app_dev.php/_profiler/(pages of a debugging tool)'],
    ['/telescope', null],
    ['/a/b/a/b/a/b/a/b', '/(the same folder in itself)'],
  ])('%s has the shape %s', (path, shape) => {
    expect(pageShape(new URL(path, site))).toBe(shape === null ? null : site + shape);
  });

  it.each([
    ['/logout', true],
    ['/user/sign-out?x', true],
    ['/item?action=delete&id=1', true],
    ['/newsletter/unsubscribe', true],
    ['/posts/deleted-scenes', false],
    ['/login', false],
    ['/blog/how-to-remove-stains', false],
    ['/delete-account', true],
    ['/account_delete?id=1', true],
    ['/cataloguing', false],
  ])('%s may do something: %s', (path, expected) => {
    expect(hasSideEffects(new URL(path, site))).toBe(expected);
  });

  it('is shown as a URI', () => {
    expect(uriOf(new URL('/a|b{c}?q=[1]&r=100%#x', site))).toBe(`${site}/a%7Cb%7Bc%7D?q=%5B1%5D&r=100%25`);
  });

  it.each([
    ['text/html; charset=utf-8', '/a.js', 'html'],
    ['application/javascript', '/a', 'script'],
    ['application/octet-stream', '/a.mjs', 'script'],
    ['application/octet-stream', '/a.js.map', 'text'],
    ['application/octet-stream', '/a', 'binary'],
    ['application/ld+json', '/a', 'text'],
    ['application/wasm', '/a', 'text'],
    ['image/svg+xml', '/a', 'text'],
    ['image/png', '/a.js', 'binary'],
    [undefined, '/a', 'text'],
  ])('with the type %s and the path %s is %s', (type, path, kind) => {
    expect(contentKind(type, new URL(path, site))).toBe(kind);
  });
});
