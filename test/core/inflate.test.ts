import * as fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as contract from '../../src/core/contract.ts';
import { inflateInCore, inflateInTwin, inflateInZlib, streams } from './inflate-cases.ts';

const inflaters = [
  ['the core', inflateInCore],
  ['the twin', inflateInTwin],
] as const;

/** A stream whose bits are given in the order in which they are read, after a zlib header. */
function streamOf(bits: string): Uint8Array {
  const digits = bits.replaceAll(' ', '');
  const bytes = digits.match(/.{1,8}/g) ?? [];
  return Uint8Array.from([
    0x78,
    0x9c,
    ...bytes.map((byte) => Number.parseInt(reversed(byte.padEnd(8, '0')), 2)),
    ...Array.from({ length: 16 }, () => 0),
  ]);
}

/** A number as deflate writes it: lowest bit first. */
function bitsOf(value: number, count: number): string {
  return reversed(value.toString(2).padStart(count, '0'));
}

function reversed(bits: string): string {
  return bits.split('').toReversed().join('');
}

/** A dynamic block's header: which lengths there are, and the code for them, in the order 16, 17, 18, 0, 8, 7, … */
function codesHeader(literals: number, distances: number, lengthCode: readonly number[]): string {
  return [
    '1',
    bitsOf(2, 2),
    bitsOf(literals - 257, 5),
    bitsOf(distances - 1, 5),
    bitsOf(lengthCode.length - 4, 4),
    ...lengthCode.map((length) => bitsOf(length, 3)),
  ].join('');
}

/** Ends where the lengths start; what stands behind could be read as lengths, of many bits each. */
const cutOffLengths = streamOf(
  codesHeader(286, 30, [0, 0, 0, 0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 7]),
).subarray(0, -16);
const fixedEnd = '0000000';
const hello = new Uint8Array(deflateSync('hello hello hello'));
const brokenChecksum = hello.with(hello.length - 1, (hello.at(-1) ?? 0) ^ 1);

describe.each(inflaters)('inflate in %s', (_, inflate) => {
  it('gives what was deflated, in every way in which zlib deflates', () => {
    fc.assert(
      fc.property(streams, ({ bytes, stream }) => {
        expect(inflate(stream, bytes.length)).toEqual({ used: stream.length, bytes });
      }),
      { numRuns: 200 },
    );
  });

  it('uses no more than the stream', () => {
    const followed = Uint8Array.from([...hello, 1, 2, 3, 4, 5]);
    expect(inflate(followed, 17)).toMatchObject({ used: hello.length });
  });

  it.each([
    ['an empty input', new Uint8Array(), 0, contract.inputEnds],
    ['an input of one byte', hello.subarray(0, 1), 17, contract.inputEnds],
    ['an input without the checksum', hello.subarray(0, -4), 17, contract.inputEnds],
    ['an input without its last byte', hello.subarray(0, -1), 17, contract.inputEnds],
    ['a header with a wrong check', hello.with(1, 0), 17, contract.badHeader],
    ['a header of another method', Uint8Array.of(0x77, 0x85, 0, 0, 0, 0, 0, 0), 0, contract.badHeader],
    ['a header with too large a window', Uint8Array.of(0x88, 0x1c, 0, 0, 0, 0, 0, 0), 0, contract.badHeader],
    ['a header that wants a dictionary', Uint8Array.of(0x78, 0xbb, 0, 0, 0, 0, 0, 0), 0, contract.badHeader],
    ['a wrong checksum', brokenChecksum, 17, contract.badChecksum],
    ['more output than was said', hello, 16, contract.outputTooLong],
    ['less output than was said', hello, 18, contract.outputTooShort],
    ['the kind of block that does not exist', streamOf('1 11'), 0, contract.badBlock],
    [
      'a stored block whose lengths differ',
      Uint8Array.of(0x78, 0x9c, 1, 1, 0, 0, 0, 0, 0),
      1,
      contract.badBlock,
    ],
    [
      'a stored block longer than the input',
      Uint8Array.of(0x78, 0x9c, 1, 99, 0, 156, 255, 0),
      99,
      contract.inputEnds,
    ],
    [
      'a stored block longer than was said',
      new Uint8Array(deflateSync('hello', { level: 0 })),
      4,
      contract.outputTooLong,
    ],
    ['a distance before the start', streamOf(`1 10 0000001 00000 ${fixedEnd}`), 3, contract.distanceTooFar],
    ['the length symbol 286', streamOf(`1 10 11000110 ${fixedEnd}`), 3, contract.badSymbol],
    ['the distance symbol 30', streamOf(`1 10 00110000 0000001 11110 ${fixedEnd}`), 4, contract.badSymbol],
    ['287 literal codes', streamOf(codesHeader(287, 1, [0, 0, 0, 0])), 0, contract.badCode],
    ['31 distance codes', streamOf(codesHeader(257, 31, [0, 0, 0, 0])), 0, contract.badCode],
    ['code lengths that are cut off', cutOffLengths, 0, contract.inputEnds],
    ['no code for the lengths', streamOf(codesHeader(257, 1, [0, 0, 0, 0])), 0, contract.badCode],
    ['too many codes for the lengths', streamOf(codesHeader(257, 1, [1, 1, 1, 0])), 0, contract.badCode],
    ['too few codes for the lengths', streamOf(codesHeader(257, 1, [2, 2, 2, 0])), 0, contract.badCode],
    [
      'a repeat before the first length',
      streamOf(`${codesHeader(257, 1, [1, 1, 0, 0])} 0`),
      0,
      contract.badCode,
    ],
    [
      'more lengths than there are codes',
      streamOf(`${codesHeader(257, 1, [0, 1, 1, 0])} 1 1111111 1 1111111`),
      0,
      contract.badCode,
    ],
    [
      'no code for the end of the block',
      streamOf(`${codesHeader(257, 1, [0, 1, 1, 0])} 1 1111111 1 ${bitsOf(258 - 138 - 11, 7)}`),
      0,
      contract.badCode,
    ],
  ])('refuses %s', (_, stream, length, failure) => {
    expect(inflate(stream, length)).toEqual({ failure });
    expect(inflateInZlib(stream, length)).toBeNull();
  });

  it('judges damaged streams as zlib does', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(streams, damage, ({ bytes, stream }, flips) => {
        const damaged = stream.slice();
        for (const [place, flip] of flips) {
          const at = place % damaged.length;
          damaged[at] = (damaged[at] ?? 0) ^ flip;
        }
        expectSameVerdict(inflate(damaged, bytes.length), damaged, bytes.length);
      }),
      { numRuns: 500 },
    );
  });

  it('judges damaged code lengths as zlib does', () => {
    fc.assert(
      fc.property(streams, fc.nat({ max: 60 * 8 }), ({ bytes, stream }, bit) => {
        const damaged = stream.slice();
        const at = Math.min(2 + (bit >> 3), damaged.length - 1);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << (bit & 7));
        expectSameVerdict(inflate(damaged, bytes.length), damaged, bytes.length);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses every stream that is cut off', () => {
    fc.assert(
      fc.property(streams, fc.nat(), ({ bytes, stream }, cut) => {
        const { failure } = { failure: 0, ...inflate(stream.subarray(0, cut % stream.length), bytes.length) };
        expect(failure).toBeLessThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('judges garbage as zlib does', () => {
    const garbage = fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from([0x78, 0x9c, ...bytes]));
    fc.assert(
      fc.property(garbage, fc.nat({ max: 2000 }), (stream, length) => {
        expectSameVerdict(inflate(stream, length), stream, length);
      }),
      { numRuns: 1000 },
    );
  });
});

function expectSameVerdict(
  inflated: ReturnType<typeof inflateInCore>,
  stream: Uint8Array,
  length: number,
): void {
  const expected = inflateInZlib(stream, length);
  if (expected === null) {
    expect(inflated).toMatchObject({ failure: expect.any(Number) });
  } else {
    expect(inflated).toEqual(expected);
  }
}
