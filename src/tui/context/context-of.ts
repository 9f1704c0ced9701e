import { states } from '../../model/place.ts';
import type { Finding } from '../../model/finding.ts';
import { maskedLines, type ContextLine, type FindSecrets } from './masked-lines.ts';
import { readPlace } from './read-place.ts';

/** Reads the lines around findings, where the repository or the files that were scanned are at hand. */
export function contextReader(
  root: string,
  findSecrets: FindSecrets,
): (finding: Finding, signal: AbortSignal) => Promise<readonly ContextLine[]> {
  return async (finding, signal) => {
    const place = finding.occurrences.toSorted(
      (a, b) => states.indexOf(b.state) - states.indexOf(a.state),
    )[0];
    const text = place === undefined ? null : await readPlace(place, root, signal);
    return text === null || place === undefined || signal.aborted
      ? []
      : maskedLines(text, finding, place, findSecrets);
  };
}
