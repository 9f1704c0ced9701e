import { describe, expect, it } from 'vitest';
import { lineHash } from '../../src/report/line-hash.ts';

/** The values that GitHub's own uploader gives for these texts, one for each line. */
const known: readonly [text: string, hashes: readonly string[]][] = [
  ['', ['c129715d7a2bc9a3']],
  [' a\nb\n  \t\tc\n d', ['271789c17abda88f', '54703d4cd895b18', '180aee12dab6264', 'a23a3dc5e078b07b']],
  [
    ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
    [
      '8b7cf3e952e7aeb2',
      'b1ae1287ec4718d9',
      'bff680108adb0fcc',
      'c6805c5e1288b612',
      'b86d3392aea1be30',
      'e6ceba753e1a442',
    ],
  ],
  ...['\n', '\r', '\r\n'].map((end): [string, string[]] => [
    ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n'.replaceAll('\n', end),
    [
      'e9496ae3ebfced30',
      'fb7c023a8b9ccb3f',
      'ce8ba1a563dcdaca',
      'e20e36e16fcb0cc8',
      'b3edc88f2938467e',
      'c8e28b0b4002a3a0',
      'c129715d7a2bc9a3',
    ],
  ]),
];

describe('lineHash', () => {
  it.each(known)('gives what code scanning computes for each line of %j', (text, hashes) => {
    const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
    expect(starts.map((start) => lineHash(text.slice(start)))).toEqual(hashes);
  });

  it('looks at no more than 100 characters that are not blank', () => {
    const line = 'x '.repeat(100);
    expect(lineHash(`${line}a`)).toBe(lineHash(`${line}b`));
    expect(lineHash(line.slice(2))).not.toBe(lineHash(line));
  });
});
