import type { Severity } from '../model/rule.ts';
import { escapeControls } from './escape.ts';
import { isPresent, mainPlace, placeState } from './main-place.ts';
import { quantity } from './quantity.ts';
import type { ShownFinding, ShownReport } from './shown.ts';
import { verdict } from './verdict.ts';

/** A step shows this many annotations of each level and drops the others without a word: https://docs.github.com/actions */
const maxPerLevel = 10;

const levels: Readonly<Record<Severity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

/** Writes GitHub Actions workflow commands that annotate the files of a run, then the verdict. */
export function* writeGithub(report: ShownReport): Generator<string> {
  const written = new Map<string, number>();
  let dropped = 0;
  if (!report.coverage.complete) {
    yield `::error title=leaksieve::${escapeData(verdict(report))}\n`;
    written.set('error', 1);
  }
  for (const finding of report.findings) {
    const level = levels[finding.severity];
    const count = written.get(level) ?? 0;
    written.set(level, count + 1);
    if (count < maxPerLevel) yield annotation(level, finding);
    else dropped += 1;
  }
  if (dropped > 0) yield `leaksieve: ${quantity(dropped, 'more finding')} without an annotation.\n`;
  yield `leaksieve: ${verdict(report)}\n`;
}

function annotation(level: string, finding: ShownFinding): string {
  const place = mainPlace(finding);
  const properties: [name: string, value: string | number | undefined][] = [];
  if (place !== undefined) {
    properties.push(['file', place.path]);
    // The lines of an older version point nowhere in the files of the run.
    if (isPresent(place)) {
      properties.push(['line', place.startLine], ['endLine', place.endLine]);
      // Columns are refused for more than one line: https://docs.github.com/rest/checks/runs
      if (place.startLine === place.endLine) {
        properties.push(['col', place.startColumn], ['endColumn', place.endColumn]);
      }
    }
  }
  properties.push(['title', `${finding.title} (${finding.severity})`]);
  const text = properties
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${level} ${text}::${escapeData(message(finding))}\n`;
}

function message(finding: ShownFinding): string {
  const place = mainPlace(finding);
  const lines = [
    `${finding.redacted === undefined ? finding.rule : `${finding.rule}: ${finding.redacted}`}${place === undefined ? '' : ` (${placeState(place)})`}`,
    ...finding.remediation.slice(0, 1),
  ];
  if (finding.occurrences.length > 1) lines.push(`In ${quantity(finding.occurrences.length, 'place')}.`);
  return lines.map(escapeControls).join('\n');
}

/** The runner undoes exactly these escapes in the data of a command. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(escapeControls(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
