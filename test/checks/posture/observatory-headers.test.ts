import { describe, expect, it } from 'vitest';
import { cookies } from '../../../src/checks/posture/cookies.ts';
import { pageResources } from '../../../src/checks/posture/page-resources.ts';
import { securityHeaders } from '../../../src/checks/posture/security-headers.ts';
import { findingsOf, page, response, rulesOf } from './observed.ts';

/**
 * The situations that MDN's HTTP Observatory publishes test cases for (github.com/mdn/mdn-http-observatory 94042bb, of
 * 2026-08-20, folder test), each with headers of our own. Where we judge otherwise, the name says why.
 */
const good = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

type Headers = Readonly<Record<string, string>>;

describe('headers', () => {
  it.each<[situation: string, headers: Headers, rules: readonly string[], html?: string]>([
    // strict-transport-security.test.js
    ['header invalid: no max-age', { 'strict-transport-security': 'includeSubDomains' }, ['hsts-short']],
    [
      'header invalid: two in one',
      { 'strict-transport-security': 'max-age=31536000, max-age=31536000' },
      ['hsts-missing'],
    ],
    ['max age too low', { 'strict-transport-security': 'max-age=604800' }, ['hsts-short']],
    ['implemented', { 'strict-transport-security': 'max-age=15768000; preload' }, []],
    // x-content-type-options.test.js
    ['validity', { 'x-content-type-options': 'sniff' }, ['content-type-sniffing']],
    ['nosniff', { 'x-content-type-options': 'nosniff ' }, []],
    [
      'twice: not invalid to us, since browsers take the first (Fetch, X-Content-Type-Options)',
      { 'x-content-type-options': 'nosniff, nosniff' },
      [],
    ],
    // x-frame-options.test.js, csp.test.js "policy analysis"
    ['validity', { 'x-frame-options': 'forbid' }, ['framing-allowed']],
    ['allow from origin', { 'x-frame-options': 'ALLOW-FROM https://a.example' }, ['framing-allowed']],
    [
      'twice: not invalid to us, since browsers take a set (HTML, the X-Frame-Options header)',
      { 'x-frame-options': 'SAMEORIGIN, SAMEORIGIN' },
      [],
    ],
    ['via CSP', { 'content-security-policy': 'frame-ancestors https://a.example' }, []],
    [
      'via CSP without sources',
      { 'x-frame-options': '', 'content-security-policy': 'frame-ancestors; img-src *' },
      [],
    ],
    ['CSP that allows all', { 'content-security-policy': 'frame-ancestors *' }, ['framing-allowed']],
    [
      'CSP that allows all encrypted',
      { 'content-security-policy': 'frame-ancestors https:' },
      ['framing-allowed'],
    ],
    [
      'CSP whose default does not count',
      { 'x-frame-options': '', 'content-security-policy': "default-src 'none'" },
      ['framing-allowed'],
    ],
    [
      'in meta',
      { 'x-frame-options': '' },
      ['framing-allowed'],
      '<meta http-equiv="X-Frame-Options" content="DENY">',
    ],
    // referrer-policy.test.js
    ['private', { 'referrer-policy': 'STRICT-ORIGIN' }, []],
    ['unsafe', { 'referrer-policy': 'unsafe-url' }, ['referrer-leaks-addresses']],
    [
      'origin: not unsafe to us, since no path is told',
      { 'referrer-policy': 'origin-when-cross-origin' },
      [],
    ],
    [
      'invalid: not told by us, since browsers do what they do by default',
      { 'referrer-policy': 'whatever' },
      [],
    ],
    [
      'several, the last unsafe',
      { 'referrer-policy': 'no-referrer, unsafe-url' },
      ['referrer-leaks-addresses'],
    ],
    [
      'several, the last unknown',
      { 'referrer-policy': 'unsafe-url, whatever' },
      ['referrer-leaks-addresses'],
    ],
    ['several, one unknown', { 'referrer-policy': 'no-referrer, whatever' }, []],
    [
      'meta before header',
      { 'referrer-policy': 'unsafe-url' },
      [],
      '<meta name="referrer" content="same-origin">',
    ],
    ['meta', {}, ['referrer-leaks-addresses'], '<meta name=referrer content=unsafe-url>'],
    // cross-origin-resource-sharing: cors.test.js
    ['public access', { 'access-control-allow-origin': '*' }, []],
    ['restricted access', { 'access-control-allow-origin': 'https://a.example' }, []],
  ])('%s', async (_, headers, rules, html = '') => {
    expect(await rulesOf(securityHeaders, page({ ...good, ...headers }, html))).toEqual(rules);
  });
});

describe('cookies', () => {
  const hsts = { 'strict-transport-security': 'max-age=31536000' };

  it.each<[situation: string, cookie: string, told: readonly string[], headers?: Headers]>([
    // cookies.test.js
    ['secure with httponly sessions', 'sessionid=x; Secure; HttpOnly', []],
    ['affinity to a server', 'heroku-session-affinity=x; Path=/', []],
    ['no secure but HSTS', 'sessionid=x; HttpOnly', ['session-cookie-not-secure low'], hsts],
    ['no secure', 'sessionid=x; HttpOnly', ['session-cookie-not-secure medium']],
    ['no httponly', 'sessionid=x; Secure', ['session-cookie-readable low']],
    ['samesite none', 'sessionid=x; Secure; HttpOnly; SameSite=None', ['session-cookie-cross-site info']],
    ['samesite invalid', 'sessionid=x; Secure; HttpOnly; SameSite=True', ['session-cookie-cross-site info']],
    ['samesite empty', 'sessionid=x; Secure; HttpOnly; SameSite=', ['session-cookie-cross-site info']],
    ['no session without secure: not told by us, since it opens nothing', 'theme=x; Path=/', []],
    [
      'token against forgery without samesite: not told by us, since alone it opens nothing',
      'csrftoken=x; Secure',
      [],
    ],
  ])('%s', async (_, cookie, told, headers = {}) => {
    const findings = await findingsOf(cookies, response({ 'set-cookie': cookie, ...headers }), page());
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(told);
  });
});

describe('scripts', () => {
  const hash = `integrity="sha384-${'A'.repeat(64)}" crossorigin`;

  it.each([
    // subresource-integrity.test.js
    ['same origin', '<script src="/a.js"></script>', []],
    ['same site, without a scheme', '<script src="//static.example.com/a.js"></script>', []],
    ['external with integrity', `<script src="https://cdn.example.net/a.js" ${hash}></script>`, []],
    [
      'external without integrity',
      '<script src="https://cdn.example.net/a-1.2.3.min.js"></script>',
      ['third-party-script-without-integrity'],
    ],
    [
      'external and changing: not told by us, since a hash would break it',
      '<script src="https://cdn.example.net/a.js"></script>',
      [],
    ],
    ['external by http', `<script src="http://cdn.example.net/a.js" ${hash}></script>`, ['mixed-content']],
  ])('%s', async (_, html, rules) => {
    expect(await rulesOf(pageResources, page({}, html))).toEqual(rules);
  });
});
