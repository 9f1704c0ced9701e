import { describe, expect, it } from 'vitest';
import { cookies } from '../../../src/checks/posture/cookies.ts';
import { findingsOf, page, response, rulesOf } from './observed.ts';

function set(...values: readonly string[]): ReturnType<typeof response> {
  return response({ 'set-cookie': values });
}

describe('cookies', () => {
  it.each([
    ['PHPSESSID=x; path=/', ['session-cookie-not-secure', 'session-cookie-readable']],
    ['laravel_session=x; Secure; path=/; samesite=lax', ['session-cookie-readable']],
    ['connect.sid=x; httponly', ['session-cookie-not-secure']],
    ['0123456789abcdef0123456789abcdef=x; HttpOnly', ['session-cookie-not-secure']],
    ['my_login=x; Secure; HttpOnly; SameSite=None', ['session-cookie-cross-site']],
    ['__Host-theme=x; Secure; Path=/; Domain=example.com', ['cookie-refused']],
    ['__Secure-theme=x', ['cookie-refused']],
    ['theme=x; SameSite=None', ['cookie-refused']],
  ])('such as %s are told', async (cookie, rules) => {
    expect(await rulesOf(cookies, set(cookie), page())).toEqual(rules);
  });

  it.each([
    '__Host-session=x; Secure; HttpOnly; Path=/; SameSite=Lax',
    'theme=dark',
    'XSRF-TOKEN=x; path=/',
    'PHPSESSID=deleted; Max-Age=0',
    'PHPSESSID=deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT',
    '=x',
    ';;;',
  ])('such as %s are fine', async (cookie) => {
    expect(await rulesOf(cookies, set(cookie), page())).toEqual([]);
  });

  it('need no encryption on this machine', async () => {
    const url = 'http://127.0.0.1:8080/';
    const seen = response({ 'set-cookie': 'PHPSESSID=x; HttpOnly' }, url);
    expect(await rulesOf(cookies, seen, page({}, '', url))).toEqual([]);
  });

  it('are told by name, once each, and never with their value', async () => {
    const value = 'v4lu3v4lu3';
    const findings = await findingsOf(
      cookies,
      set(`PHPSESSID=${value}; Secure`, `a_session=${value}; Secure`),
      set(`PHPSESSID=${value}; Secure`),
      page(),
    );
    expect(findings.map(({ identity }) => identity)).toEqual([
      'www.example.com PHPSESSID',
      'www.example.com a_session',
    ]);
    expect(JSON.stringify(findings)).not.toContain(value);
  });

  it('of hosts without pages of the site are not judged', async () => {
    expect(
      await rulesOf(cookies, response({ 'set-cookie': 'sid=x' }, 'https://ads.example.net/'), page()),
    ).toEqual([]);
  });
});
