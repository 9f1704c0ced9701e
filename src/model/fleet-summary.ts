import type { FleetFinding } from './fleet-finding.ts';

/** What may become of a finding between two summaries. */
export const findingChangeKinds = ['fresh', 'back', 'fixed', 'gone', 'rotated'] as const;
export type FindingChange = (typeof findingChangeKinds)[number];

/** How people read what became of findings. */
export const changeTitles: Readonly<Record<FindingChange, string>> = {
  fresh: 'New',
  back: 'Back again',
  fixed: 'Only in the history now, and still to be rotated',
  gone: 'Gone',
  rotated: 'Rotated: the provider says that it no longer works',
};

/** A target that was not looked at, or not whole. */
export interface UncoveredTarget {
  readonly kind: string;
  readonly name: string;
  /** `failed`, `incomplete` or `waiting`. */
  readonly outcome: string;
  readonly reason: string;
}

/** What became of the findings of a fleet since a time or the last summary, the gravest first, and what was not covered. */
export interface FleetSummary {
  /** RFC 3339; null: since what people were last told. */
  readonly since: string | null;
  readonly until: string;
  /** Targets that are scanned. */
  readonly targets: number;
  /** Findings that are open or only in the history, ignored ones without. */
  readonly openFindings: number;
  /** Of them, those that their providers accepted when they were last asked. */
  readonly liveFindings: number;
  /** All of them are counted, the first are listed. */
  readonly changes: Readonly<
    Record<FindingChange, { readonly count: number; readonly findings: readonly FleetFinding[] }>
  >;
  readonly uncovered: { readonly count: number; readonly targets: readonly UncoveredTarget[] };
}
