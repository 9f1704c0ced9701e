import { describe, expect, it } from 'vitest';
import { hashKeyBytes, mostHashedBytes, quietTableBytes } from '../../src/core/contract.ts';
import { sieveTable } from '../../src/detect/sieve/sieve-table.ts';
import { ruleOf } from '../detect/rule-of.ts';
import { coreArena } from './core-arena.ts';

const { bytes: table, probes } = sieveTable([
  ruleOf('key=\\w{4}', ['key=']),
  ruleOf('\\bvalue: \\S{8,20}', ['value']),
]);
const reach = 200;
const far = mostHashedBytes / 2 + 1;
const room = 1000;
const arena = coreArena(16 << 20);
const { core } = arena;
const tableAt = arena.keep(table.length);
const reachesAt = arena.keep(4 * 20);
const scratch = arena.keep(3 * room * 8);
const placesAt = arena.keep(quietTableBytes);
const keyAt = arena.keep(hashKeyBytes);
core.bytes().set(table, tableAt);
core.bytes().set(crypto.getRandomValues(new Uint8Array(hashKeyBytes)), keyAt);

/** Has the core know nothing. @param reaches - of each probe */
function forgetAll(reaches: (probe: number) => number = () => reach): void {
  core.bytes().fill(0, placesAt, placesAt + quietTableBytes);
  new Uint32Array(core.bytes().buffer, reachesAt, 20).set(Array.from({ length: 20 }, (_, at) => reaches(at)));
  core.exports.setUpPlaces(tableAt, probes.count, reachesAt, scratch, room);
  core.exports.setUpQuiet(0, placesAt, keyAt);
}

/** Searches a text, settles what is known of it, and then has all of it known. Gives how many keywords stayed touched. */
function touchedIn(text: string, textKind = 0): number {
  arena.reset();
  const bytes = Buffer.from(text);
  const textAt = arena.place(bytes);
  const pairs = arena.room(room * 8);
  const count = core.exports.findPlaces(textAt, bytes.length, 0, bytes.length, pairs, room);
  const all = core.exports.touchedCount.value;
  core.exports.settlePlaces(pairs, count, textAt, bytes.length, textKind);
  const touched = core.exports.touchedCount.value;
  const flags = [...new Uint32Array(arena.read(pairs, count * 8).buffer)].filter(
    (number, index) => index % 2 === 1 && number >= 0x8000_0000,
  );
  expect(flags).toHaveLength(touched);
  expect(all).toBe(count);
  core.exports.rememberPlaces(pairs, count, textAt, bytes.length, textKind);
  expect(arena.firstStray()).toBe(null);
  return touched;
}

const around = 'nothing to see here\n'.repeat(40);
const text = `${around}key=abcd${around}`;

describe('places that are known to be quiet', () => {
  it('are touched once, wherever they stand later', () => {
    forgetAll();
    expect(touchedIn(text)).toBe(1);
    expect(touchedIn(text)).toBe(0);
    expect(touchedIn(`more ${text} and more`)).toBe(0);
  });

  it('are touched where anything in their reach is another', () => {
    const at = text.indexOf('key=');
    for (const offset of [at - reach, at - 1, at + 4, at + reach - 1]) {
      forgetAll();
      touchedIn(text);
      const changed = Buffer.from(text);
      changed[offset]! ^= 3;
      expect(touchedIn(changed.toString()), `at ${offset - at}`).toBe(1);
    }
  });

  it('are touched where the text begins or ends in their reach', () => {
    forgetAll();
    touchedIn(text);
    const at = text.indexOf('key=');
    expect(touchedIn(text.slice(at - 50))).toBe(1);
    expect(touchedIn(text.slice(0, at + 50))).toBe(1);
  });

  it('are touched where the text is of another kind, or another rule asks', () => {
    forgetAll();
    touchedIn(text);
    expect(touchedIn(text, 1)).toBe(1);
    expect(touchedIn(text.replace('key=abcd', 'value: abcdefgh'))).toBe(1);
  });

  it('are not those whose reach is too long, nor encoded text', () => {
    forgetAll(() => far);
    touchedIn(text);
    expect(touchedIn(text)).toBe(1);
    forgetAll();
    const encoded = 'k%65y and %41%42%43 more';
    const first = touchedIn(encoded);
    expect(first).toBeGreaterThan(0);
    expect(touchedIn(encoded)).toBe(first);
  });

  it('are forgotten when the tables change', () => {
    forgetAll();
    touchedIn(text);
    core.exports.setUpPlaces(tableAt, probes.count, reachesAt, scratch, room);
    expect(touchedIn(text)).toBe(1);
  });
});
