import { describe, expect, it } from 'vitest';
import { shannonEntropy } from '../../src/model/shannon-entropy.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';

describe('Shannon entropy', () => {
  it.each([
    ['', 0],
    ['aaaa', 0],
    ['ab', 1],
    ['aabb', 1],
    ['abcd', 2],
    ['aaab', 0.8113],
    ['0123456789abcdef', 4],
    // Two characters of four bytes each: a quarter of the bytes in two shares of an eighth.
    ['🔑🔒', 0.75],
  ])('of %j is %d bits a character', (text, bits) => {
    expect(shannonEntropy(text)).toBeCloseTo(bits, 4);
  });

  it('is the same in whatever order the characters stand', () => {
    const text = fillPlaceholders('{base64:200}');
    expect(shannonEntropy(Array.from(text).toSorted().join(''))).toBeCloseTo(shannonEntropy(text), 10);
  });
});
