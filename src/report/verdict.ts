import { grouped, quantity } from './quantity.ts';
import { severitiesFromWorst, type ShownReport } from './shown.ts';

/** The outcome in one line. Of an incomplete scan it never says that there is nothing. */
export function verdict(report: ShownReport): string {
  const incomplete = incompleteness(report);
  if (report.findingCount > 0) return `${findingsLine(report)}${incomplete === '' ? '' : ` ${incomplete}`}`;
  if (incomplete !== '') return incomplete;
  const suppressed = Object.values(report.coverage.suppressed).reduce((sum, count) => sum + count, 0);
  return suppressed === 0
    ? 'No secrets found.'
    : `No secrets found besides ${quantity(suppressed, 'suppressed finding')}.`;
}

function findingsLine({ findingCount, findingCounts }: ShownReport): string {
  const counts = severitiesFromWorst
    .filter((severity) => findingCounts[severity] > 0)
    .map((severity) => `${grouped(findingCounts[severity])} ${severity}`);
  return `${quantity(findingCount, 'finding')}: ${counts.join(', ')}.`;
}

function incompleteness({ coverage }: ShownReport): string {
  if (coverage.complete) return '';
  const count = coverage.skipped.reduce((sum, skipped) => sum + skipped.count, 0);
  if (count === 0) return 'The scan is incomplete.';
  return `The scan is incomplete: ${quantity(count, 'input')} ${count === 1 ? 'was' : 'were'} not searched.`;
}
