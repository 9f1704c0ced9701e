/** What stands at a place of `Places`: below `probeCount` the index of a probe, from there on a kind of encoded text. */
const touchedBit = 0x8000_0000;

/**
 * Where in a text a rule or a decoder has to look, in ascending order.
 *
 * A place is touched when something within its reach was not searched before: all places of a text that is new are.
 */
export interface Places {
  readonly count: number;
  /** Pairs: the byte offset, and what stands there with the highest bit for "touched". */
  readonly pairs: Uint32Array;
  /** So many bytes at the start are as they were in the version before; 0 in a text that is new. */
  readonly keptHead: number;
  /** Whether this is a version of a text that was searched before. */
  readonly isVersion: boolean;
}

export function placeAt({ pairs }: Places, index: number): number {
  return pairs[2 * index]!;
}

export function probeAt({ pairs }: Places, index: number): number {
  return pairs[2 * index + 1]! & ~touchedBit;
}

export function isTouchedAt({ pairs }: Places, index: number): boolean {
  return pairs[2 * index + 1]! >= touchedBit;
}

/** Marks a place as touched after all: what was found there depends on something farther away that has changed. */
export function touch({ pairs }: Places, index: number): void {
  pairs[2 * index + 1]! |= touchedBit;
}

/** Index of the first place at or after an offset. */
export function firstPlaceFrom(places: Places, offset: number): number {
  let low = 0;
  let high = places.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeAt(places, middle) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
