import { painter, toAscii } from './paint.ts';
import type { FormatWriter } from './report-options.ts';
import { textFinding } from './text-finding.ts';
import { textSummary } from './text-summary.ts';

/** Writes what a developer reads in a terminal: each finding with what to do, then what was covered, then the verdict. */
export const writeText: FormatWriter = function* (report, options) {
  const paint = painter(options);
  const final = options.asciiOnly === true ? toAscii : (text: string) => text;
  const told = new Set<string>();
  for (const finding of report.findings) {
    const isFirstOfRule = !told.has(finding.rule);
    told.add(finding.rule);
    yield final(`${textFinding(finding, { ...options, paint, isFirstOfRule }).join('\n')}\n\n`);
  }
  yield final(`${textSummary(report, { ...options, paint }).join('\n')}\n`);
};
