import type { CoverageSummary } from '../model/coverage.ts';
import type { Finding, ReportedRule, ReportSource } from '../model/finding.ts';
import type { Target } from '../model/source.ts';

/** A saved report, whatever its format was, before it is merged with others. */
export interface PlainReport {
  readonly sources: readonly ReportSource[];
  readonly rulesHash?: string | undefined;
  readonly target: Target;
  /** RFC 3339; empty when the report does not tell. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly coverage: CoverageSummary;
  /** One fingerprint may be in it more than once. */
  readonly findings: readonly Finding[];
  readonly rules: readonly ReportedRule[];
}
