import * as fc from 'fast-check';
import { isAscii as nodeIsAscii, isUtf8 as nodeIsUtf8 } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import * as twin from '../../src/core/twin/text.ts';
import { coreArena } from './core-arena.ts';

const arena = coreArena();

/** Asks a function of the core about a text. */
function ask(question: 'countLines' | 'isAscii' | 'isUtf8', text: Uint8Array): number {
  arena.reset();
  return arena.core.exports[question](arena.place(text), text.length);
}

const sequences = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((text) => Buffer.from(text)) },
  {
    weight: 4,
    arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((text) => Buffer.from(text)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)) },
);
const texts = fc.array(sequences, { maxLength: 12 }).map((parts) => new Uint8Array(Buffer.concat(parts)));

describe('text in the core', () => {
  it('counts lines as the twin does', () => {
    const lines = fc
      .array(fc.constantFrom(10, 10, 65, 0x8a, 0), { maxLength: 9000 })
      .map((bytes) => Uint8Array.from(bytes));
    fc.assert(
      fc.property(lines, (text) => {
        expect(ask('countLines', text)).toBe(twin.countLines(text));
      }),
    );
  });

  it('counts line feeds alone', () => {
    expect(ask('countLines', new Uint8Array(100_000).fill(10))).toBe(100_000);
  });

  it('knows ASCII as node and the twin do', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(ask('isAscii', text)).toBe(Number(nodeIsAscii(text)));
        expect(twin.isAscii(text)).toBe(nodeIsAscii(text));
      }),
    );
  });

  it('knows UTF-8 as node and the twin do', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(ask('isUtf8', text)).toBe(Number(nodeIsUtf8(text)));
        expect(twin.isUtf8(text)).toBe(nodeIsUtf8(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('knows each start of a sequence with each second byte', () => {
    const ends = [[], [0x80], [0x80, 0x80], [0xbf, 0x7f], [0xc0, 0x80]];
    for (let start = 0; start < 0x1_0000; start++) {
      for (const end of ends) {
        const text = Uint8Array.of(start >> 8, start & 255, ...end);
        if (ask('isUtf8', text) !== Number(nodeIsUtf8(text)) || twin.isUtf8(text) !== nodeIsUtf8(text)) {
          expect.fail(`differs from node on ${text.join(' ')}`);
        }
      }
    }
  });

  it('knows versions of valid texts as the twin knows all of their text', () => {
    const run = fc.tuple(fc.constant('copy'), fc.nat(400), fc.nat(40));
    const pieces = fc.array(fc.oneof(run, fc.constantFrom('', 'x', 'é', 'new text')), { maxLength: 8 });
    fc.assert(
      fc.property(texts.filter(twin.isUtf8), pieces, (base, pieces) => {
        const { text, copies } = versionOf(base, pieces);
        expect(askVersion('isUtf8Version', text, copies)).toBe(Number(twin.isUtf8(text)));
        if (twin.isAscii(base)) {
          expect(askVersion('isAsciiVersion', text, copies)).toBe(Number(twin.isAscii(text)));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** A text of what is copied from a base, from a place and so much, and what is new; triples say what was copied. */
function versionOf(
  base: Uint8Array,
  pieces: readonly (string | readonly [string, number, number])[],
): { readonly text: Uint8Array; readonly copies: readonly number[] } {
  const copies: number[] = [];
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const isNew = typeof piece === 'string';
    const start = isNew ? 0 : piece[1] % (base.length + 1);
    const part = isNew ? Buffer.from(piece) : base.subarray(start, start + piece[2]);
    if (!isNew && part.length > 0) {
      copies.push(length, start, part.length);
    }
    parts.push(part);
    length += part.length;
  }
  return { text: new Uint8Array(Buffer.concat(parts)), copies };
}

/** Asks a function of the core about a version of a text. */
function askVersion(
  question: 'isAsciiVersion' | 'isUtf8Version',
  text: Uint8Array,
  copies: readonly number[],
): number {
  arena.reset();
  const copiesAt = arena.place(new Uint8Array(Uint32Array.from(copies).buffer));
  return arena.core.exports[question](arena.place(text), text.length, copiesAt, copies.length / 3);
}
