import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { shannonEntropy } from '../../src/model/shannon-entropy.ts';

describe('a placeholder', () => {
  it.each([
    ['{hex:64}', /^[0-9a-f]{64}$/],
    ['{HEX:32}', /^[0-9A-F]{32}$/],
    ['{alnum:16}', /^[0-9A-Za-z]{16}$/],
    ['{ALNUM:16}', /^[0-9A-Z]{16}$/],
    ['{lowernum:16}', /^[0-9a-z]{16}$/],
    ['{alpha:16}', /^[A-Za-z]{16}$/],
    ['{lower:16}', /^[a-z]{16}$/],
    ['{word:16}', /^[a-z]{16}$/],
    ['{upper:16}', /^[A-Z]{16}$/],
    ['{digit:16}', /^\d{16}$/],
    ['{base64:200}', /^[0-9A-Za-z+/]{200}$/],
    ['{base64url:200}', /^[\w-]{200}$/],
    ['{base32:16}', /^[A-Z2-7]{16}$/],
    ['{any:200}', /^[!-~]{200}$/],
    ['{uuid}', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ['{pem:3}', /^(?:[0-9A-Za-z+/]{64}\n){2}[0-9A-Za-z+/]{64}$/],
    ['a{digit:2}b{digit:2}c', /^a\d{2}b\d{2}c$/],
    ['{{"k": "{hex:4}"}}', /^\{"k": "[0-9a-f]{4}"\}\}$/],
    ['${{{{ secrets.X }}', /^\$\{\{ secrets\.X \}\}$/],
    ['none', /^none$/],
  ])('in %j is filled as it says', (example, expected) => {
    expect(fillPlaceholders(example)).toMatch(expected);
  });

  it.each(['{hex}', '{hex:}', '{foo:3}', '{"k": 1}', '{ x', '{}', '{hex:-1}', '{'])(
    'is refused as %j',
    (example) => {
      expect(() => fillPlaceholders(example)).toThrow(expect.objectContaining({ code: 'CONFIG' }));
    },
  );

  it('is filled the same each time, and otherwise for another seed, example or place', () => {
    const filled = fillPlaceholders('{hex:32}', 7);
    expect(fillPlaceholders('{hex:32}', 7)).toBe(filled);
    expect(fillPlaceholders('{hex:32}', 8)).not.toBe(filled);
    expect(fillPlaceholders('x{hex:32}', 7)).not.toContain(filled);
    const [first, second] = fillPlaceholders('{hex:32} {hex:32}').split(' ');
    expect(first).not.toBe(second);
  });

  it.each([
    ['{hex:64}', 3.4],
    ['{alnum:40}', 4.3],
    ['{digit:32}', 2.6],
  ])('looks random as %j', (example, least) => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const filled = fillPlaceholders(example, seed);
      expect(shannonEntropy(filled)).toBeGreaterThan(least);
      expect(filled).not.toMatch(/(.{4,})\1/);
    }
  });
});
