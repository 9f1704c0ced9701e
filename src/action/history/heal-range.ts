import type { CommitRange } from '../../sources/git/range.ts';
import { wholeDepth, type Fetcher } from './fetcher.ts';
import { viewRange, type RangeView } from './range-view.ts';

/** A range that a clone should hold. */
export interface WantedRange {
  /** Null: all that `head` reaches. */
  readonly base: string | null;
  readonly head: string;
  readonly commitCount: number | null;
  /** Whether the count is GitHub's own for this range. Otherwise it only says how far to look at first. */
  readonly isCounted: boolean;
  /** Where else `head` may be found, such as `refs/pull/1/head`; null: nowhere. */
  readonly headRef: string | null;
}

/** A range as the clone holds it now. */
export interface HealedRange {
  readonly range: CommitRange;
  readonly commitCount: number;
  /** Ends of it that could not be had. */
  readonly missing: readonly string[];
  /** Null: all commits of the range are there. */
  readonly problem: string | null;
}

/**
 * Fetches what a shallow clone lacks of a range: few commits first, then more, at last all.
 *
 * A range is complete when none of its commits has parents that are cut off. Where the event counts the commits, as
 * many that are whole are enough: after a fetch one deeper than the count, commits that are cut off belong to the base,
 * whose own line was not followed far enough to tell.
 */
export async function healRange(
  dir: string,
  wanted: WantedRange,
  fetcher: Fetcher,
  signal: AbortSignal,
): Promise<HealedRange> {
  let failure: string | null = null;
  let depth = 0;
  let view: RangeView | null = null;
  // Of a partial clone the commits alone prove nothing: their files have to come first.
  for (const next of [...(fetcher.isPartial ? [] : [0]), ...depthsFor(wanted)]) {
    if (next > 0) {
      failure = await bring(wanted, next, fetcher);
      depth = failure === null ? next : depth;
    }
    view = await viewRange(dir, wanted.base, wanted.head, signal);
    const range = settledRange(view, wanted, depth);
    if (range !== null) {
      return range;
    }
  }
  const { commits, missing } = view!;
  return {
    range: rangeOf(wanted, []),
    commitCount: commits.length,
    missing,
    problem: problemOf(missing, failure),
  };
}

function depthsFor({ base, commitCount }: WantedRange): readonly number[] {
  if (base === null) {
    return [wholeDepth];
  }
  const first = (commitCount ?? 30) + 1;
  return [first, Math.max(first * 8, 250), Math.max(first * 64, 2000), wholeDepth];
}

/** Both ends at once; each alone where that fails, since one of them may be gone. */
async function bring(
  { base, head, headRef }: WantedRange,
  depth: number,
  fetcher: Fetcher,
): Promise<string | null> {
  const ends = base === null ? [head] : [head, base];
  const failure = await fetcher.fetch(ends, depth);
  if (failure === null || (ends.length === 1 && headRef === null)) {
    return failure;
  }
  const headFailure = await bringFirst(headRef === null ? [head] : [head, headRef], depth, fetcher);
  const baseFailure = base === null ? null : await bringFirst([base], depth, fetcher);
  return headFailure ?? baseFailure;
}

async function bringFirst(names: readonly string[], depth: number, fetcher: Fetcher): Promise<string | null> {
  let failure: string | null = null;
  for (const name of names) {
    failure = await fetcher.fetch([name], depth);
    if (failure === null) {
      return null;
    }
  }
  return failure;
}

/** The range, when the view shows all of it; null: not yet. */
function settledRange(view: RangeView, wanted: WantedRange, depth: number): HealedRange | null {
  const { commits, cut, missing, isShallow } = view;
  if (missing.length > 0) {
    return null;
  }
  const count = wanted.isCounted ? wanted.commitCount : null;
  // Where more is there than was counted, the base's line may be cut: then its commits look like the range's.
  const hasStrangers =
    isShallow && count !== null && commits.length - cut.length > count && depth < wholeDepth;
  const isWhole = cut.length === 0 && !hasStrangers;
  const isCounted = count !== null && depth > count && commits.length - cut.length === count;
  return isWhole || isCounted
    ? { range: rangeOf(wanted, cut), commitCount: commits.length - cut.length, missing, problem: null }
    : null;
}

function rangeOf({ base, head }: WantedRange, cut: readonly string[]): CommitRange {
  return { include: [head], exclude: [...(base === null ? [] : [base]), ...cut] };
}

function problemOf(missing: readonly string[], failure: string | null): string {
  const why = failure === null ? 'the clone ends inside the range' : `git could not fetch it (${failure})`;
  const what =
    missing.length === 0 ? '' : `${missing.map((id) => id.slice(0, 10)).join(' and ')} not in the clone: `;
  return `${what}${why}; give actions/checkout "fetch-depth: 0", and this action a token that may read the contents`;
}
