import { describe, expect, it } from 'vitest';
import { jsonWebToken } from '../../../src/verify/format/json-web-token.ts';

function token(claims: unknown, header: unknown = { alg: 'HS256', typ: 'JWT' }): string {
  return [header, claims, 'signature']
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
}

const now = Date.now() / 1000;

describe('a JSON Web Token', () => {
  it.each([
    [
      { exp: now - 86_400 },
      { confidence: 'medium', evidence: /signed with HS256; it expired on \d{4}-\d\d-\d\d$/ },
    ],
    [{ exp: now + 86_400 }, { confidence: null, evidence: /it expires on \d{4}-\d\d-\d\d$/ }],
    [
      { iss: 'https://id.test/' },
      { confidence: null, evidence: /for https:\/\/id\.test\/; it does not expire$/ },
    ],
    [
      { exp: 1e300, iss: 'two\nlines' },
      { confidence: null, evidence: /^signed with HS256; it does not expire$/ },
    ],
    [{ exp: 'soon' }, { confidence: null, evidence: /it does not expire$/ }],
  ])('with %j', (claims, { confidence, evidence }) => {
    expect(jsonWebToken(token(claims))).toEqual({ confidence, evidence: expect.stringMatching(evidence) });
  });

  it.each([
    [{ iss: 'supabase', ref: 'a', role: 'service_role' }, 'supabase-service-role-token'],
    [{ role: 'service_role', iat: 1, exp: now + 86_400 }, 'supabase-service-role-token'],
    [{ role: 'anon', iss: 'supabase', iat: 1, exp: now + 86_400 }, 'supabase-publishable-key'],
    [{ iss: 'supabase-demo', role: 'service_role' }, undefined],
    [{ iss: 'https://id.test/', role: 'anon' }, undefined],
    [{ iss: 'supabase', role: ['anon'] }, undefined],
  ])('with %j is of the kind that it says', (claims, ruleId) => {
    expect(jsonWebToken(token(claims)).ruleId).toBe(ruleId);
  });

  it.each([token([]), token({}, {}), token({}, { alg: 3 }), 'eyJ.eyJ.x', '', token('{')])(
    'says nothing where it is none: %#',
    (text) => {
      expect(jsonWebToken(text)).toEqual({ confidence: null, evidence: null });
    },
  );
});
