import { escapeControls } from './escape.ts';
import { mainPlace, placeState, position } from './main-place.ts';
import { code, prose } from './markdown-text.ts';
import { quantity } from './quantity.ts';
import type { ShownFinding, ShownReport } from './shown.ts';
import { verdict } from './verdict.ts';

/** GitHub refuses a job summary above 1 MiB as a whole. */
const maxBytes = 900_000;
const maxRules = 50;
/** Rules of a configuration tell what they like; findings come first. */
const maxRemediationBytes = 200_000;
const maxSkips = 50;
const maxCell = 200;

/** Writes Markdown for job summaries: the verdict, a table of findings, what to do, and what was not searched. */
export function* writeMarkdown(report: ShownReport): Generator<string> {
  const head = `## leaksieve\n\n**${prose(verdict(report))}**\n`;
  const tail = [...skippedTable(report), ...remediation(report)].join('');
  yield head;
  yield* findingsTable(report, maxBytes - Buffer.byteLength(head) - Buffer.byteLength(tail));
  yield tail;
}

function* findingsTable(report: ShownReport, maxTableBytes: number): Generator<string> {
  if (report.findingCount === 0) return;
  const head = '\n| severity | finding | secret | place | state |\n| --- | --- | --- | --- | --- |\n';
  yield head;
  let bytes = Buffer.byteLength(head) + 200;
  let written = 0;
  for (const finding of report.findings) {
    const line = row(finding);
    bytes += Buffer.byteLength(line);
    if (bytes > maxTableBytes) break;
    yield line;
    written += 1;
  }
  const rest = report.findingCount - written;
  if (rest > 0) yield `\n${quantity(rest, 'more finding')}, left out here for their size.\n`;
}

function row(finding: ShownFinding): string {
  const place = mainPlace(finding);
  const more = finding.occurrences.length - 1;
  const cells = [
    finding.severity,
    `${prose(finding.title.slice(0, maxCell))} ${code(finding.rule.slice(0, maxCell))}`,
    code((finding.secret ?? finding.redacted ?? '').slice(0, maxCell)),
    place === undefined ? '' : code(`${clippedPath(place.path)}${position(place)}`),
    place === undefined
      ? ''
      : `${placeState(place)}${more > 0 ? `, and ${quantity(more, 'more place')}` : ''}`,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** The end of a path says more than its start. */
function clippedPath(path: string): string {
  return path.length <= maxCell ? path : `…${path.slice(-maxCell)}`;
}

function* skippedTable({ coverage: { skipped } }: ShownReport): Generator<string> {
  if (skipped.length === 0) return;
  yield '\n### Not searched\n\n| what | reason | count | hint |\n| --- | --- | --- | --- |\n';
  for (const { what, reason, count, hint } of skipped.slice(0, maxSkips)) {
    yield `| ${code(clippedPath(what))} | ${reason} | ${count} | ${prose((hint ?? '').slice(0, maxCell))} |\n`;
  }
  if (skipped.length > maxSkips) yield `\nand ${skipped.length - maxSkips} more\n`;
}

function* remediation(report: ShownReport): Generator<string> {
  const told = new Set<string>();
  let bytes = 0;
  for (const { rule, title, remediation: steps } of report.findings) {
    if (steps.length === 0 || told.has(rule)) continue;
    if (told.size === 0) yield '\n### What to do\n';
    told.add(rule);
    const text = `\n${prose(title.slice(0, maxCell))}\n\n${numbered(steps)}`;
    bytes += Buffer.byteLength(text);
    if (told.size > maxRules || bytes > maxRemediationBytes) {
      yield '\nFor the other rules: `leaksieve explain RULE`\n';
      return;
    }
    yield text;
  }
}

function numbered(steps: readonly string[]): string {
  return steps
    .slice(0, 20)
    .map((step, index) => `${index + 1}. ${prose(escapeControls(step).slice(0, 1000))}\n`)
    .join('');
}
