import { compareText } from '../model/compare-text.ts';
import type { Finding } from '../model/finding.ts';
import { severities } from '../model/rule.ts';

/** By severity, then rule, then path; fingerprints decide the rest, so that two runs agree. */
export function byImportance(a: Finding, b: Finding): number {
  return (
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.occurrences[0]!.path, b.occurrences[0]!.path) ||
    (a.occurrences[0]!.byteOffset ?? 0) - (b.occurrences[0]!.byteOffset ?? 0) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}
