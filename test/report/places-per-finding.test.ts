import { describe, expect, it } from 'vitest';
import { placesPerFinding } from '../../src/report/places-per-finding.ts';

describe('placesPerFinding', () => {
  it.each([
    ['all of them when they fit', [3, 4, 3], 10, 10],
    ['as many as fit when one has too many', [100, 1, 1], 10, 8],
    ['a fair share when several have too many', [100, 100, 2], 10, 4],
    ['one when there are more findings than room', [5, 5, 5], 2, 1],
    ['any number when there is nothing', [], 10, 10],
  ])('grants %s', (_name, counts, max, granted) => {
    expect(placesPerFinding(counts, max)).toBe(granted);
  });
});
