/**
 * How many places each finding may take so that all together stay within a limit, and is one when even that is too many:
 * one secret with thousands of places must not push out all the others.
 */
export function placesPerFinding(placeCounts: readonly number[], max: number): number {
  let low = 1;
  let high = max;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const total = placeCounts.reduce((sum, count) => sum + Math.min(count, middle), 0);
    if (total <= max) low = middle;
    else high = middle - 1;
  }
  return low;
}
