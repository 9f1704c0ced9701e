import { confidences, severities, type Allowlist, type Confidence, type Severity } from '../model/rule.ts';
import type { Baseline } from './baseline.ts';
import type { GitleaksIgnore } from './gitleaks-ignore.ts';
import type { IgnoreEntry } from './ignore-file.ts';

/** What a team accepts, and what it wants to hear of. */
export interface Policy {
  readonly allowlists: readonly Allowlist[];
  readonly ignores: readonly IgnoreEntry[];
  readonly gitleaksIgnores: readonly GitleaksIgnore[];
  readonly baseline: Baseline | null;
  /** Whether marks in the text itself count, which whoever wrote the text chose. Default: yes. */
  readonly obeysMarks?: boolean;
  readonly minSeverity: Severity;
  readonly minConfidence: Confidence;
  /** `YYYY-MM-DD`: entries that end before it no longer hold. */
  readonly today: string;
  /** The team's key for fingerprints; undefined: the public one. */
  readonly fingerprintKey: string | undefined;
  /** Whether all that the ignores are about is scanned, so that one which matches nothing is stale. */
  readonly isWholeScan: boolean;
}

/** Whether a finding is one that the team wants to hear of. */
export function isWanted(
  { severity, confidence }: { readonly severity: Severity; readonly confidence: Confidence },
  policy: Pick<Policy, 'minSeverity' | 'minConfidence'>,
): boolean {
  return (
    severities.indexOf(severity) >= severities.indexOf(policy.minSeverity) &&
    confidences.indexOf(confidence) >= confidences.indexOf(policy.minConfidence)
  );
}
