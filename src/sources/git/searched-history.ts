import * as v from 'valibot';
import type { Coverage } from '../../model/coverage.ts';
import { oidsOf } from './object-chunks.ts';

/** What a scan has searched of a history, in a form that can be kept. */
export interface SearchedHistory {
  /** Commits: all that they reach was there and was searched. */
  readonly tips: readonly string[];
  /** The objects that are searched each time: those with candidates, and those that were not searched as a whole. */
  readonly again: readonly string[];
}

const maxTips = 100_000;
/** A history of which more is searched each time is better searched as a whole. */
const maxAgain = 20_000;

const oid = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const kept = v.object({
  form: v.literal(1),
  tips: v.pipe(v.array(oid), v.maxLength(maxTips)),
  again: v.pipe(v.array(oid), v.maxLength(maxAgain)),
});

/** Null: the text is none, or of another version. */
export function parseSearchedHistory(text: string): SearchedHistory | null {
  try {
    return v.parse(kept, JSON.parse(text));
  } catch {
    return null;
  }
}

/** Null: it is too much to be kept. */
export function searchedHistoryText({ tips, again }: SearchedHistory): string | null {
  return tips.length > maxTips || again.length > maxAgain ? null : JSON.stringify({ form: 1, tips, again });
}

/**
 * The objects that later scans have to search again; null: nobody knows, as when the scan was stopped.
 *
 * @param withCandidates - ids of contents
 */
export function objectsToSearchAgain(
  withCandidates: ReadonlySet<string>,
  coverage: Coverage,
): readonly string[] | null {
  const left = coverage.summary().skipped.map(({ what }) => what);
  if (left.some((what) => what.startsWith('('))) {
    return null;
  }
  // Of a member of an archive, or a rule, the object that it is in or was not applied to; else a file beside the history.
  const objects = left.flatMap((what) => /^([0-9a-f]{40}|[0-9a-f]{64})(?:$|!| \()/.exec(what)?.[1] ?? []);
  const found = (['blob', 'message'] as const).flatMap((kind) => oidsOf(withCandidates, kind));
  return [...new Set([...found, ...objects])].sort();
}
