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

  it.each([token([]), token({}, {}), token({}, { alg: 3 }), 'eyJ.eyJ.x', '', token('{')])(
    'says nothing where it is none: %#',
    (text) => {
      expect(jsonWebToken(text)).toEqual({ confidence: null, evidence: null });
    },
  );
});
