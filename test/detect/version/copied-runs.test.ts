import { describe, expect, it } from 'vitest';
import { CopiedRuns } from '../../../src/detect/version/copied-runs.ts';

/** A version of 40 bytes: 0-10 from the start, 15-25 from 20 and again 30-40 from 20, the end of the base's 30. */
const runs = new CopiedRuns(Uint32Array.of(0, 0, 10, 15, 20, 10, 30, 20, 10), 40, 30);

function places(offset: number, start: number, end: number): readonly (readonly [number, boolean])[] {
  return runs.placesOf(offset, { start, end }).map(({ shift, isWhole }) => [shift, isWhole]);
}

describe('copied runs', () => {
  it.each([
    ['nothing of what was not copied', 12, 11, 14, []],
    ['a range with what borders on it', 5, 1, 9, [[0, true]]],
    ['a range at the start of both', 5, 0, 9, [[0, true]]],
    ['no range that ends with the run', 5, 1, 10, [[0, false]]],
    ['no range that reaches beyond the run', 5, 1, 11, [[0, false]]],
    [
      'a range once for each time it was copied',
      25,
      21,
      29,
      [
        [-5, true],
        [10, true],
      ],
    ],
    [
      'a range at the end of both',
      25,
      21,
      30,
      [
        [-5, false],
        [10, true],
      ],
    ],
    [
      'no range that starts with the run',
      25,
      20,
      29,
      [
        [-5, false],
        [10, false],
      ],
    ],
  ])('hold %s', (_, offset, start, end, expected) => {
    expect(places(offset, start, end)).toEqual(expected);
  });

  it('of nothing hold nothing', () => {
    expect(new CopiedRuns(new Uint32Array(0), 5, 5).placesOf(0, { start: 0, end: 5 })).toEqual([]);
  });
});
