import { jsonFinding } from './json-finding.ts';
import { jsonHead } from './json-head.ts';
import { jsonText } from './json-text.ts';
import type { ShownReport } from './shown.ts';

/** Writes a line of JSON for each finding, then one with all else that the JSON report says. */
export function* writeJsonl(report: ShownReport): Generator<string> {
  for (const finding of report.findings) yield `${jsonText(jsonFinding(finding))}\n`;
  yield `${jsonText({ kind: 'summary', ...jsonHead(report), findings: report.findingCount })}\n`;
}
