import { escapeControls } from '../../report/escape.ts';
import { mainPlace, placeState, position } from '../../report/main-place.ts';
import { code, prose } from '../../report/markdown-text.ts';
import { quantity } from '../../report/quantity.ts';
import type { ShownFinding, ShownReport } from '../../report/shown.ts';
import { verdict } from '../../report/verdict.ts';
import { findingMark, pastMark, reviewMark } from './marker.ts';
import type { ReviewPlan } from './review-plan.ts';

/** GitHub refuses more than 65,536 characters in one text. */
const maxBody = 60_000;
const maxCell = 200;
const maxSteps = 8;

/** The text of a comment on the line where a finding stands. */
export function commentText(finding: ShownFinding): string {
  const { title, severity, confidence, redacted, rule, remediation, fingerprint } = finding;
  const since = mainPlace(finding)?.commit?.slice(0, 7);
  const secret = redacted === undefined ? '' : `: ${code(redacted.slice(0, maxCell))}`;
  const steps = remediation
    .slice(0, maxSteps)
    .map((step, index) => `${index + 1}. ${prose(escapeControls(step).slice(0, 500))}\n`);
  return [
    `**${prose(title.slice(0, maxCell))}**${secret} (${severity}, ${confidence} confidence)\n\n`,
    finding.kind === 'secret'
      ? `It is in the history${since === undefined ? '' : ` since ${since}`}, where it stays when the line is removed: treat it as known to others.\n\n`
      : '',
    ...steps,
    `\n<sub>leaksieve, rule ${code(rule.slice(0, maxCell))}, fingerprint ${code(fingerprint)}</sub>\n`,
    findingMark(fingerprint),
  ].join('');
}

/** The text of a review: the outcome, and what no comment tells. */
export function reviewText(report: ShownReport, { comments, rest }: ReviewPlan, title: string): string {
  const { suppressed, commits } = report.coverage;
  const head = [
    `### leaksieve: ${prose(verdict(report))}\n\n`,
    `Searched ${code(title)}: ${quantity(commits, 'commit')}.`,
    comments.length === 0
      ? ''
      : ` ${quantity(comments.length, 'finding')} ${comments.length === 1 ? 'is' : 'are'} told at the line.`,
    suppressed.inline === 0
      ? ''
      : ` Marks in the lines themselves accept ${quantity(suppressed.inline, 'finding')}: make sure that they should.`,
    '\n',
    report.coverage.complete
      ? ''
      : '\n**Not everything could be searched: this is no clean bill.** The log of the run says what is missing.\n',
  ].join('');
  const tail = `\nRevoke and replace what is listed: removing a line leaves it in the history. \`leaksieve explain RULE\` tells how.\n${reviewMark}`;
  return `${head}${table(rest, maxBody - head.length - tail.length)}${rest.length === 0 && comments.length === 0 ? reviewMark : tail}`;
}

function table(findings: readonly ShownFinding[], maxLength: number): string {
  if (findings.length === 0) return '';
  let text = '\n| severity | finding | secret | place | state |\n| --- | --- | --- | --- | --- |\n';
  for (const [index, finding] of findings.entries()) {
    const line = row(finding);
    if (text.length + line.length > maxLength - 100) {
      return `${text}\nand ${quantity(findings.length - index, 'more finding')}: see the summary of the run.\n`;
    }
    text += line;
  }
  return text;
}

function row(finding: ShownFinding): string {
  const place = mainPlace(finding);
  const path = place === undefined ? '' : place.path.slice(-maxCell);
  return `| ${[
    finding.severity,
    `${prose(finding.title.slice(0, maxCell))} ${code(finding.rule.slice(0, maxCell))}`,
    code((finding.redacted ?? '').slice(0, maxCell)),
    place === undefined ? '' : code(`${path}${position(place)}`),
    place === undefined ? '' : placeState(place),
  ].join(' | ')} |\n`;
}

/** What a comment becomes when its finding is gone from the range. */
export function pastComment(fingerprint: string, head: string): string {
  return `No longer found as of ${head.slice(0, 7)}: the commits that brought it are gone from this pull request, or the policy accepts it now. What was pushed once may have been read: revoke it all the same.\n${findingMark(fingerprint)}\n${pastMark}`;
}

/** What a review becomes when a later one takes its place. */
export const pastReview = `A later review takes the place of this one.\n${pastMark}`;

/** What a review becomes when there is nothing to tell any more. */
export function cleanReview(head: string): string {
  return `### leaksieve: nothing found any more as of ${head.slice(0, 7)}\n${reviewMark}`;
}
