import type { Counter } from './coverage.ts';

/** How much was searched: bytes; files, blobs, pages and scripts. */
export interface Searched {
  readonly bytes: number;
  readonly objects: number;
}

export const nothingSearched: Searched = { bytes: 0, objects: 0 };

/** How much was searched, by the counts of a scan's coverage. */
export function searchedOf(count: (counter: Counter) => number): Searched {
  return {
    bytes: count('bytes'),
    objects: count('blobs') + count('files') + count('pages') + count('scripts'),
  };
}
