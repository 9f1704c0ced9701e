import { grouped, quantity } from '../../report/quantity.ts';
import { statusOf } from '../decisions/decision.ts';
import type { Session } from '../session.ts';
import type { ViewState } from '../state/view-state.ts';
import { chosenText } from './facet-lines.ts';
import { cut, shownText } from './fit.ts';
import type { Line } from './lines.tsx';

/** What is open, how much of it is shown, and how much is decided. */
export function headerLine(state: ViewState, { title, notice, show, theme }: Session, width: number): Line {
  const { isAscii } = theme;
  const { findings, shownCount, decisions, query, grouping, order, marked } = state;
  const total = findings.length;
  const facts = [
    shownCount === total
      ? quantity(total, 'finding')
      : `${grouped(shownCount)} of ${quantity(total, 'finding')}`,
    ...(notice === '' ? [] : ['INCOMPLETE']),
    `${grouped(decidedCount(state))} triaged`,
    ...(marked.size > 0 ? [`${grouped(marked.size)} marked`] : []),
    ...(grouping === 'none' ? [] : [`by ${grouping}`]),
    ...(order === 'severity' ? [] : [`sorted by ${order}`]),
    ...(state.chosen.size === 0 ? [] : [chosenText(state, show, isAscii)]),
    ...(query === '' ? [] : [`/${shownText(query, isAscii, 60)}`]),
  ];
  const end = `  ${facts.join('  ')}`;
  const room = Math.max(10, width - end.length - 10);
  return [
    { text: 'leaksieve', tone: 'title' },
    { text: ` ${cut(shownText(title, isAscii), room, isAscii, 'end')}`, tone: 'bold' },
    { text: end, tone: decisions.size > 0 && decidedCount(state) === total ? 'good' : 'plain' },
  ];
}

const counts = new WeakMap<ViewState['decisions'], number>();

/** Of the findings that are open; counted once for each set of decisions. */
function decidedCount({ findings, decisions, today }: ViewState): number {
  const known = counts.get(decisions);
  if (known !== undefined) return known;
  const count =
    decisions.size === 0
      ? 0
      : findings.filter(({ fingerprint }) => statusOf(decisions.get(fingerprint), today) !== 'new').length;
  counts.set(decisions, count);
  return count;
}
