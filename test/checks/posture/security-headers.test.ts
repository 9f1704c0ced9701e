import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../src/checks/posture/security-headers.ts';
import { findingsOf, page, response, rulesOf } from './observed.ts';

const good = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

describe('headers of pages', () => {
  it('that protect are no finding', async () => {
    expect(await rulesOf(securityHeaders, page(good))).toEqual([]);
  });

  it('that are missing are told, and only told', async () => {
    const findings = await findingsOf(securityHeaders, page());
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['hsts-missing', 'info'],
      ['content-type-sniffing', 'info'],
      ['framing-allowed', 'info'],
    ]);
  });

  it.each([
    [{ 'strict-transport-security': 'max-age=60' }, 'hsts-short'],
    [{ 'strict-transport-security': 'includeSubDomains' }, 'hsts-short'],
    [{ 'strict-transport-security': ['max-age=0', 'max-age=31536000'] }, 'hsts-short'],
    [{ 'x-content-type-options': 'no-sniff' }, 'content-type-sniffing'],
    [{ 'x-frame-options': 'ALLOW-FROM https://a.example' }, 'framing-allowed'],
    [{ 'referrer-policy': 'unsafe-url' }, 'referrer-leaks-addresses'],
    [{ 'access-control-allow-origin': 'null' }, 'cors-null-origin'],
  ])('such as %j are %s', async (headers, rule) => {
    expect(await rulesOf(securityHeaders, page({ ...good, ...headers }))).toEqual([rule]);
  });

  it.each([
    [{ 'strict-transport-security': 'MAX-AGE="15768000"' }],
    [{ 'x-frame-options': '', 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" }],
    [{ 'referrer-policy': 'unsafe-url, strict-origin-when-cross-origin' }],
    [{ 'referrer-policy': 'no-referrer' }],
    [{ 'access-control-allow-origin': '*' }],
  ])('such as %j are fine', async (headers) => {
    expect(await rulesOf(securityHeaders, page({ ...good, ...headers }))).toEqual([]);
  });

  it('cannot be replaced by a policy in the page where framing is concerned', async () => {
    const html = `<meta http-equiv="Content-Security-Policy" content="frame-ancestors 'none'">`;
    const { 'x-frame-options': _, ...rest } = good;
    expect(await rulesOf(securityHeaders, page(rest, html))).toEqual(['framing-allowed']);
  });

  it('are one finding a host, with its pages', async () => {
    const { 'x-content-type-options': _, ...rest } = good;
    const findings = await findingsOf(
      securityHeaders,
      page(rest),
      page(rest, '', 'https://www.example.com/login'),
      page(good, '', 'https://www.example.com/cart'),
      page(rest, '', 'https://shop.example.com/'),
    );
    expect(findings.map(({ identity, places }) => [identity, places.map(({ url }) => url.pathname)])).toEqual(
      [
        ['www.example.com', ['/', '/login']],
        ['shop.example.com', ['/']],
      ],
    );
  });

  it('without encryption are a finding, but on this machine', async () => {
    const { 'strict-transport-security': _, ...rest } = good;
    expect(await rulesOf(securityHeaders, page(rest, '', 'http://www.example.com/'))).toEqual([
      'page-without-tls',
    ]);
    expect(await rulesOf(securityHeaders, page(rest, '', 'http://127.0.0.1:8080/'))).toEqual([]);
  });

  it('of other hosts are not judged', async () => {
    expect(await rulesOf(securityHeaders, response({}, 'https://cdn.example.net/'))).toEqual([]);
  });
});
