import { states } from '../model/place.ts';
import type { ShownFinding, ShownOccurrence } from './shown.ts';

/** The places, the most exposed first: what is in the tree comes before what is only in the history. */
export function placesByExposure(places: readonly ShownOccurrence[]): readonly ShownOccurrence[] {
  return places.toSorted((a, b) => states.indexOf(b.state) - states.indexOf(a.state));
}

/** The one place that stands for a finding where there is room for one only. */
export function mainPlace(finding: ShownFinding): ShownOccurrence | undefined {
  return placesByExposure(finding.occurrences)[0];
}

/** Whether a place is in files that a reader has before them, so that its line number can be followed. */
export function isPresent(place: ShownOccurrence): boolean {
  return place.state === 'in-tree' || place.state === 'staged' || place.state === 'live';
}

/** Where in its file a place is, such as `:3:14`; empty where that is not known. */
export function position({
  startLine,
  startColumn,
}: Pick<ShownOccurrence, 'startLine' | 'startColumn'>): string {
  return startLine === undefined
    ? ''
    : startColumn === undefined
      ? `:${startLine}`
      : `:${startLine}:${startColumn}`;
}

/** Where a place is, such as `config/mail.php:3:14 (in-tree, commit 4b180cd)`; the path as it is in the report. */
export function placeState(place: ShownOccurrence): string {
  return place.commit === undefined ? place.state : `${place.state}, commit ${place.commit.slice(0, 7)}`;
}
