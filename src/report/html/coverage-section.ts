import type { CoverageSummary } from '../../model/coverage.ts';
import { byteQuantity, grouped, quantity } from '../quantity.ts';
import { htmlTable } from './html-table.ts';
import { htmlText } from './html-text.ts';

/** A page with more rows is none that anybody reads. */
const maxRows = 1000;

/** What was and was not covered. Of an incomplete scan the table stands open, above the findings. */
export function* coverageSection(coverage: CoverageSummary): Generator<string> {
  const { complete, skipped, leftOut, checks, repositories = [] } = coverage;
  yield `<section class="coverage"><details${complete ? '' : ' open'}><summary>${complete ? 'Covered' : 'Not everything was covered'}</summary>\n`;
  yield* table('Not searched: it may hold more', skipped);
  yield `<p>${htmlText(coveredLine(coverage))}</p>\n`;
  yield* table('Left alone on purpose', leftOut);
  yield* table(
    'Checks that found no answer',
    checks
      .filter(({ state }) => state !== 'checked')
      .map(({ id, target, state, reason }) => ({
        what: `${id} of ${target}`,
        reason: state,
        count: 1,
        ...(reason === undefined ? {} : { hint: reason }),
      })),
  );
  yield* table(
    'Repositories',
    repositories.map(({ name, state, commits, reason }) => ({
      what: name,
      reason: state,
      count: commits,
      ...(reason === undefined ? {} : { hint: reason }),
    })),
    ['repository', 'state', 'commits', 'reason'],
  );
  yield '</details></section>\n';
}

interface Row {
  readonly what: string;
  readonly reason: string;
  readonly count: number;
  readonly hint?: string;
}

function* table(
  caption: string,
  rows: readonly Row[],
  heads: readonly string[] = ['what', 'reason', 'count', 'what to do'],
): Generator<string> {
  if (rows.length === 0) return;
  const shown = rows.slice(0, maxRows);
  yield htmlTable(
    caption,
    rows.length,
    heads,
    shown.map(({ what, reason, count, hint }) => [what, reason, grouped(count), hint ?? '']),
  );
}

function coveredLine(coverage: CoverageSummary): string {
  const { checks, suppressed, staleIgnores } = coverage;
  const counted = (['ref', 'commit', 'blob', 'file', 'page', 'script', 'request'] as const)
    .filter((noun) => coverage[`${noun}s`] > 0)
    .map((noun) => quantity(coverage[`${noun}s`], noun));
  const checked = checks.filter(({ state }) => state === 'checked').length;
  const left = Object.values(suppressed).reduce((sum, count) => sum + count, 0);
  return [
    `Searched ${[...counted, byteQuantity(coverage.bytes)].join(', ')}.`,
    checked === 0 ? '' : `${quantity(checked, 'check')} done.`,
    left === 0 ? '' : `${quantity(left, 'finding')} left out by baseline, ignores, marks and allowlists.`,
    staleIgnores.length === 0 ? '' : `${quantity(staleIgnores.length, 'ignore')} no longer needed.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
