import { jsonFinding } from './json-finding.ts';
import { jsonHead } from './json-head.ts';
import { jsonText } from './json-text.ts';
import type { ShownReport } from './shown.ts';

/** Writes the JSON report, schema version 1 (report.schema.json). */
export function* writeJson(report: ShownReport): Generator<string> {
  const head = jsonText(jsonHead(report), 2).replace(/\n\}$/, '');
  yield `${head},\n  "findings": [`;
  let separator = '\n    ';
  for (const finding of report.findings) {
    yield separator + jsonText(jsonFinding(finding), 2).replaceAll('\n', '\n    ');
    separator = ',\n    ';
  }
  yield report.findingCount === 0 ? ']\n}\n' : '\n  ]\n}\n';
}
