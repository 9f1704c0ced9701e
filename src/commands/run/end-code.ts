import type { ReportSettings } from '../../config/report-flags.ts';
import type { Finding } from '../../model/finding.ts';
import { severities } from '../../model/rule.ts';

/** The exit code of interface.md for what was found: 3 when not all was covered, whatever it is. */
export function endCode(findings: readonly Finding[], isComplete: boolean, settings: ReportSettings): number {
  if (!isComplete) {
    return 3;
  }
  return findings.some((finding) => isFailing(finding, settings.failOn)) ? settings.findingsExitCode : 0;
}

function isFailing(finding: Finding, failOn: ReportSettings['failOn']): boolean {
  if (failOn === 'live') {
    return finding.verification.state === 'live';
  }
  if (failOn === 'new') {
    return finding.isNew;
  }
  return severities.indexOf(finding.severity) >= severities.indexOf(failOn);
}
