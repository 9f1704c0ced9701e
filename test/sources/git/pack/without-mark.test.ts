import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../../src/core/core.ts';
import { withoutMark } from '../../../../src/sources/git/pack/without-mark.ts';

const core = createCore();
const at = core.reserve(1200);

/** Copied runs without the mark, from triples of start, start in the base and length. */
function cut(triples: readonly (readonly number[])[]): readonly number[][] {
  const runs = new Uint32Array(core.bytes().buffer, at, 3 * triples.length);
  runs.set(triples.flat());
  const { count } = withoutMark(core, { at, count: triples.length });
  return Array.from({ length: count }, (_, run) => [...runs.subarray(3 * run, 3 * run + 3)]);
}

describe('copied runs without the mark', () => {
  it.each([
    ['of both texts from their start', [0, 0, 10], [[0, 0, 7]]],
    ['from behind both marks', [3, 3, 10], [[0, 0, 10]]],
    ['from farther on in the base', [3, 50, 10], [[0, 47, 10]]],
    ['of the mark into the middle', [50, 0, 10], [[50, 0, 7]]],
    ['of half a mark', [0, 1, 5], [[0, 1, 2]]],
    ['of a mark alone', [0, 0, 3], []],
    ['of no more than a mark', [20, 1, 2], []],
  ])('are cut: %s', (_, triple, expected) => expect(cut([triple])).toEqual(expected));

  it('say the same of the texts without their marks', () => {
    const run = fc.tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 50 }), (triples) => {
        const pairsOf = (runs: readonly (readonly number[])[], marked: number): Set<string> =>
          new Set(
            runs
              .flatMap(([start = 0, from = 0, length = 0]) =>
                Array.from({ length }, (_, index) => [start + index - marked, from + index - marked]),
              )
              .filter(([start = 0, from = 0]) => start >= 0 && from >= 0)
              .map((pair) => pair.join()),
          );
        expect(pairsOf(cut(triples), 0)).toEqual(pairsOf(triples, 3));
      }),
    );
  });
});
