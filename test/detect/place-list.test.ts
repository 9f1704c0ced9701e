import { describe, expect, it } from 'vitest';
import {
  firstPlaceFrom,
  isTouchedAt,
  placeAt,
  type Places,
  probeAt,
  touch,
} from '../../src/detect/place-list.ts';

const touched = 0x8000_0000;

function placesOf(...pairs: readonly number[]): Places {
  return { count: pairs.length / 2, pairs: Uint32Array.from(pairs), keptHead: 0, isVersion: true };
}

describe('places', () => {
  it('tell where they are, what is there and whether it is touched', () => {
    const places = placesOf(7, 3, 9, touched + 4);
    expect([placeAt(places, 1), probeAt(places, 1), isTouchedAt(places, 1)]).toEqual([9, 4, true]);
    expect([placeAt(places, 0), probeAt(places, 0), isTouchedAt(places, 0)]).toEqual([7, 3, false]);
  });

  it('can be touched, also more than once', () => {
    const places = placesOf(7, 3, 9, 4);
    touch(places, 0);
    touch(places, 0);
    expect([isTouchedAt(places, 0), probeAt(places, 0), isTouchedAt(places, 1)]).toEqual([true, 3, false]);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [3, 0],
    [4, 1],
    [5, 1],
    [6, 3],
    [8, 3],
    [9, 4],
  ])('are found from offset %i on at index %i', (offset, index) => {
    expect(firstPlaceFrom(placesOf(3, 0, 5, 0, 5, 1, 8, 0), offset)).toBe(index);
  });
});
