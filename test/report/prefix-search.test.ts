import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixSearch } from '../../src/report/prefix-search.ts';

function search(known: readonly string[], text: string, at = 0): string[] {
  return [...prefixSearch(new Map(known.map((entry) => [entry, entry])))(text, at)];
}

describe('prefixSearch', () => {
  it.each([
    ['the longest first', ['ab', 'abcd', 'abc', 'b'], 'abcdx', ['abcd', 'abc', 'ab']],
    ['past others that start alike', ['ab', 'aba', 'abb', 'abz'], 'abc', ['ab']],
    ['none before the first', ['b'], 'a', []],
    ['none that is longer than the text', ['abc'], 'ab', []],
    ['none among none', [], 'a', []],
  ])('finds %s', (_name, known, text, found) => {
    expect(search(known, text)).toEqual(found);
  });

  it('finds exactly what a look at every known text finds', () => {
    const word = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 }).map((text) =>
      text.replaceAll(/[^a]/g, 'b'),
    );
    assert(
      property(
        array(word),
        string({ unit: 'binary', maxLength: 3 }),
        word,
        word,
        (known, before, ...rest) => {
          const text = before + rest.join('');
          const expected = [...new Set(known)]
            .filter((entry) => text.startsWith(entry, before.length))
            .sort((a, b) => b.length - a.length);
          expect(search(known, text, before.length)).toEqual(expected);
        },
      ),
    );
  });
});
