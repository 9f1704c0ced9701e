import type { CoverageSummary } from '../../model/coverage.ts';

const longest = 300;

/** Why a scan is incomplete, by the first thing that was not looked at; null: it is complete. */
export function incompleteReason({ complete, skipped }: CoverageSummary): string | null {
  const [first, ...rest] = skipped;
  if (complete || first === undefined) {
    return complete ? null : 'not all of it was looked at';
  }
  const more = rest.length === 0 ? '' : `, and ${rest.length} more`;
  return `${first.what}: ${first.reason}${first.hint === undefined ? '' : `, ${first.hint}`}${more}`.slice(
    0,
    longest,
  );
}
