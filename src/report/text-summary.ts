import type { CoverageSummary } from '../model/coverage.ts';
import type { ReportSource } from '../model/finding.ts';
import { escapeControls } from './escape.ts';
import type { Paint } from './paint.ts';
import { byteQuantity, duration, grouped, quantity } from './quantity.ts';
import type { ReportOptions } from './report-options.ts';
import type { ShownReport } from './shown.ts';
import { verdict } from './verdict.ts';

interface SummaryOptions extends ReportOptions {
  readonly paint: Paint;
}

const maxSkips = 10;
const maxStale = 5;
const checkStates = ['checked', 'blocked', 'errored', 'skipped'] as const;

/** The lines that tell what was covered, what was not, and how the scan ended. */
export function textSummary(report: ShownReport, options: SummaryOptions): readonly string[] {
  const { coverage, findingCount } = report;
  const style = findingCount > 0 ? 'red' : coverage.complete ? 'green' : 'yellow';
  return [
    coveredLine(report),
    ...repositoryLines(coverage),
    ...skippedLines(coverage, options),
    ...leftOutLines(coverage),
    ...checkLines(coverage, options),
    ...suppressedLines(coverage),
    ...staleLines(coverage, options),
    options.paint(['bold', style], verdict(report)),
  ];
}

function coveredLine({ coverage, sources, startedAt, finishedAt }: ShownReport): string {
  const counted = [
    quantity(coverage.commits, 'commit'),
    quantity(coverage.blobs, 'blob'),
    quantity(coverage.files, 'file'),
    quantity(coverage.pages, 'page'),
    quantity(coverage.scripts, 'script'),
    quantity(coverage.requests, 'request'),
  ].filter((words) => !words.startsWith('0 '));
  const searched = `Searched ${[...counted, byteQuantity(coverage.bytes)].join(', ')}`;
  if (sources.length === 0) {
    const known = coverage.known ?? 0;
    const before = known === 0 ? '' : ` ${quantity(known, 'object')} searched by an earlier scan.`;
    return `${searched} in ${duration(startedAt, finishedAt)}.${before}`;
  }
  const told = coverage.bytes > 0 ? ` ${searched} by our own.` : '';
  return `From ${quantity(sources.length, 'report')}: ${sources.map(sourceName).join(', ')}.${told}`;
}

function sourceName({ file, tool, version = '' }: ReportSource): string {
  return escapeControls(`${file} (${`${tool} ${version}`.trim()})`);
}

function skippedLines({ skipped }: CoverageSummary, { verbose, paint }: SummaryOptions): readonly string[] {
  if (skipped.length === 0) return [];
  const shown = verbose ? skipped : skipped.slice(0, maxSkips);
  const lines = shown.map(({ what, reason, count, hint }) => {
    const times = count === 1 ? '' : ` (${grouped(count)} times)`;
    return `  ${escapeControls(what)}: ${reason}${times}${hint === undefined ? '' : `. ${escapeControls(hint)}`}`;
  });
  const rest = skipped.length - shown.length;
  return [paint('yellow', 'Not searched:'), ...lines, ...(rest === 0 ? [] : [`  and ${rest} more`])];
}

/** One line a reason: what is out of scope may be hundreds of addresses. */
function leftOutLines({ leftOut }: CoverageSummary): readonly string[] {
  return [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([reason, entries]) => {
    const { what, hint } = entries[0]!;
    const count = entries.reduce((sum, entry) => sum + entry.count, 0);
    const more = count === 1 ? '' : ` and ${grouped(count - 1)} more`;
    return `Left out (${reason}): ${escapeControls(what)}${more}.${hint === undefined ? '' : ` ${escapeControls(hint)}`}`;
  });
}

/** How many repositories came to what; which ones failed stands among what was not searched. */
function repositoryLines({ repositories = [] }: CoverageSummary): readonly string[] {
  if (repositories.length === 0) return [];
  const groups = Map.groupBy(repositories, ({ state }) => state);
  const told = [...groups].map(([state, entries]) => `${grouped(entries.length)} ${state}`);
  return [`Repositories: ${told.toSorted().join(', ')}.`];
}

/** How many checks ended how; which ones were skipped on request, since a report in JSON has them all. */
function checkLines({ checks }: CoverageSummary, { verbose }: SummaryOptions): readonly string[] {
  if (checks.length === 0) return [];
  const groups = Map.groupBy(checks, ({ state }) => state);
  const counts = checkStates.map((state) => [state, groups.get(state)?.length ?? 0] as const);
  const told = counts.filter(([, count]) => count > 0).map(([state, count]) => `${grouped(count)} ${state}`);
  const skipped = verbose ? (groups.get('skipped') ?? []) : [];
  return [
    `Checks: ${told.join(', ')}.`,
    ...skipped.map(({ id, target, reason }) =>
      escapeControls(`  ${id} of ${target}: ${reason ?? 'skipped'}`),
    ),
  ];
}

function suppressedLines({ suppressed }: CoverageSummary): readonly string[] {
  const reasons = [
    [suppressed.baseline, 'in the baseline'],
    [suppressed.ignoreFile, 'in the ignore file'],
    [suppressed.inline, 'marked in their line'],
    [suppressed.allowlist, 'on an allowlist'],
  ] as const;
  const told = reasons.filter(([count]) => count > 0).map(([count, where]) => `${grouped(count)} ${where}`);
  return told.length === 0 ? [] : [`Suppressed: ${told.join(', ')}.`];
}

function staleLines({ staleIgnores }: CoverageSummary, { verbose }: SummaryOptions): readonly string[] {
  if (staleIgnores.length === 0) return [];
  const shown = verbose ? staleIgnores : staleIgnores.slice(0, maxStale);
  const rest = staleIgnores.length - shown.length;
  const more = rest === 0 ? '' : ` and ${rest} more`;
  return [`Stale, since they match nothing any more: ${shown.map(escapeControls).join(', ')}${more}.`];
}
