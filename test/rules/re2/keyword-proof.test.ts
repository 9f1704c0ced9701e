import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasKeywordInEveryMatch } from '../../../src/rules/re2/keyword-proof.ts';
import { parsePattern } from '../../../src/rules/re2/parse.ts';

describe('every match of a pattern', () => {
  it.each([
    ['\\b(key-[a-f0-9]{32})\\b', ['key-'], true],
    ['(?i)KEY-[a-f]{2}', ['key-'], true],
    ['KEY-[a-f]{2}', ['key-'], true],
    ['k[e]y', ['key'], true],
    ['k[ea]y', ['key'], false],
    ['k[ea]y', ['key', 'kay'], true],
    ['(?:abc|abd)x', ['bcx', 'bdx'], true],
    ['(?:ab){2}', ['bab'], true],
    ['(?:ab){1,2}', ['bab'], false],
    ['(?:ab){2,}', ['bab'], true],
    ['(?:ab)*', ['ab'], false],
    ['(?:ab)+', ['ab'], true],
    ['a{1000}', ['a'.repeat(1000)], true],
    ['a{999}', ['a'.repeat(1000)], false],
    ['aab', ['ab'], true],
    ['foo|path', ['foo'], false],
    ['[a-z]{10}', ['abc'], false],
    ['(?i)ſecret', ['secret'], false],
    ['', ['a'], false],
    ['[^\\x00-\\x{10FFFF}]', ['a'], true],
  ])('of %j holds one of %j: %j', (re2, keywords, expected) => {
    expect(hasKeywordInEveryMatch(parsePattern(re2), keywords)).toBe(expected);
  });

  it('is left open where the proof would take too long', () => {
    const slow = parsePattern('[ab]{1000}[ab]{1000}[ab]{1000}zz');
    expect(hasKeywordInEveryMatch(slow, ['zz', 'a'.repeat(3000)])).toBe(false);
    expect(hasKeywordInEveryMatch(slow, ['zz', 'a'.repeat(1000)])).toBe(true);
  });

  it('is judged as trying every text does', () => {
    const texts = [...textsOver(['a', 'b'], 6)];
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('a', 'b', '[ab]', 'ab', 'ba', '(?:ab)?', 'a{1,2}', '(?:a|bb)', '(?:ab){0,2}'),
        fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => `${left}${right}`),
        fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => `(?:${left}|${right})`),
      ),
    }));
    const keyword = fc.constantFrom('a', 'b', 'ab', 'aba', 'bb', 'aab', 'abab');
    fc.assert(
      fc.property(tree, fc.array(keyword, { minLength: 1, maxLength: 3 }), (pattern, keywords) => {
        const whole = new RegExp(`^(?:${pattern})$`);
        const isBare = (text: string): boolean => !keywords.some((word) => text.includes(word));
        const hasBareMatch = texts.some((text) => whole.test(text) && isBare(text));
        const isProved = hasKeywordInEveryMatch(parsePattern(pattern), keywords);
        // Longer matches than the texts tried may still lack a keyword.
        if (isProved) expect(hasBareMatch).toBe(false);
        if (!isProved && longest(pattern) <= 6) expect(hasBareMatch).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function* textsOver(letters: readonly string[], maxLength: number): Generator<string> {
  yield '';
  if (maxLength === 0) return;
  for (const rest of textsOver(letters, maxLength - 1)) for (const letter of letters) yield letter + rest;
}

/** An upper bound, without trusting the code under test: every letter may stand twice for its repeat. */
function longest(pattern: string): number {
  return pattern.replaceAll(/[^ab]/g, '').length * 2;
}
