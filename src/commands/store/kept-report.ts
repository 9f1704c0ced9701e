import { readOwnReport } from '../../import/own-report.ts';
import type { PlainReport } from '../../import/index.ts';
import type { Report, ReportedRule } from '../../model/finding.ts';
import { writeJson } from '../../report/json.ts';
import { shownReport } from '../../report/shown-report.ts';
import { readKeptReport, type KeptReport } from '../../store/kept-report.ts';
import { ownTool } from '../reports/merged-report.ts';

/** A report as it may be kept and sent: redacted, whatever the user wants to see now. */
export function redactedJson(report: Report): string {
  return [...writeJson(shownReport(report, false))].join('');
}

/** The same in the form in which a store keeps it. */
export function keptReport(report: Report): KeptReport {
  return readKeptReport(JSON.parse(redactedJson(report)));
}

/** The same of a report without all that a command adds. */
export function keptPlainReport({ rulesHash, rules, ...report }: PlainReport): KeptReport {
  return keptReport({
    ...report,
    tool: ownTool(rulesHash),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
  });
}

/** Reads what a store kept; null: there is nothing, or it is damaged. */
export function reportKept(
  value: unknown,
  ruleOf: (id: string) => ReportedRule | undefined,
): PlainReport | null {
  try {
    return value === null ? null : { ...readOwnReport([value], 'store', ruleOf), sources: [] };
  } catch {
    return null;
  }
}
