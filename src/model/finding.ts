import type { Decoding } from './chunk.ts';
import type { CoverageSummary } from './coverage.ts';
import type { State } from './place.ts';
import type { Region } from './region.ts';
import type { Confidence, Rule, Severity } from './rule.ts';
import type { Secret } from './secret.ts';
import type { Target } from './source.ts';

/** One place where a finding's secret stands. Its region is whole, but where a saved report did not tell it. */
export interface Occurrence extends Partial<Region> {
  readonly path: string;
  readonly state: State;
  /** First commit that has it there. */
  readonly commit?: string;
  readonly blob?: string;
  readonly author?: string;
  readonly email?: string;
  readonly date?: string;
  readonly message?: string;
  readonly url?: string;
  readonly scriptHash?: string;
  readonly originalPath?: string;
  readonly decoded?: readonly Decoding[];
  /** The line, with every known secret in it redacted. */
  readonly snippet: string;
  /** The text as it stands there. Differs from `Finding.match` between places. */
  readonly match: Secret;
}

/** A setting that belongs to a finding's secret, such as its host or user. */
export interface FindingPart extends Region {
  readonly name: string;
  readonly value: Secret;
  readonly path: string;
}

export const verificationStates = ['unverified', 'live', 'dead', 'unknown', 'not-checkable'] as const;

/** Whether a secret still works, and what its provider tells of it. */
export interface Verification {
  readonly state: (typeof verificationStates)[number];
  /** Host that was asked, or would have been. */
  readonly by?: string;
  /** RFC 3339, UTC. */
  readonly checkedAt?: string;
  /** Who holds the secret, as the provider calls them. */
  readonly owner?: string;
  /** What it may do, in the provider's words. */
  readonly scopes?: readonly string[];
  /** Why it is not known, or nobody could be asked. */
  readonly reason?: string;
}

/** A candidate that triage kept: one secret, with all its places. */
export interface Finding {
  readonly fingerprint: string;
  readonly kind: 'secret' | 'exposure' | 'script' | 'component' | 'posture';
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Absent where there is none, as in findings about paths or policy. */
  readonly secret?: Secret;
  readonly state: State;
  readonly verification: Verification;
  readonly evidence?: string;
  /** Oldest first, never empty. */
  readonly occurrences: readonly Occurrence[];
  readonly parts: readonly FindingPart[];
  readonly remediation: readonly string[];
  readonly isNew: boolean;
}

/** What a rule says to readers of a report. */
export type ReportedRule = Pick<
  Rule,
  'id' | 'title' | 'description' | 'severity' | 'confidence' | 'tags' | 'remediation' | 'references'
>;

/** A saved report that another was made of. */
export interface ReportSource {
  /** As typed. */
  readonly file: string;
  readonly tool: string;
  readonly version?: string;
}

/** Everything a report writer may say. */
export interface Report {
  readonly tool: {
    readonly name: 'leaksieve';
    readonly version: string;
    /** Absent where saved reports were merged that different rules stand behind. */
    readonly rulesHash?: string;
  };
  readonly target: Target;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly coverage: CoverageSummary;
  /** Ordered by severity, then rule, then path. */
  readonly findings: readonly Finding[];
  /** The rules of the findings, by id. */
  readonly rules: ReadonlyMap<string, ReportedRule>;
  /** Default: it was made by a scan. */
  readonly sources?: readonly ReportSource[];
}
