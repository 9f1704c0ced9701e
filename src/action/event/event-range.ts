import { healRange, type HealedRange } from '../history/heal-range.ts';
import type { Fetcher } from '../history/fetcher.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Scope } from './scope.ts';

/** The range of an event, with the commit whose policy judges it. */
export interface EventRange extends HealedRange {
  readonly head: string;
  /** Null: nothing was there before, so that only the head's own policy is left. */
  readonly base: string | null;
}

type CommitScope = Extract<Scope, { readonly kind: 'range' | 'branch' }>;

/**
 * Has the clone hold the range of an event, as far as that can be done.
 *
 * @throws ScanError when an end of it cannot be had at all
 */
export async function eventRange(
  dir: string,
  scope: CommitScope,
  fetcher: Fetcher,
  signal: AbortSignal,
): Promise<EventRange> {
  const { head, commitCount } = scope;
  const isRange = scope.kind === 'range';
  const base = isRange ? scope.base : scope.against === null ? null : await fetcher.tipOf(scope.against);
  const wanted = {
    base,
    head,
    commitCount,
    isCounted: isRange && scope.isCounted,
    headRef: isRange && scope.pull !== null ? `refs/pull/${scope.pull.number}/head` : null,
  };
  const healed = await healRange(dir, wanted, fetcher, signal);
  const { missing, problem } = healed;
  // After a forced push the server may have dropped what was there before.
  if (isRange && scope.pull === null && missing.length === 1 && missing[0] === base) {
    const branch = { kind: 'branch', head, against: scope.fallbackBranch, commitCount } as const;
    return eventRange(dir, branch, fetcher, signal);
  }
  if (missing.length > 0) {
    throw new ScanError('SHALLOW', problem ?? 'the range is not in the clone');
  }
  return { ...healed, head, base };
}
