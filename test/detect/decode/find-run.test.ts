import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteSet } from '../../../src/detect/decode/byte-set.ts';
import { findRun } from '../../../src/detect/decode/find-run.ts';

describe('findRun', () => {
  it('finds what a search byte by byte finds', () => {
    const text = fc.array(fc.stringMatching(/^(a{0,12}|b{0,2})$/)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), fc.integer({ min: 1, max: 12 }), (text, from, length) => {
        const expected = text.indexOf('a'.repeat(length), from);
        const found = findRun(Buffer.from(text), from, byteSet(Buffer.from('a')), length);
        expect(found).toBe(from > text.length ? -1 : expected);
      }),
      { numRuns: 2000 },
    );
  });
});
