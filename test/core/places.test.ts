import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carryPlaces as twinCarry,
  type Copy,
  findPlaces as twinFind,
  type Place,
  type PlaceSettings,
  tellingPlaces,
} from '../../src/core/twin/places.ts';
import { sieveTable } from '../../src/detect/sieve/sieve-table.ts';
import { shapeAfter, shapeBefore } from '../../src/model/automaton.ts';
import { ruleOf } from '../detect/rule-of.ts';
import { coreArena } from './core-arena.ts';
import { encodedTexts } from './encoded-scraps.ts';

const rules = [ruleOf('key=\\w{4}', ['key=']), ruleOf('\\btoken: \\S{8,20}', ['token']), ruleOf('a', ['a'])];
const { bytes: table, probes } = sieveTable(rules);
const encodedKinds = 8;
const longRun = probes.count;
const settings: PlaceSettings = {
  table,
  probeCount: probes.count,
  reaches: Array.from({ length: probes.count + encodedKinds }, (_, index) => 7 * index),
};
const room = 20_000;
const arena = coreArena(16 << 20);
setUp();

function setUp(): void {
  const { core } = arena;
  const tableAt = arena.keep(table.length);
  const reachesAt = arena.keep(4 * settings.reaches.length);
  const scratch = arena.keep(3 * room * 8);
  core.bytes().set(table, tableAt);
  core.bytes().set(new Uint8Array(Uint32Array.from(settings.reaches).buffer), reachesAt);
  core.exports.setUpPlaces(tableAt, probes.count, reachesAt, scratch, room);
}

function placesAt(target: number, count: number): Place[] | null {
  expect(arena.firstStray()).toBe(null);
  const numbers = new DataView(arena.read(target, Math.max(0, count) * 8).buffer);
  const places = Array.from({ length: Math.max(0, count) }, (_, index) => ({
    place: numbers.getUint32(index * 8, true),
    probe: numbers.getUint32(index * 8 + 4, true) & 0x7fff_ffff,
    isTouched: numbers.getUint32(index * 8 + 4, true) >= 0x8000_0000,
  }));
  if (count >= 0) {
    expect(arena.core.exports.touchedCount.value).toBe(tellingPlaces(places, probes.count));
  }
  return count < 0 ? null : places;
}

function coreFind(text: Uint8Array, from: number, to: number, most = room): Place[] | null {
  arena.reset();
  arena.place(new Uint8Array(64).fill(0x41));
  const textAt = arena.place(text);
  const target = arena.room(most * 8);
  return placesAt(target, arena.core.exports.findPlaces(textAt, text.length, from, to, target, most));
}

function coreCarry(
  base: { readonly places: readonly Place[]; readonly length: number },
  copies: readonly Copy[],
  text: Uint8Array,
  most = room,
): Place[] | null {
  arena.reset();
  const touched = (isTouched: boolean): number => (isTouched ? 0x8000_0000 : 0);
  const basePairs = words(
    base.places.flatMap(({ place, probe, isTouched }) => [place, probe + touched(isTouched)]),
  );
  const triples = words(copies.flatMap(({ start, baseStart, length }) => [start, baseStart, length]));
  arena.place(new Uint8Array(64).fill(0x41));
  const textAt = arena.place(text);
  const target = arena.room(most * 8);
  const count = arena.core.exports.carryPlaces(
    basePairs,
    base.places.length,
    base.length,
    triples,
    copies.length,
    textAt,
    text.length,
    target,
    most,
  );
  return placesAt(target, count);
}

function words(numbers: readonly number[]): number {
  return arena.place(new Uint8Array(Uint32Array.from(numbers).buffer));
}

const keywords = fc.constantFrom('key=abcd', 'token: abcdefgh', 'KEY=', 'a', ' ', '\n', 'tok', 'en');
const scraps = fc.array(keywords, { maxLength: 30 }).map((parts) => Buffer.from(parts.join('')));
const texts = fc
  .array(fc.oneof(scraps, encodedTexts), { maxLength: 4 })
  .map((parts) => new Uint8Array(Buffer.concat(parts)));

/** A base, and a version of it that copies runs of it in any order, with something new between some. */
const versions = fc
  .tuple(
    texts,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.oneof(fc.constant(''), fc.stringMatching(/^.{1,3}$/))), {
      maxLength: 5,
    }),
  )
  .map(([base, pieces]) => {
    const copies: Copy[] = [];
    const parts: Uint8Array[] = [];
    let start = 0;
    for (const [from, size, added] of pieces) {
      const baseStart = from % 3 === 0 ? 0 : from % (base.length + 1);
      const length = size % 3 === 0 ? base.length - baseStart : size % (base.length - baseStart + 1);
      parts.push(Buffer.from(added), base.subarray(baseStart, baseStart + length));
      start += Buffer.byteLength(added);
      copies.push({ start, baseStart, length });
      start += length;
    }
    return { base, copies, text: new Uint8Array(Buffer.concat(parts)) };
  });

describe('findPlaces in the core', () => {
  it('finds what the twin finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(coreFind(text, 0, text.length)).toEqual(twinFind(settings, text, 0, text.length));
      }),
      { numRuns: 300 },
    );
  });

  it('says when there is no room for all places', () => {
    const text = new Uint8Array(Buffer.from('a a a'));
    expect(coreFind(text, 0, 5, 3)).toHaveLength(3);
    expect(coreFind(text, 0, 5, 2)).toBe(null);
  });
});

describe('carryPlaces in the core', () => {
  it('carries what the twin carries', () => {
    fc.assert(
      fc.property(versions, ({ base, copies, text }) => {
        const known = { places: twinFind(settings, base, 0, base.length), length: base.length };
        expect(coreCarry(known, copies, text)?.filter(isFixed)).toEqual(
          twinCarry(settings, known, copies, text).filter(isFixed),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('has the places that the version has when it is searched', () => {
    fc.assert(
      fc.property(versions, ({ base, copies, text }) => {
        const known = { places: coreFind(base, 0, base.length) ?? [], length: base.length };
        const carried = coreCarry(known, copies, text) ?? [];
        const found = coreFind(text, 0, text.length) ?? [];
        expect(carried.filter(isFixed).map(untouched)).toEqual(found.filter(isFixed).map(untouched));
      }),
      { numRuns: 1000 },
    );
  });

  it('touches each place with something in its reach that was not copied together with it', () => {
    fc.assert(
      fc.property(versions, ({ base, copies, text }) => {
        const known = { places: coreFind(base, 0, base.length) ?? [], length: base.length };
        for (const { place, probe, isTouched } of coreCarry(known, copies, text) ?? []) {
          const reach = settings.reaches[probe] ?? 0;
          const isWhole = copies.some(
            ({ start, baseStart, length }) =>
              (place - reach >= start || (start === 0 && baseStart === 0)) &&
              (place + reach <= start + length ||
                (start + length === text.length && baseStart + length === base.length)) &&
              place >= start &&
              place < start + length,
          );
          expect(isTouched || isWhole).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('touches nothing where nothing has changed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const places = coreFind(text, 0, text.length) ?? [];
        const whole = { start: 0, baseStart: 0, length: text.length };
        const carried =
          coreCarry({ places, length: text.length }, text.length === 0 ? [] : [whole], text) ?? [];
        expect(carried.map(untouched)).toEqual(places.map(untouched));
        expect(carried.filter(({ isTouched }) => isTouched)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('searches the margins of a run anew', () => {
    const base = new Uint8Array(Buffer.from(`${' '.repeat(500)}a${' '.repeat(500)}`));
    const known = { places: coreFind(base, 0, base.length) ?? [], length: base.length };
    const touchedWith = (before: number, behind: number): readonly boolean[] => {
      const copy = { start: 1, baseStart: 500 - before, length: before + 1 + behind };
      const text = Buffer.from(`-${' '.repeat(before)}a${' '.repeat(behind)}-`);
      return (coreCarry(known, [copy], new Uint8Array(text)) ?? []).map(({ isTouched }) => isTouched);
    };
    expect(touchedWith(shapeBefore, shapeAfter)).toEqual([false]);
    expect(touchedWith(shapeBefore - 1, shapeAfter)).toEqual([true]);
    expect(touchedWith(shapeBefore, shapeAfter - 1)).toEqual([true]);
  });

  it('says when there is no room for all places', () => {
    const text = new Uint8Array(Buffer.from('a a a'));
    const base = { places: [], length: 0 };
    expect(coreCarry(base, [], text, 3)).toHaveLength(3);
    expect(coreCarry(base, [], text, 2)).toBe(null);
  });
});

/** Where long runs are told of depends on where in them a search starts. */
function isFixed({ probe }: Place): boolean {
  return probe !== longRun;
}

function untouched({ place, probe }: Place): string {
  return `${place} ${probe}`;
}
