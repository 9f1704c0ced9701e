import type { Finding } from '../model/finding.ts';
import { severities } from '../model/rule.ts';

/** By severity, then rule, then path; fingerprints decide the rest, so that two runs agree. */
export function byImportance(a: Finding, b: Finding): number {
  return (
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    compare(a.rule, b.rule) ||
    compare(a.occurrences[0]!.path, b.occurrences[0]!.path) ||
    a.occurrences[0]!.byteOffset - b.occurrences[0]!.byteOffset ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
