import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenation } from '../../../src/detect/decode/concatenation.ts';
import { isTellingSeam } from '../../../src/detect/decode/telling-seam.ts';

/** Whether the quote at the mark `^` is one at which literals are worth joining. */
function isTelling(marked: string): boolean {
  const quote = marked.indexOf('^');
  return isTellingSeam(Buffer.from(marked.replace('^', '')), quote);
}

const scraps = fc.constantFrom(
  '"',
  "'",
  '" + "',
  '" "',
  "' . '",
  '"\n"',
  '" \\\n"',
  '""',
  '\\"',
  '\\n',
  'abcdefgh',
  '1',
  '9x',
  ' ',
  '$',
  '+',
  '.',
  'b',
  'é',
  '\n',
  'word',
  '12345678',
  '/',
  '_',
);

describe('a seam of literals', () => {
  it.each([
    ['inside a word of eight characters', '"abcd^" + "efgh"'],
    ['inside a longer one with a digit, without an operator', '"abcdefgh1^" "ijklmnop"'],
    ['of a word that goes on behind an empty literal', '"ab^" + "" + "cdefghij"'],
    ['of a word that may begin in the literal before', '"abcdefg1" "h^" "ijklmnop"'],
    ['in a literal that may start behind an escaped quote', '"\\"ab^" + "c"'],
  ])('is telling %s', (_name, marked) => {
    expect(isTelling(marked)).toBe(true);
  });

  it.each([
    ['between words', '"abcd ^" + "efgh"'],
    ['behind the escape of a line end', '"abcdefgh\\n^" + "ijklmnop"'],
    ['inside a short word', '"x abc^" + "def y"'],
    ['without an operator or a digit', '"abcdefghi^" "jklmnopqr"'],
    ['in what a shell puts in', '"$abcdefgh1^" "ijklmnop"'],
    ['of arguments', '"abcdefgh1^", "ijklmnop"'],
    ['of a quote that ends a word', 'abcdefgh"ijkl^" + "mnop"'],
    ['of what does not end on its line', '"abcd^" + "efgh\n'],
  ])('is not telling %s', (_name, marked) => {
    expect(isTelling(marked)).toBe(false);
  });

  it('is telling in each chain that is worth joining', () => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 40 }), (parts) => {
        const content = Buffer.from(parts.join(''));
        for (const { range } of concatenation(content)) {
          const places = Array.from({ length: range.end - range.start }, (_, index) => range.start + index);
          const quotes = places.filter((at) => content[at] === 0x22 || content[at] === 0x27);
          expect(quotes.some((quote) => isTellingSeam(content, quote))).toBe(true);
        }
      }),
      { numRuns: 4000, seed: 1 },
    );
  });
});
