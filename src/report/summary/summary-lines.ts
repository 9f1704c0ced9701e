import type { FleetFinding } from '../../model/fleet-finding.ts';
import {
  changeTitles,
  findingChangeKinds,
  type FleetSummary,
  type UncoveredTarget,
} from '../../model/fleet-summary.ts';
import { quantity } from '../quantity.ts';

/** A part of a summary as every format shows it: so many in all, and the first as rows. */
export interface SummaryTable {
  readonly title: string;
  readonly count: number;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The parts of a summary in which there is anything. */
export function summaryTables({ changes, uncovered }: FleetSummary): readonly SummaryTable[] {
  const changed = findingChangeKinds.map((change) => ({
    title: changeTitles[change],
    count: changes[change].count,
    heads: ['severity', 'rule', 'target', 'path', 'since', 'id'],
    rows: changes[change].findings.map(findingRow),
  }));
  const left = {
    title: 'Not covered',
    count: uncovered.count,
    heads: ['kind', 'target', 'outcome', 'reason'],
    rows: uncovered.targets.map(targetRow),
  };
  return [...changed, left].filter(({ count }) => count > 0);
}

function findingRow(finding: FleetFinding): readonly string[] {
  const { severity, rule, target, path, firstSeenAt, fingerprint } = finding;
  return [severity, rule, target, path, firstSeenAt.slice(0, 10), fingerprint.slice(0, 12)];
}

function targetRow({ kind, name, outcome, reason }: UncoveredTarget): readonly string[] {
  return [kind, name, outcome, reason];
}

/** What a summary says in one line. */
export function summaryVerdict({ changes, uncovered }: FleetSummary): string {
  const { fresh, back, fixed, gone, rotated } = changes;
  const left = uncovered.count === 0 ? '' : `; ${quantity(uncovered.count, 'target')} not covered`;
  return `${fresh.count} new, ${back.count} back, ${fixed.count} fixed in the tree, ${gone.count} gone, ${rotated.count} rotated${left}`;
}

/** What a summary is about. */
export function summaryFacts(summary: FleetSummary): readonly string[] {
  const { since, until, targets, openFindings, liveFindings } = summary;
  return [
    `${since === null ? 'since the last summary' : `since ${since.slice(0, 16).replace('T', ' ')} UTC`}, until ${until.slice(0, 16).replace('T', ' ')} UTC`,
    quantity(targets, 'target'),
    `${quantity(openFindings, 'finding')} open`,
    ...(liveFindings > 0 ? [`${liveFindings} of them still work`] : []),
  ];
}
