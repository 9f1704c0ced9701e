import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keywordIndex } from '../../src/detect/keyword.ts';

type Hit = readonly [keyword: number, start: number, end: number];

function search(keywords: readonly string[], bytes: Uint8Array, start = 0, end = bytes.length): Hit[] {
  const hits: Hit[] = [];
  keywordIndex(keywords).search(bytes, start, end, (...hit) => hits.push(hit));
  return hits;
}

function folded(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

/** All hits, found the slow way, keyword by keyword. */
function naive(keywords: readonly string[], bytes: Uint8Array, start: number, end: number): Hit[] {
  const text = Buffer.from(bytes.map(folded));
  return keywords.flatMap((keyword, index) => {
    const literal = Buffer.from(keyword);
    const hits: Hit[] = [];
    for (let at = start; literal.length > 0 && at + literal.length <= end; at++) {
      if (text.subarray(at, at + literal.length).equals(literal)) {
        hits.push([index, at, at + literal.length]);
      }
    }
    return hits;
  });
}

/** Hits by keyword; those of each keyword stay in the order in which they came. */
function byKeyword(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => a[0] - b[0]);
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '_'), maxLength: 12 });
const any = fc.string({
  unit: fc.constantFrom(...Array.from('abcxyz019_-.:=é鍵 ')),
  minLength: 1,
  maxLength: 12,
});
const keywordLists = fc.oneof(
  fc.array(
    few.map((text) => text.toLowerCase()),
    { minLength: 1, maxLength: 12 },
  ),
  fc.array(any, { minLength: 1, maxLength: 30 }),
);

describe('the keyword index', () => {
  it('finds what a naive search finds, each keyword in order', () => {
    const texts = fc.oneof(
      few.map((text) => Buffer.from(text)),
      fc.array(fc.oneof(few, any), { maxLength: 30 }).map((parts) => Buffer.from(parts.join(''))),
      fc.uint8Array({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(keywordLists, texts, fc.nat(), fc.nat(), (keywords, bytes, a, b) => {
        const [start, end] = [a, b].map((at) => at % (bytes.length + 1)).sort((x, y) => x - y);
        for (const [from, to] of [
          [0, bytes.length],
          [start!, end!],
        ] as const) {
          expect(byKeyword(search(keywords, bytes, from, to))).toEqual(naive(keywords, bytes, from, to));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds keywords of all bytes in random bytes that hold them', () => {
    const parts = fc.array(fc.oneof(fc.nat({ max: 29 }), fc.uint8Array({ maxLength: 9 })), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(any, { minLength: 30, maxLength: 30 }), parts, (keywords, places) => {
        const bytes = Buffer.concat(
          places.map((part) =>
            typeof part === 'number' ? Buffer.from(keywords[part]!.toUpperCase()) : part,
          ),
        );
        expect(byKeyword(search(keywords, bytes))).toEqual(naive(keywords, bytes, 0, bytes.length));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['whatever its case', ['akia'], 'AkIa akia AKIA', [0, 5, 10]],
    ['of one byte', [':'], ':a::', [0, 2, 3]],
    ['of two bytes', ['sk'], 'SKsk', [0, 2]],
    ['of three bytes', ['pat'], 'papatpat', [2, 5]],
    ['of four bytes', ['ghp_'], 'ghpghp_', [3]],
    ['that overlaps itself', ['aaa'], 'aaaaa', [0, 1, 2]],
    ['that overlaps itself, longer', ['abab'], 'abababab', [0, 2, 4]],
    ['at the very end', ['token'], 'a token', [2]],
    ['that is cut off', ['token'], 'a toke', []],
    ['in other letters than ASCII', ['clé'], 'CLé clÉ', [0]],
    ['beside letters that fold to it elsewhere', ['key'], '\u212Aey KEY', [6]],
  ])('finds a keyword %s', (_name, keywords, text, starts) => {
    expect(search(keywords, Buffer.from(text)).map(([, start]) => start)).toEqual(starts);
  });

  it('does not take @ for `, nor [ for {, though they differ by one bit as cases do', () => {
    expect(search(['`{|}~'], Buffer.from('@[\\]^ `{|}~'))).toEqual([[0, 6, 11]]);
  });

  it('finds every keyword of those that hold each other', () => {
    const keywords = ['key', 'apikey', 'api', 'pi', 'k', 'apikey_id'];
    expect(byKeyword(search(keywords, Buffer.from('API'.concat('KEY'))))).toEqual([
      [0, 3, 6],
      [1, 0, 6],
      [2, 0, 3],
      [3, 1, 3],
      [4, 3, 4],
    ]);
  });

  it('finds nothing beyond the range, and nothing without keywords', () => {
    const bytes = Buffer.from('keykeykey');
    expect(search(['key'], bytes, 1, 8)).toEqual([[0, 3, 6]]);
    expect(search(['key'], bytes, 4, 4)).toEqual([]);
    expect(search([], bytes)).toEqual([]);
    expect(search([''], bytes)).toEqual([]);
  });
});
