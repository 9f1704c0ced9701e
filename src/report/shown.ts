import type { Decoding } from '../model/chunk.ts';
import type { CoverageSummary } from '../model/coverage.ts';
import type { Finding, Report, ReportedRule, ReportSource } from '../model/finding.ts';
import type { State } from '../model/place.ts';
import type { Region } from '../model/region.ts';
import { severities, type Severity } from '../model/rule.ts';
import type { Target } from '../model/source.ts';

/** Where a place is in its file; what a saved report did not tell is undefined. */
export type KnownRegion = { readonly [Name in keyof Region]: number | undefined };

/** An occurrence as it may be shown. */
export interface ShownOccurrence extends KnownRegion {
  readonly path: string;
  readonly state: State;
  readonly commit: string | undefined;
  readonly blob: string | undefined;
  readonly author: string | undefined;
  readonly email: string | undefined;
  readonly date: string | undefined;
  readonly message: string | undefined;
  readonly url: string | undefined;
  readonly scriptHash: string | undefined;
  readonly originalPath: string | undefined;
  readonly decoded: readonly Decoding[] | undefined;
  readonly snippet: string;
  readonly redactedMatch: string;
  /** Only with `--show-secrets`. */
  readonly match: string | undefined;
}

/** A part as it may be shown. */
export interface ShownPart extends Region {
  readonly name: string;
  readonly path: string;
  readonly redacted: string;
  /** Of public parts, and with `--show-secrets`. */
  readonly value: string | undefined;
}

/** A finding as it may be shown. */
export interface ShownFinding extends Pick<
  Finding,
  | 'fingerprint'
  | 'kind'
  | 'rule'
  | 'title'
  | 'severity'
  | 'confidence'
  | 'state'
  | 'verification'
  | 'remediation'
  | 'isNew'
> {
  /** Absent where the finding has no secret. */
  readonly redacted: string | undefined;
  /** Only with `--show-secrets`. */
  readonly secret: string | undefined;
  readonly entropy: number;
  readonly evidence: string | undefined;
  readonly occurrences: readonly ShownOccurrence[];
  readonly parts: readonly ShownPart[];
}

/** All that a format may say: plain text, in which secrets are redacted unless the user asked for them. */
export interface ShownReport {
  readonly tool: Report['tool'];
  readonly target: Target;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly coverage: CoverageSummary;
  /** Empty when a scan made it. */
  readonly sources: readonly ReportSource[];
  /** Made while they are walked; may be walked more than once. */
  readonly findings: Iterable<ShownFinding>;
  readonly findingCounts: Readonly<Record<Severity, number>>;
  readonly findingCount: number;
  /** How many places each finding has, in order. */
  readonly placeCounts: readonly number[];
  readonly rules: ReadonlyMap<string, ReportedRule>;
}

/** Severities, the worst first. */
export const severitiesFromWorst: readonly Severity[] = severities.toReversed();
