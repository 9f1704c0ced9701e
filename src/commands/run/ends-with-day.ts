import type { CoverageSummary } from '../../model/coverage.ts';

/** Whether what a scan told may end with the day, since ignores do: a later day has to look again, though nothing has changed. */
export function endsWithDay({
  suppressed: { ignoreFile, inline },
}: Pick<CoverageSummary, 'suppressed'>): boolean {
  return ignoreFile + inline > 0;
}
