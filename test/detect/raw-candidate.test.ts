import { expect, it } from 'vitest';
import { candidateOf } from '../../src/detect/raw-candidate.ts';

const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 9, byteOffset: 0, byteLength: 8 };
const [secret, value] = ['xkeysib-s3cret-value-of-it', 'the-value-of-the-part'];

it('wraps all that is secret in a candidate of another thread', () => {
  const candidate = candidateOf({
    ruleId: 'rule',
    secret,
    prefix: 'xkeysib-',
    match: `key=${secret}`,
    confidence: 'high',
    provenance: { contentId: 'file:it', members: [] },
    region,
    decoded: ['base64'],
    parts: [{ name: 'host', value, region }],
    lines: `key=${secret} host=${value}`,
    marks: ['leaksieve:ignore'],
  });
  expect(candidate.secret.reveal()).toBe(secret);
  expect(candidate.secret.redacted).toBe('xkeysib-s3cr…it');
  expect(candidate.match.reveal()).toBe(`key=${secret}`);
  expect(candidate.lines.reveal()).toContain(value);
  expect(candidate.parts[0]!.value.reveal()).toBe(value);
  expect(candidate).toMatchObject({ ruleId: 'rule', confidence: 'high', region, decoded: ['base64'] });
  const shown = [JSON.stringify(candidate), String(candidate.secret), String(candidate.lines)].join(' ');
  expect(shown).not.toContain('s3cret');
  expect(shown).not.toContain(value);
});
