import type { Result } from './compare.ts';

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The median of what a field is in each run; null when it was not measured. */
export function medianOf({ runs }: Result, field: 'wallMs' | 'cpuMs' | 'peakMb'): number | null {
  return median(runs.map((run) => run[field]).filter((value) => value !== null));
}

/** How many times as long as the reference it took: the median over the rounds that both ran in. */
export function ratioTo(reference: Result, result: Result): number | null {
  return median(pairs(reference, result).map(([theirs, other]) => other / theirs));
}

/** How many milliseconds longer than the reference it took: the median over the rounds that both ran in. */
export function differenceMs(reference: Result, result: Result): number | null {
  return median(pairs(reference, result).map(([theirs, other]) => other - theirs));
}

/** Wall times of both in the same round, when the machine was as busy for the one as for the other. */
function pairs(reference: Result, result: Result): readonly (readonly [number, number])[] {
  if (reference.state === 'failed' || result.state === 'failed') return [];
  const wallOf = new Map(reference.runs.map((run) => [run.round, run.wallMs]));
  return result.runs.flatMap((run) => {
    const wallMs = wallOf.get(run.round);
    return wallMs === undefined ? [] : [[wallMs, run.wallMs] as const];
  });
}
