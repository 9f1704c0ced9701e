import { describe, expect, it } from 'vitest';
import { gramTable, hashShift, multiplier } from '../../src/detect/gram-table.ts';

function tableOf(length: number, ...words: readonly string[]): ReturnType<typeof gramTable> {
  return gramTable(
    length,
    words.map((word, index) => ({ index, literal: new TextEncoder().encode(word) })),
  );
}

function hashOf(gram: string): number {
  const bytes = new TextEncoder().encode(gram).reduce((number, byte) => (number << 8) | byte, 0);
  return Math.imul(bytes, multiplier) >>> hashShift;
}

describe('the table of grams', () => {
  it.each([
    [4, 'sk_live_'],
    [4, 'abcd'],
    [3, 'ghp'],
    [4, 'clé€'],
  ])('of %i bytes files %j once, under bytes of its own', (length, word) => {
    const { known, entries } = tableOf(length, word);
    const hashes = [...entries.keys()].filter((hash) => entries[hash] !== undefined);
    expect(hashes).toHaveLength(1);
    expect(known.reduce((sum, one) => sum + one)).toBe(1);
    const [entry] = entries[hashes[0]!]!;
    const gram = Buffer.from(entry!.literal).subarray(entry!.gramAt, entry!.gramAt + length);
    expect(
      known[
        Math.imul(
          gram.reduce((n, byte) => (n << 8) | byte, 0),
          multiplier,
        ) >>> hashShift
      ],
    ).toBe(1);
  });

  it('prefers bytes that are rare in ordinary text', () => {
    const { entries } = tableOf(4, 'the_eeeeqzxj');
    expect(entries[hashOf('qzxj')]).toMatchObject([{ index: 0, gramAt: 8 }]);
  });

  it('keeps all literals that share a gram', () => {
    const { entries } = tableOf(4, 'qzxj', 'qzxjeee', 'eeqzxj');
    expect(entries[hashOf('qzxj')]!.map(({ index, gramAt }) => [index, gramAt])).toEqual([
      [0, 0],
      [1, 0],
      [2, 2],
    ]);
  });
});
