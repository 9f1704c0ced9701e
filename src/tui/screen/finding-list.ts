import type { Finding } from '../../model/finding.ts';
import { grouped } from '../../report/quantity.ts';
import { position, mainPlace } from '../../report/main-place.ts';
import { statusOf } from '../decisions/decision.ts';
import type { Row } from '../state/rows.ts';
import type { ViewState } from '../state/view-state.ts';
import { cut, fit, shownText } from './fit.ts';
import type { Line } from './lines.tsx';
import type { ShowFinding } from './show-finding.ts';
import { severityWords, statusWords } from './words.ts';

interface ListOptions {
  readonly width: number;
  readonly isAscii: boolean;
  readonly show: ShowFinding;
}

/** The rows from one on: only what the screen has room for is made. */
export function listLines(
  state: ViewState,
  start: number,
  height: number,
  options: ListOptions,
): readonly Line[] {
  const { rows, cursor } = state;
  if (rows.length === 0) {
    const text =
      state.findings.length === 0 ? 'nothing was found' : 'nothing fits the filter: Esc takes it away';
    return [[{ text: `  ${text}`, tone: 'dim' }]];
  }
  return rows
    .slice(start, start + height)
    .map((row, index) => rowLine(row, state, start + index === cursor, options));
}

function rowLine(row: Row, state: ViewState, isAtCursor: boolean, options: ListOptions): Line {
  const pointer = isAtCursor ? '>' : ' ';
  if (row.kind === 'group') return groupLine(row, state, pointer, options);
  const { finding } = row;
  const mark = state.marked.has(finding.fingerprint) ? '*' : ' ';
  const status = statusOf(state.decisions.get(finding.fingerprint), state.today);
  const rest = placeColumns(finding, options);
  if (isAtCursor) {
    const severity = severityWords[finding.severity];
    return [{ text: `${pointer}${mark}${severity} ${statusWords[status]} ${rest}`, tone: 'cursor' }];
  }
  return [
    { text: `${pointer}${mark}`, tone: 'bold' },
    { text: severityWords[finding.severity], tone: finding.severity },
    { text: ` ${statusWords[status]} `, tone: status === 'new' ? 'plain' : 'good' },
    { text: rest, tone: status === 'false' || status === 'ignored' ? 'dim' : 'plain' },
  ];
}

/** What is beside severity and status takes so many columns. */
const fixedWidth = 2 + 4 + 1 + 7 + 1;

function placeColumns(finding: Finding, { width, isAscii, show }: ListOptions): string {
  const shown = show(finding);
  const room = Math.max(10, width - fixedWidth);
  const ruleWidth = Math.min(24, Math.floor(room / 3));
  const place = mainPlace(shown);
  const tail = room >= 60 ? `  ${(place?.date ?? '').slice(0, 10).padEnd(10)}` : '';
  const count =
    finding.occurrences.length === 1 ? '    ' : `${Math.min(finding.occurrences.length, 999)}x`.padEnd(4);
  const path = `${place?.url === undefined ? (place?.path ?? '') : place.url}${place === undefined ? '' : position(place)}`;
  const pathWidth = Math.max(1, room - ruleWidth - count.length - tail.length - 2);
  return [
    fit(shownText(shown.rule, isAscii), ruleWidth, isAscii),
    ' ',
    count,
    ' ',
    fit(shownText(path.slice(-500), isAscii), pathWidth, isAscii, 'end'),
    shownText(tail, isAscii),
  ].join('');
}

function groupLine(
  { name, members }: Extract<Row, { kind: 'group' }>,
  { collapsed, decisions, today, grouping }: ViewState,
  pointer: string,
  { width, isAscii, show }: ListOptions,
): Line {
  const open = members.filter(
    ({ fingerprint }) => statusOf(decisions.get(fingerprint), today) === 'new',
  ).length;
  const sign = collapsed.has(name) ? '+' : '-';
  const counts = ` ${grouped(members.length)} ${members.length === 1 ? 'finding' : 'findings'}, ${grouped(open)} new`;
  const title = shownText(show.groupName(name, grouping, members[0]!), isAscii);
  const text = `${pointer}${sign} ${cut(title, Math.max(8, width - counts.length - 4), isAscii, 'end')}${counts}`;
  return [{ text: fit(text, width, isAscii), tone: pointer === '>' ? 'cursor' : 'bold' }];
}
