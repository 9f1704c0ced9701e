/** Sorted, separate ranges of code points, both ends included. */
export type CharSet = readonly (readonly [number, number])[];

export const maxCodePoint = 0x10_ff_ff;

/** The set of all code points in any of the ranges. */
export function charSet(ranges: CharSet): CharSet {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1] + 1) {
      last[1] = Math.max(last[1], end);
    } else {
      merged.push([start, end]);
    }
  }
  return merged;
}

/** All code points that the set lacks. */
export function complement(set: CharSet): CharSet {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [start, end] of set) {
    if (start > next) rest.push([next, start - 1]);
    next = end + 1;
  }
  if (next <= maxCodePoint) rest.push([next, maxCodePoint]);
  return rest;
}

/** The part of the set between two code points, both included. */
export function within(set: CharSet, low: number, high: number): CharSet {
  return set
    .filter(([start, end]) => start <= high && end >= low)
    .map(([start, end]) => [Math.max(start, low), Math.min(end, high)]);
}

/** Whether the set has the code point. */
export function has(set: CharSet, char: number): boolean {
  return set.some(([start, end]) => start <= char && char <= end);
}

/** How many code points the set has. */
export function size(set: CharSet): number {
  return set.reduce((sum, [start, end]) => sum + end - start + 1, 0);
}
