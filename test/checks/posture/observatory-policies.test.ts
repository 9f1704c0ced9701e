import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src/checks/posture/content-security-policy.ts';
import { findingsOf, page, rulesOf } from './observed.ts';

/** Policies of the same source as in observatory-headers.test.ts. Where we judge otherwise, the name says why. */
describe('policies', () => {
  const limited = "base-uri 'none'; form-action 'self'";

  it.each<[situation: string, policy: string, weakness: RegExp | null]>([
    // csp.test.js
    ['header invalid: a word that is no directive', 'default', /script-src is missing/],
    [
      'header invalid: twice the same directive, of which browsers take the first',
      `default-src 'none'; default-src *; ${limited}`,
      null,
    ],
    [
      'strict-dynamic without nonce: no way in to us, since nothing runs',
      `default-src 'none'; script-src 'strict-dynamic'; ${limited}`,
      null,
    ],
    [
      'all hosts of a scheme',
      `default-src 'none'; script-src https://*; ${limited}`,
      /https:\/\/\* allows all hosts/,
    ],
    ['unsafe inline', `default-src 'none'; script-src 'UNSAFE-INLINE'; ${limited}`, /allows inline scripts/],
    ['data', `default-src 'none'; script-src data:; ${limited}`, /data: allows all hosts/],
    ['a scheme beside a host', `default-src a.example https:; ${limited}`, /https: allows all hosts/],
    ['no script-src', 'upgrade-insecure-requests', /script-src is missing/],
    ['no object-src', `script-src 'none'; ${limited}`, /object-src is missing/],
    ['object-src open', `default-src 'none'; object-src *; ${limited}`, /object-src \* allows all hosts/],
    ['unsafe eval', `default-src 'none'; script-src 'unsafe-eval'; ${limited}`, /allows text to be run/],
    [
      'insecure scheme: no way in to us, since browsers load none from encrypted pages',
      `default-src http://a.example; ${limited}`,
      null,
    ],
    ['insecure scheme in passive content', `default-src 'none'; img-src http://a.example; ${limited}`, null],
    ['unsafe inline in style-src only', `default-src 'none'; style-src 'unsafe-inline'; ${limited}`, null],
    ['no unsafe', `default-src https://a.example;;; ;;;script-src 'none'; ${limited}`, null],
    [
      'unsafe inline beside a nonce',
      `default-src 'none'; script-src 'unsafe-inline' 'nonce-r4nd0mr4nd0m'; ${limited}`,
      null,
    ],
    [
      'a nonce without base-uri: weak to us, since <base> leads its scripts away',
      "default-src 'none'; script-src 'nonce-r4nd0mr4nd0m'; form-action 'self'",
      /base-uri is missing/,
    ],
    ['default-src without sources', `default-src; ${limited}`, null],
    [
      'strict dynamic',
      `default-src 'none'; script-src 'strict-dynamic' 'sha256-${'A'.repeat(43)}=' https://*; ${limited}`,
      null,
    ],
    ['base-uri open', "default-src 'none'; base-uri *; form-action 'self'", /base-uri \* allows all hosts/],
    ['several in one header', `default-src *, default-src 'none'; ${limited}`, null],
  ])('%s', async (_, policy, weakness) => {
    const findings = await findingsOf(contentSecurityPolicy, page({ 'content-security-policy': policy }));
    const weak = findings.find(({ rule }) => rule === 'csp-weak')?.evidence ?? '';
    expect(weak).toMatch(weakness ?? /^$/);
  });

  it.each([
    ['form-action https:', true],
    ["form-action 'self' https://a.example", false],
    ['form-action https://*', true],
    ["img-src 'self'", true],
  ])('form-action: %s leaves a door open: %s', async (directive, isOpen) => {
    const policy = `default-src 'none'; base-uri 'none'; ${directive}`;
    const findings = await rulesOf(contentSecurityPolicy, page({ 'content-security-policy': policy }));
    expect(findings.includes('csp-open-exfiltration')).toBe(isOpen);
  });
});
