import { describe, expect, it } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { PlaceFinder } from '../../src/detect/place-finder.ts';
import { isTouchedAt, placeAt, type Places, probeAt } from '../../src/detect/place-list.ts';
import { ruleOf } from './rule-of.ts';

const core = createCore();
const finder = new PlaceFinder(core, [ruleOf('key=\\w+', ['key='], { id: 'key' }), ruleOf('a', ['a'])]);

function offsetsOf(places: Places): number[] {
  return Array.from({ length: places.count }, (_, index) => placeAt(places, index));
}

/** The places of a text that stay, and where in the core's memory they and the text are. */
function stored(content: string): Parameters<PlaceFinder['carry']>[0] {
  const text = { at: core.reserve(content.length), length: content.length };
  core.bytes().set(Buffer.from(content), text.at);
  const { count } = finder.findBriefly(text)!;
  const pairs = core.reserve(8 * count);
  finder.copyPairs(count, pairs);
  return { text, pairs, count };
}

function carried(base: string, copies: readonly number[], content: string): Places {
  const at = core.reserve(4 * copies.length);
  new Uint32Array(core.bytes().buffer, at).set(copies);
  return finder.carry(stored(base), { at, count: copies.length / 3 }, stored(content).text)!;
}

describe('the finder of places', () => {
  it('names rule and keyword of what stands at a place', () => {
    const places = finder.find(finder.bring(Buffer.from('- key=b'))!);
    expect(offsetsOf(places)).toEqual([2]);
    const probe = probeAt(places, 0);
    expect([finder.ruleIdOf(probe), finder.probes.keywordLengthOf(probe)]).toEqual(['key', 4]);
    expect(finder.ruleIdOf(finder.probes.count)).toBeUndefined();
    expect(isTouchedAt(places, 0)).toBe(true);
    expect(finder.touchedCount).toBe(1);
  });

  it('finds places that are too many for its room part by part', () => {
    const content = Buffer.alloc(1_500_000, 'a ');
    const text = finder.bring(content)!;
    expect(finder.findBriefly(text)).toBe(null);
    const { pairs, count } = finder.find(text);
    expect(count).toBe(750_000);
    expect(pairs.every((value, index) => index % 2 === 1 || value === index)).toBe(true);
  });

  it('finds the same in a text that may have been in others before', () => {
    const content = Buffer.from(`${'nothing here\n'.repeat(300)}key=b\n${'nor here\n'.repeat(300)}`);
    const found = finder.find(finder.bring(content)!);
    for (let time = 0; time < 3; time++) {
      const again = finder.findAmongVersions(finder.bring(content)!)!;
      expect({ ...again, pairs: again.pairs.slice() }).toEqual(found);
    }
    expect(finder.findAmongVersions(finder.bring(Buffer.alloc(1_500_000, 'a '))!)).toBe(null);
  });

  it('brings texts of any size, one after the other', () => {
    for (const size of [1, 100_000, 10, 3_000_000]) {
      const content = Buffer.alloc(size, ' ');
      content.write('a', size - 1);
      expect(offsetsOf(finder.find(finder.bring(content)!))).toEqual([size - 1]);
    }
  });

  it('brings no text that has no room', () => {
    const small = new PlaceFinder(createCore(), []);
    expect(small.bring(Buffer.alloc(300_000_000))).toBe(null);
    expect(small.bring(Buffer.from('text'))).not.toBe(null);
  });

  it('keeps places beyond the next call', () => {
    const brief = finder.findBriefly(finder.bring(Buffer.from('a a'))!)!;
    const kept = finder.keep(brief);
    finder.findBriefly(finder.bring(Buffer.from('bbbbba'))!);
    expect(offsetsOf(kept)).toEqual([0, 2]);
  });

  it('carries places to a version, with how much of its start is as it was', () => {
    const base = `${' '.repeat(200)}a${' '.repeat(200)}`;
    const head = carried(base, [0, 0, 401], `${base}-`);
    expect([offsetsOf(head), head.keptHead, head.isVersion]).toEqual([[200], 401, true]);
    const moved = carried(base, [1, 0, 401], `-${base}`);
    expect([offsetsOf(moved), moved.keptHead]).toEqual([[201], 0]);
    expect(finder.touchedCount).toBe(0);
    expect(carried(base, [], 'a').keptHead).toBe(0);
    expect(finder.touchedCount).toBe(1);
  });
});
