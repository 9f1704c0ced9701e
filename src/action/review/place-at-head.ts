import type { Finding, Occurrence, Report } from '../../model/finding.ts';
import { treeOf } from '../../sources/git/trees.ts';
import type { GitLocation } from '../../sources/git/git-process.ts';
import { diffHunks, lineAfter } from './diff-hunks.ts';

/** Each takes a git process. */
const maxComparisons = 300;

/**
 * Tells of what later commits moved where it stands at the head of the range.
 *
 * A scan of a range tells the version that brought a secret. When a later commit changed other lines of the file, the
 * line is still there, with another number: annotations and comments need that one.
 */
export async function placedAtHead(
  report: Report,
  location: GitLocation,
  head: string,
  signal: AbortSignal,
): Promise<Report> {
  const moved = report.findings.filter(({ occurrences }) => !occurrences.some(isInTree));
  const tree = moved.length === 0 ? new Map<string, string>() : await treeOf(location, head, signal);
  let left = maxComparisons;
  const findings = new Map<Finding, Finding>();
  for (const finding of moved) {
    const occurrences: Occurrence[] = [];
    for (const place of finding.occurrences) {
      const now = tree.get(place.path);
      const canBe = place.blob !== undefined && place.startLine !== undefined && now !== undefined;
      if (!canBe || left === 0) {
        occurrences.push(place);
        continue;
      }
      left -= 1;
      const hunks = await diffHunks(location, 0, ['--text', place.blob, now], signal);
      occurrences.push(movedPlace(place, lineAfter(place.startLine, hunks)));
    }
    const state = occurrences.some(isInTree) ? 'in-tree' : finding.state;
    findings.set(finding, { ...finding, state, occurrences });
  }
  return { ...report, findings: report.findings.map((finding) => findings.get(finding) ?? finding) };
}

function isInTree({ state }: Occurrence): boolean {
  return state === 'in-tree';
}

function movedPlace(place: Occurrence, line: number | null): Occurrence {
  if (line === null || place.startLine === undefined || place.endLine === undefined) {
    return place;
  }
  const { byteOffset: _start, byteLength: _length, ...rest } = place;
  return { ...rest, state: 'in-tree', startLine: line, endLine: line + place.endLine - place.startLine };
}
