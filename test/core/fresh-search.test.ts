import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashKeyBytes, quietTableBytes } from '../../src/core/contract.ts';
import { hashPiece } from '../../src/core/twin/piece-hash.ts';
import { findPlaces as twinFind, type PlaceSettings } from '../../src/core/twin/places.ts';
import { sieveTable } from '../../src/detect/sieve/sieve-table.ts';
import { ruleOf } from '../detect/rule-of.ts';
import { coreArena } from './core-arena.ts';
import { encodedTexts } from './encoded-scraps.ts';

const { bytes: table, probes } = sieveTable([
  ruleOf('key=\\w{4}', ['key=']),
  ruleOf('\\btoken: \\S{8,20}', ['token']),
]);
const settings: PlaceSettings = { table, probeCount: probes.count, reaches: Array(20).fill(1) };
const room = 5000;
const arena = coreArena(16 << 20);
const key = Uint8Array.from({ length: hashKeyBytes }, (_, index) => (index * 89 + (index >> 2) * 57) & 255);
const quietAt = arena.keep(quietTableBytes);
const setUpSearch = setUp();

/** Has the core remember, and gives what sets its tables up again. */
function setUp(): () => void {
  const { core } = arena;
  const tableAt = arena.keep(table.length);
  const reachesAt = arena.keep(4 * settings.reaches.length);
  const scratch = arena.keep(3 * room * 8);
  const keyAt = arena.keep(key.length);
  core.bytes().set(table, tableAt);
  core.bytes().set(key, keyAt);
  const setUpPlaces = (): void => core.exports.setUpPlaces(tableAt, probes.count, reachesAt, scratch, room);
  setUpPlaces();
  core.exports.setUpQuiet(quietAt, 0, keyAt);
  return setUpPlaces;
}

/** The places of a text that was made of nothing. */
function search(text: Uint8Array): { place: number; probe: number }[] {
  arena.reset();
  const textAt = arena.place(text);
  const target = arena.room(room * 8);
  const count = arena.core.exports.carryPlaces(0, 0, 0, 0, 0, textAt, text.length, target, room);
  expect(arena.firstStray()).toBe(null);
  const numbers = new Uint32Array(arena.read(target, count * 8).buffer);
  return Array.from({ length: count }, (_, index) => ({
    place: numbers[2 * index]!,
    probe: numbers[2 * index + 1]! & 0x7fff_ffff,
  }));
}

function twinSearch(text: Uint8Array): { place: number; probe: number }[] {
  return twinFind(settings, text, 0, text.length).map(({ place, probe }) => ({ place, probe }));
}

/** The hashes that are remembered. */
function remembered(): ReadonlySet<string> {
  const bytes = Buffer.from(arena.read(quietAt, quietTableBytes));
  const hashes = Array.from({ length: quietTableBytes / 8 }, (_, index) =>
    bytes.toString('hex', 8 * index, 8 * index + 8),
  );
  return new Set(hashes.filter((hash) => /[^0]/.test(hash)));
}

function hashOf(text: Uint8Array, from: number, to: number): string {
  return Buffer.from(Uint32Array.from(hashPiece(key, text, from, to)).buffer).toString('hex');
}

/** Writes a hash where it is looked for. */
function remember(hash: string): void {
  const bytes = Buffer.from(hash, 'hex');
  const bucket = bytes.readUInt32LE() % (quietTableBytes / 64);
  arena.core.bytes().set(bytes, quietAt + 64 * bucket);
}

function forgetAll(): void {
  arena.core.bytes().fill(0, quietAt, quietAt + quietTableBytes);
}

const quietLine = fc.stringMatching(/^[a-z ]{0,60}$/);
const lines = fc.oneof(
  { weight: 12, arbitrary: quietLine },
  { weight: 1, arbitrary: fc.constantFrom('key=abcd', 'a token: abcdefgh', 'key=', 'x'.repeat(1500)) },
  { weight: 1, arbitrary: encodedTexts.map((text) => Buffer.from(text).toString('latin1')) },
);
/** Texts of the same few lines. */
const likeTexts = fc
  .tuple(
    fc.array(lines, { minLength: 1, maxLength: 40 }),
    fc.array(fc.array(fc.tuple(fc.nat(), fc.nat(40)), { maxLength: 12 }), { minLength: 2, maxLength: 6 }),
  )
  .map(([pool, texts]) =>
    texts.map((runs) => {
      const chosen = runs.flatMap(([from, count]) => {
        const start = from % pool.length;
        return pool.slice(start, start + count);
      });
      return new Uint8Array(Buffer.from(chosen.join('\n'), 'latin1'));
    }),
  );

describe('the search of what is fresh', () => {
  it('finds in texts that repeat each other what the twin finds in each', () => {
    fc.assert(
      fc.property(likeTexts, (texts) => {
        for (const text of [...texts, ...texts]) {
          expect(search(text)).toEqual(twinSearch(text));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not search what is known to hold no place', () => {
    forgetAll();
    const text = Buffer.from('key=abcd and some more');
    expect(search(text)).toHaveLength(1);
    remember(hashOf(text, 0, text.length));
    expect(search(text)).toEqual([]);
    expect(search(Buffer.from('key=abcd and some mere'))).toHaveLength(1);
  });

  it('remembers a stretch and the pieces of it that hold no place', () => {
    forgetAll();
    const quiet = Buffer.from('nothing to see here\n'.repeat(3));
    search(quiet);
    expect(remembered()).toEqual(new Set([hashOf(quiet, 0, quiet.length)]));
    forgetAll();
    search(Buffer.from('key=abcd\n'));
    expect(remembered().size).toBe(0);
  });

  it('has the same pieces where the same lines stand elsewhere', () => {
    forgetAll();
    const numbered = Array.from({ length: 2000 }, (_, index) => `line ${index} of a text of many lines\n`);
    search(Buffer.from(numbered.join('')));
    const before = remembered().size;
    expect(before).toBeGreaterThan(100);
    const moved = ['something new\n', ...numbered.slice(500), 'more\n', ...numbered.slice(0, 500)];
    expect(search(Buffer.from(moved.join('')))).toEqual([]);
    expect(remembered().size - before).toBeLessThan(10);
  });

  it('searches pieces around a place again, and those alone', () => {
    forgetAll();
    const numbered = Array.from({ length: 2000 }, (_, index) => `line ${index} of a text of many lines\n`);
    const text = Buffer.from([...numbered.slice(0, 1000), 'key=abcd\n', ...numbered.slice(1000)].join(''));
    const place = text.indexOf('key=');
    expect(search(text).map((found) => found.place)).toEqual([place]);
    const known = remembered().size;
    expect(search(text).map((found) => found.place)).toEqual([place]);
    expect(remembered().size).toBe(known);
  });

  it('forgets what was known when the tables change', () => {
    forgetAll();
    const text = Buffer.from('key=abcd and some more');
    remember(hashOf(text, 0, text.length));
    expect(search(text)).toEqual([]);
    setUpSearch();
    expect(search(text)).toHaveLength(1);
  });
});
