import { readOwnReport } from '../../import/own-report.ts';
import type { PlainReport } from '../../import/index.ts';
import type { Report, ReportedRule } from '../../model/finding.ts';
import { writeJson } from '../../report/json.ts';
import { shownReport } from '../../report/shown-report.ts';
import { ownTool } from '../merged-report.ts';

/** The text under which a report is kept: redacted, whatever the user wants to see now. */
export function keptReport({ rulesHash, rules, ...report }: PlainReport): string {
  const whole: Report = {
    ...report,
    tool: ownTool(rulesHash),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
  };
  return [...writeJson(shownReport(whole, false))].join('');
}

/** Reads such a text; null: it is damaged. */
export function reportKept(
  text: string,
  ruleOf: (id: string) => ReportedRule | undefined,
): PlainReport | null {
  try {
    return { ...readOwnReport([JSON.parse(text)], 'store', ruleOf), sources: [] };
  } catch {
    return null;
  }
}
