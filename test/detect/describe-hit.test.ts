import { describe, expect, it } from 'vitest';
import { ChunkText } from '../../src/detect/chunk-text.ts';
import { describeHit } from '../../src/detect/describe-hit.ts';
import { LineIndex } from '../../src/detect/line-index.ts';
import type { RawCandidate } from '../../src/detect/raw-candidate.ts';
import { fileStart } from '../../src/model/region.ts';
import type { Rule } from '../../src/model/rule.ts';
import { chunkOf, ruleOf } from './rule-of.ts';

/** The candidate of a match in a content, of which the secret is a part. */
function describeMatch(
  content: string,
  match: string,
  secret: string,
  changes: Partial<Rule> = {},
  lineContext = 4096,
): RawCandidate {
  const chunk = chunkOf(content);
  const text = new ChunkText(chunk.bytes);
  const rangeOf = (part: string): { start: number; end: number } => {
    const start = text.bytes.indexOf(part);
    return { start, end: start + Buffer.byteLength(part) };
  };
  const hit = {
    rule: ruleOf('x', [], changes),
    match: rangeOf(match),
    window: rangeOf(content),
    secret: rangeOf(secret),
    parts: [],
    confidence: 'low',
  } as const;
  const stored = { chunk, text, lines: new LineIndex(text, fileStart) };
  return describeHit(hit, text, stored, (range) => range, lineContext);
}

describe('the lines of a candidate', () => {
  it.each([
    ['the one that the match is on', 'one\ntwo key three\nfour', 'key', 'two key three'],
    ['all that the match touches', 'one\ntwo k\ney three\nfour', 'k\ney', 'two k\ney three'],
    ['without the last line end', 'key\r\n', 'key', 'key\r'],
  ])('are %s', (_name, content, match, expected) => {
    expect(describeMatch(content, match, match).lines).toBe(expected);
  });

  it('are cut where they are long', () => {
    const content = `${'a'.repeat(50)}key${'b'.repeat(50)}`;
    expect(describeMatch(content, 'key', 'key', {}, 10).lines).toBe(`${'a'.repeat(10)}key${'b'.repeat(10)}`);
  });
});

describe('the prefix that may be shown', () => {
  it.each([
    [
      'the keyword that the secret begins with',
      'xkeysib-0123456789',
      ['other', 'xkeysib-'],
      false,
      'xkeysib-',
    ],
    ['as the secret spells it', 'XKeySib-0123456789', ['xkeysib-'], false, 'XKeySib-'],
    ['none where the keyword stands elsewhere', 'abc xkeysib-', ['xkeysib-'], false, ''],
    ['none of a generic rule, whose keywords are words', 'password123', ['pass'], true, ''],
    ['none without keywords', 'abc', [], false, ''],
  ])('is %s', (_name, secret, keywords, isGeneric, expected) => {
    expect(describeMatch(`k = ${secret}`, secret, secret, { keywords, isGeneric }).prefix).toBe(expected);
  });
});

it('tells match and secret apart', () => {
  const candidate = describeMatch('x key=secret y', 'key=secret', 'secret');
  expect(candidate).toMatchObject({
    secret: 'secret',
    match: 'key=secret',
    confidence: 'low',
    region: { startColumn: 7, endColumn: 13, byteOffset: 6, byteLength: 6 },
  });
});
