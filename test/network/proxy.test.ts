import { describe, expect, it } from 'vitest';
import { proxyName, proxyOf } from '../../src/network/proxy.ts';

const proxy = 'http://proxy.test:3128';

describe('proxyOf', () => {
  it.each([
    [{}, null],
    [{ HTTPS_PROXY: proxy }, 'http://proxy.test:3128/'],
    [{ https_proxy: proxy, HTTPS_PROXY: 'http://other.test' }, 'http://proxy.test:3128/'],
    [{ HTTPS_PROXY: 'proxy.test:3128' }, 'http://proxy.test:3128/'],
    [{ HTTPS_PROXY: 'https://user:word@proxy.test' }, 'https://user:word@proxy.test/'],
    [{ HTTP_PROXY: proxy }, null],
    [{ HTTPS_PROXY: ' ' }, null],
  ])('of %j asks https://api.example.com through %s', (env, expected) => {
    expect(proxyOf(env)(new URL('https://api.example.com/'))?.href ?? null).toBe(expected);
  });

  it.each([
    ['api.example.com', true],
    ['example.com', true],
    ['.example.com', true],
    ['*.example.com', true],
    ['ample.com', false],
    ['other.test, EXAMPLE.com', true],
    ['localhost 10.0.0.1 example.com', true],
    ['example.com:443', true],
    ['example.com:8443', false],
    ['*', true],
    [',', false],
  ])('of NO_PROXY=%s asks api.example.com directly: %s', (NO_PROXY, isDirect) => {
    const found = proxyOf({ HTTPS_PROXY: proxy, NO_PROXY })(new URL('https://api.example.com/'));
    expect(found === null).toBe(isDirect);
  });

  it('knows addresses, of IPv6 with and without brackets', () => {
    const asked = proxyOf({ HTTPS_PROXY: proxy, no_proxy: '::1,[2606:4700::1],10.0.0.1' });
    expect(['[::1]', '[2606:4700::1]', '10.0.0.1'].map((host) => asked(new URL(`https://${host}/`)))).toEqual(
      [null, null, null],
    );
    expect(asked(new URL('https://[::2]/'))).not.toBeNull();
  });

  it.each(['socks5://proxy.test:1080', 'http://:3128', 'file:///etc/passwd', 'http://word:secret@:x'])(
    'refuses %s without repeating it',
    (HTTPS_PROXY) => {
      const refused = (): unknown => proxyOf({ HTTPS_PROXY });
      expect(refused).toThrow('HTTPS_PROXY holds no address of a proxy');
      expect(refused).not.toThrow(HTTPS_PROXY);
    },
  );

  it('names a proxy without its password', () => {
    expect(proxyName(new URL('https://user:word@proxy.test'))).toBe('proxy.test:443');
  });
});
