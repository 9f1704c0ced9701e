import type { Finding } from '../../model/finding.ts';
import { scrubberFor } from '../../report/scrubber.ts';
import { shownFinding } from '../../report/shown-finding.ts';
import type { ShownFinding } from '../../report/shown.ts';
import type { Grouping } from '../state/grouping.ts';

/** What may be shown of a finding: redacted, and made only for what is on the screen. */
export interface ShowFinding {
  (finding: Finding): ShownFinding;
  /** Any name, such as that of a rule or host: one finding's secret may stand in another's. */
  scrubbed(name: string): string;
  /** What a group is called on the screen; that of a secret is its redacted form. */
  groupName(name: string, grouping: Grouping, first: Finding): string;
}

/** One finding's secret may stand in another's path, so that all of them must be known. */
export function showerOf(findings: readonly Finding[]): ShowFinding {
  const scrubber = scrubberFor(findings);
  const made = new WeakMap<Finding, ShownFinding>();
  const show = (finding: Finding): ShownFinding => {
    const known = made.get(finding) ?? shownFinding(finding, scrubber, false);
    made.set(finding, known);
    return known;
  };
  return Object.assign(show, {
    scrubbed: (name: string) => scrubber.name(name),
    groupName: (name: string, grouping: Grouping, first: Finding) =>
      grouping === 'secret' ? (first.secret?.redacted ?? name) : scrubber.name(name),
  });
}
