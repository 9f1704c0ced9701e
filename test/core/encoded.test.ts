import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as encodedKind from '../../src/core/encoded-kinds.ts';
import { type EncodedPlace, findEncoded as twinEncoded } from '../../src/core/twin/encoded.ts';
import { coreArena } from './core-arena.ts';
import { encodedTexts } from './encoded-scraps.ts';

const arena = coreArena();

/** What the core finds in a text with garbage behind it; null where there is no room. */
function coreEncoded(text: Uint8Array, from: number, to: number, room = 50_000): EncodedPlace[] | null {
  arena.reset();
  arena.place(new Uint8Array(64).fill(0x41));
  const textAt = arena.place(text);
  const placesAt = arena.room(room * 8);
  const count = arena.core.exports.findEncoded(textAt, text.length, from, to, placesAt, room);
  expect(arena.firstStray()).toBe(null);
  const numbers = new DataView(arena.read(placesAt, Math.max(0, count) * 8).buffer);
  return count < 0
    ? null
    : Array.from({ length: count }, (_, index) => ({
        place: numbers.getUint32(index * 8, true),
        kind: numbers.getUint32(index * 8 + 4, true),
      }));
}

function textOf(content: string): Uint8Array {
  return new Uint8Array(Buffer.from(content));
}

/** Source files of this repository. */
function sourceFiles(): readonly Uint8Array[] {
  return ['src', 'test', 'rules']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    )
    .map(({ parentPath, name }) => new Uint8Array(readFileSync(path.join(parentPath, name))));
}

/** Where long runs are told of depends on where in them a search starts. */
function isFixed({ kind }: EncodedPlace): boolean {
  return kind !== encodedKind.longRun;
}

describe('findEncoded in the core', () => {
  it('finds what the twin finds, in any part of a text', () => {
    fc.assert(
      fc.property(encodedTexts, fc.nat(), fc.nat(), (text, first, second) => {
        const [from = 0, to = 0] = [first % (text.length + 1), second % (text.length + 1)].toSorted(
          (a, b) => a - b,
        );
        expect(coreEncoded(text, 0, text.length)).toEqual(twinEncoded(text, 0, text.length));
        expect(coreEncoded(text, from, to)?.filter(isFixed)).toEqual(
          twinEncoded(text, from, to).filter(isFixed),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('finds what the twin finds in a part of a run that goes far beyond it', () => {
    const words = fc.array(fc.constantFrom('password=', 'some/path', '\0', 'caf\u00e9'), {
      minLength: 20,
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('base64', 'hex'),
        fc.nat(200),
        fc.nat(60),
        (said, encoding, from, length) => {
          const text = textOf(Buffer.from(said.join('')).toString(encoding));
          const to = Math.min(text.length, from + length);
          expect(coreEncoded(text, Math.min(from, to), to)?.filter(isFixed)).toEqual(
            twinEncoded(text, Math.min(from, to), to).filter(isFixed),
          );
        },
      ),
    );
  });

  it('tells of a place in each 64 bytes of a long run, wherever a search starts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 41, max: 300 }), fc.nat(400), (length, from) => {
        const text = textOf(`${' '.repeat(50)}${'x'.repeat(length)}${' '.repeat(50)}`);
        const start = Math.max(50, from);
        const places = (coreEncoded(text, from, text.length) ?? []).map(({ place }) => place);
        for (let at = start; at + 64 <= 50 + length; at += 64) {
          expect(places.some((place) => place >= at && place < at + 64)).toBe(true);
        }
      }),
    );
  });

  it('finds what the twin finds in source files', () => {
    for (const text of sourceFiles()) {
      expect(coreEncoded(text, 0, text.length)).toEqual(twinEncoded(text, 0, text.length));
    }
  });

  it('reads no farther behind a text than it may', () => {
    fc.assert(
      fc.property(encodedTexts, (text) => {
        arena.reset();
        const textAt = arena.placeLast(text);
        const placesAt = arena.room(8 * 20_000);
        const count = arena.core.exports.findEncoded(textAt, text.length, 0, text.length, placesAt, 20_000);
        expect(count).toBe(twinEncoded(text, 0, text.length).length);
      }),
      { numRuns: 300 },
    );
  });

  it('says when there is no room for all places', () => {
    const text = textOf('some%41thing%42else');
    expect(coreEncoded(text, 0, text.length, 2)).toHaveLength(2);
    expect(coreEncoded(text, 0, text.length, 1)).toBe(null);
  });
});

describe.each([
  ['the core', coreEncoded],
  ['the twin', twinEncoded],
] as const)('findEncoded in %s', (_, find) => {
  it.each([
    ['base64', Buffer.from('text that is encoded').toString('base64'), encodedKind.base64, 0],
    [
      'base64 behind a separator',
      `path/${Buffer.from('text that is encoded').toString('base64')}`,
      encodedKind.base64,
      5,
    ],
    ['hexadecimal digits', Buffer.from('sixteen bytes it is').toString('hex'), encodedKind.hex, 0],
    ['a percent escape', 'something%3Delse', encodedKind.percent, 9],
    ['an escape', String.raw`something\u003delse`, encodedKind.character, 9],
    ['a reference', 'something&#61;else', encodedKind.reference, 9],
    ['a seam', '"something1" + "else"', encodedKind.seam, 11],
    ['a join', '["a", "b"].join("")', encodedKind.arrayJoin, 10],
  ])('tells of %s', (_name, content, kind, place) => {
    const text = textOf(content);
    expect(find(text, 0, text.length)).toContainEqual({ place, kind });
  });

  it.each([
    ['prose', 'Text that says something, with "quotes" and 100% of nothing encoded.'],
    ['short words', '%41 &lt; \\x41'],
    ['escapes of what cannot be seen', String.raw`something\u0000else%00something`],
    ['literals cut between words', '"message that goes " + "on in the next"'],
    ['names', 'a_name_that_is_long_enough_to_be_base64'],
  ])('tells nothing of %s', (_name, content) => {
    const text = textOf(content);
    expect(find(text, 0, text.length)).toEqual([]);
  });
});
