import { severities, type Severity } from '../../model/rule.ts';
import { escapeControls } from '../escape.ts';
import { mainPlace, placeState, position } from '../main-place.ts';
import { quantity } from '../quantity.ts';
import type { ShownFinding, ShownReport } from '../shown.ts';
import { verdict } from '../verdict.ts';

/** What a message to a team says: short, plain text, in which nothing acts. */
export interface Notice {
  readonly title: string;
  /** The verdict and what was scanned. */
  readonly lead: string;
  /** One text of a few lines a finding, the worst first. */
  readonly findings: readonly string[];
  /** How many findings are meant, whether they are in the message or not. */
  readonly count: number;
}

const maxText = 200;
/** More is read in the report. */
const maxFindings = 20;

/** The findings from a severity on that were not known before. */
export function newFindings(report: ShownReport, from: Severity): readonly ShownFinding[] {
  return [...report.findings].filter(
    ({ severity, isNew }) => isNew && severities.indexOf(severity) >= severities.indexOf(from),
  );
}

/** Says what is new in words. */
export function noticeOf(report: ShownReport, found: readonly ShownFinding[]): Notice {
  return {
    title: `leaksieve: ${quantity(found.length, 'new finding')}`,
    lead: `${plain(report.target.name)}\n${plain(verdict(report))}`,
    findings: found.slice(0, maxFindings).map(findingText),
    count: found.length,
  };
}

function findingText(finding: ShownFinding): string {
  const place = mainPlace(finding);
  const where = place === undefined ? [] : [`${end(place.path)}${position(place)} (${placeState(place)})`];
  const [step] = finding.remediation;
  return [
    plain(`${finding.severity.toUpperCase()} ${finding.title} (${finding.rule})`),
    ...(finding.redacted === undefined ? [] : [plain(finding.redacted)]),
    ...where,
    ...(step === undefined ? [] : [plain(step)]),
  ].join('\n');
}

/** What is left out, if anything is. */
export function omittedText(count: number): string | null {
  return count === 0 ? null : `And ${quantity(count, 'more finding')}: see the report.`;
}

/** As many texts, from the first on, as stay within a size. */
export function fitting(
  texts: readonly string[],
  sizeOf: (text: string) => number,
  max: number,
): readonly string[] {
  let left = max;
  const end = texts.findIndex((text) => (left -= sizeOf(text)) < 0);
  return end === -1 ? texts : texts.slice(0, end);
}

function plain(text: string): string {
  return escapeControls(text.slice(0, maxText).toWellFormed());
}

/** The end of a path says more than its start. */
function end(path: string): string {
  return path.length <= maxText ? plain(path) : `…${escapeControls(path.slice(-maxText).toWellFormed())}`;
}
