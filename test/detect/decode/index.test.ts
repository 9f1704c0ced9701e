import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLimit, decoders, maxDecodedBytes, segments } from '../../../src/detect/decode/index.ts';
import { textOf } from './decoded.ts';

const size = 500_000;
const sentence = 'The quick brown fox jumps over the lazy dog.';
const base64 = Buffer.from(sentence).toString('base64');
const bomb = gzipSync(Buffer.alloc(9 * 1024 * 1024)).toString('base64');

/** Bits of syntax that decoders look at: put together at random, they reach places that random bytes do not. */
const scraps = [
  ...'"\'`\\+.&_ \n[](),=;%-/'.split(''),
  ...'"" .join( %4 %41 &# &#65; &lt; &#x u0041 x41 101 u{ } ud83d ude00 U0000 0x 1f8b08 4142434445464748'.split(
    ' ',
  ),
  ...'H4sIA eJw eyJhIjoi QQBBAEEA __ AAAA ///// abcdefghijkl a"b -----BEGIN -----END'.split(' '),
  '\r\n',
  '-----BEGIN ',
  '-----END ',
  ' '.repeat(40),
  'x'.repeat(40),
  base64,
];

describe('segments', () => {
  it('finds what each decoder finds', () => {
    const content = [
      base64,
      Buffer.from(sentence).toString('hex'),
      encodeURIComponent('something=else'),
      String.raw`something\u003delse`,
      'something&#61;else',
      '"something1" + "somethingelse2"',
      '["something1", "somethingelse2"].join("")',
    ].join(' | ');
    expect(
      [...segments(Buffer.from(content))].map((segment) => [segment.decodings, textOf(segment)]),
    ).toEqual([
      [['base64'], sentence],
      [['hex'], sentence],
      [['percent'], '='],
      [['unicode'], '='],
      [['entity'], '='],
      [['concatenation'], '"something1somethingelse2"'],
      [['concatenation'], '"something1somethingelse2"'],
    ]);
  });

  it('ends with one mark where several bombs were left out', () => {
    const found = [...segments(Buffer.from(`${bomb}\n\n${bomb}\n\n"${base64}"`))];
    expect(found.map(textOf)).toEqual([sentence, '']);
    expect(found.at(-1)).toBe(decodeLimit);
  });

  it('ends with a mark where the content says more than the limit', () => {
    const size = maxDecodedBytes / 8 - 1000;
    const packed = gzipSync(Buffer.alloc(size, 'a'));
    const some = [packed.toString('base64'), packed.toString('hex')].map((text) => `${text}\n\n`.repeat(6));
    const found = [...segments(Buffer.from(some.join('')))];
    expect(found.at(-1) === decodeLimit).toBe(true);
    expect(found.filter(({ bytes }) => bytes.length === size)).toHaveLength(8);
    expect(found.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(maxDecodedBytes);
  });

  it('carries no mark where nothing was left out', () => {
    expect([...segments(Buffer.from(`"${base64}"`))]).not.toContain(decodeLimit);
    expect([...segments(Buffer.alloc(0))]).toEqual([]);
  });
});

describe.each(decoders.map((decoder) => [decoder.name, decoder] as const))('decoder %s', (_name, decoder) => {
  it('yields segments in order, apart from each other and within any content', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
    const syntax = fc
      .array(fc.constantFrom(...scraps), { maxLength: 60 })
      .map((parts) => Buffer.from(parts.join('')));
    fc.assert(
      fc.property(fc.oneof(bytes, syntax), (content) => {
        let end = 0;
        for (const segment of decoder(content)) {
          if (segment !== decodeLimit) {
            expect(segment.range.start).toBeGreaterThanOrEqual(end);
            expect(segment.range.end).toBeGreaterThan(segment.range.start);
            expect(segment.bytes.length).toBeGreaterThan(0);
            end = segment.range.end;
          }
        }
        expect(end).toBeLessThanOrEqual(content.length);
      }),
      { numRuns: 1000 },
    );
  });

  // In time that grows with the square of the size, each of these would take minutes.
  it.each([
    ...scraps,
    `${bomb}\n`,
    'H4sIAAAAAAAAAAAAAAAAAA/',
    'QQBBAEEAQQBBAEEA/',
    'SGVsbG8gd29ybGQhIQxxAAAAAAAAAAAAAAA/',
    'SGVsbG8gd29ybGQhIQxxAAAAAAAAAAAAAAAxxxxxx\n',
    `-----BEGIN ${base64} `,
    `x"y+'z `,
    String.raw`"\"\"`,
    `a" "b'c' 'd`,
    `"'`,
    '"".join(["a",',
    '].join("")',
  ])('reads %j over and over in linear time', (scrap) => {
    const content = Buffer.alloc(size, scrap);
    let count = 0;
    for (const { range } of decoder(content)) {
      count += range.end > size ? 1 : 0;
    }
    expect(count).toBe(0);
  });
});
