import type { Report } from '../../model/finding.ts';
import { writeJson } from '../../report/json.ts';
import { shownReport } from '../../report/shown-report.ts';

/** A report as it may be kept and sent: no secret is in it in clear. */
export function redactedJson(report: Report): string {
  return [...writeJson(shownReport(report, false))].join('');
}
