import { expect, it } from 'vitest';
import type { Decoding } from '../../src/model/chunk.ts';
import { encodingOf, isOpaque } from '../../src/triage/encoding.ts';
import { sampleCandidate, sampleSecret } from './sample-sighting.ts';

it.each<[readonly Decoding[], Decoding | null]>([
  [[], null],
  [['archive'], null],
  [['archive', 'utf-16'], null],
  [['gzip'], null],
  [['base64'], 'base64'],
  [['archive', 'base64', 'gzip'], 'base64'],
  [['percent', 'base64'], 'percent'],
])('text found by %j is encoded as %j', (decoded, expected) => {
  expect(encodingOf(sampleCandidate(sampleSecret('a'), { decoded }))).toBe(expected);
});

it('leaves nothing to read of base64, and most of a URL', () => {
  expect([isOpaque('base64'), isOpaque('hex'), isOpaque('percent'), isOpaque('concatenation')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
