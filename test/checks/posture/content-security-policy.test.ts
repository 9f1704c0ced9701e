import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src/checks/posture/content-security-policy.ts';
import { findingsOf, page, rulesOf } from './observed.ts';

const closed = "connect-src 'self'; img-src 'self'; frame-src 'none'; form-action 'self'";
const strict = `script-src 'nonce-r4nd0mr4nd0m' 'strict-dynamic' https: 'unsafe-inline'; object-src 'none'; base-uri 'none'; ${closed}`;

function csp(policy: string | readonly string[], html = '', url?: string): ReturnType<typeof page> {
  return page({ 'content-security-policy': policy }, html, url);
}

describe('a content security policy', () => {
  it('that is strict is no finding, though it has what old browsers need', async () => {
    expect(await rulesOf(contentSecurityPolicy, csp(strict))).toEqual([]);
  });

  it('that is missing, or only reports, is told', async () => {
    expect(await rulesOf(contentSecurityPolicy, page())).toEqual(['csp-missing']);
    const reports = page({ 'content-security-policy-report-only': strict });
    expect(await rulesOf(contentSecurityPolicy, reports)).toEqual(['csp-report-only']);
  });

  it.each([
    ["script-src 'self' 'unsafe-inline'", "script-src 'unsafe-inline' allows inline scripts"],
    ['script-src *', 'script-src * allows all hosts'],
    ["script-src 'self' https:", 'script-src https: allows all hosts'],
    ["script-src 'self' data:", 'script-src data: allows all hosts'],
    ["script-src 'self' https://ajax.googleapis.com", 'allows a host that has JSONP or AngularJS'],
    ["img-src 'self'", 'script-src is missing'],
  ])('such as %s lets scripts in', async (directive, evidence) => {
    const policy = `${directive}; object-src 'none'; base-uri 'none'; ${closed}`;
    const findings = await findingsOf(contentSecurityPolicy, csp(policy));
    expect(findings).toMatchObject([
      { rule: 'csp-weak', evidence: expect.stringContaining(evidence), severity: 'info' },
    ]);
  });

  it('that allows only named hosts without a known way round is fine', async () => {
    const policy = `script-src 'self' https://static.example.com; object-src 'none'; base-uri 'none'; ${closed}`;
    expect(await rulesOf(contentSecurityPolicy, csp(policy))).toEqual([]);
  });

  it('is as strong as all policies together', async () => {
    const weak = "script-src 'self' 'unsafe-inline'; object-src 'none'";
    expect(await rulesOf(contentSecurityPolicy, csp([weak, strict]))).toEqual([]);
    expect(await rulesOf(contentSecurityPolicy, csp(`${weak}, ${strict}`))).toEqual([]);
  });

  it('may stand in the page', async () => {
    const html = `<meta http-equiv="content-security-policy" content="${strict}">`;
    expect(await rulesOf(contentSecurityPolicy, page({}, html))).toEqual([]);
  });

  it('that limits scripts alone leaves doors open for data', async () => {
    const policy =
      "script-src 'self'; object-src 'none'; base-uri 'none'; img-src https:; connect-src 'self'";
    expect(await findingsOf(contentSecurityPolicy, csp(policy))).toMatchObject([
      { rule: 'csp-open-exfiltration', evidence: 'any host is allowed by img-src, frame-src, form-action' },
    ]);
    const fallback = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
    expect(await rulesOf(contentSecurityPolicy, csp(fallback))).toEqual([]);
  });

  it('whose nonce is the same on two pages is a finding', async () => {
    const pages = ['/', '/b'].map((path) => csp(strict, '', `https://www.example.com${path}`));
    const findings = await findingsOf(contentSecurityPolicy, ...pages);
    expect(findings).toMatchObject([{ rule: 'csp-nonce-reused', severity: 'low' }]);
    expect(findings[0]!.evidence).not.toContain('r4nd0m');
  });
});
