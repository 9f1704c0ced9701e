import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchFinder } from '../../src/detect/pattern-search.ts';
import type { Rule } from '../../src/model/rule.ts';
import { ruleOf } from './rule-of.ts';

/** All matches, each searched from where the one before ends. */
function matchesOf(rule: Rule, text: string, keywords: readonly number[] | null): readonly unknown[] {
  const next = matchFinder(rule, text, keywords);
  const found: unknown[] = [];
  for (
    let match = next(0);
    match !== null;
    match = next(match.index + Math.max(1, match.groups[0]!.length))
  ) {
    found.push([match.index, ...match.groups]);
  }
  return found;
}

function placesOf(text: string, keywords: readonly string[]): readonly number[] {
  const places = Array.from({ length: text.length }, (_, at) => at);
  return places.filter((at) => keywords.some((keyword) => text.startsWith(keyword, at)));
}

describe('the matches around keywords', () => {
  it.each([
    ['(?:my[-_]?)?key(=)([a-z]{0,4})', ['key']],
    ['([a-z]{0,4})key[a-z]{0,4}', ['key']],
    ['.{0,5}?key(.{0,5}?)y', ['key']],
    ['(?:key){1,3}', ['key']],
    ['\\bkey\\b|(?:^|=)my', ['key', 'my']],
  ] as const)('of %s are those of a search of all the text', (re2, keywords) => {
    const rule = ruleOf(re2, keywords);
    const scraps = fc.constantFrom('key', 'my', '_', '=', 'a', 'y', ' ', '\n', 'keykey', 'mykey=abcdef');
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expect(matchesOf(rule, text, placesOf(text, keywords))).toEqual(matchesOf(rule, text, null));
      }),
      { numRuns: 300 },
    );
  });

  it('are searched everywhere where no place is known', () => {
    const rule = ruleOf('(a)|(b)', ['a', 'b']);
    expect(matchesOf(rule, 'xaxb', null)).toEqual([
      [1, 'a', 'a', undefined],
      [3, 'b', undefined, 'b'],
    ]);
    expect(matchesOf(rule, 'xaxb', [3])).toEqual([[3, 'b', undefined, 'b']]);
  });
});
