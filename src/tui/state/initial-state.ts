import type { Finding } from '../../model/finding.ts';
import type { Decisions } from '../decisions/decision.ts';
import type { Session } from '../session.ts';
import { rowsOf } from './rows.ts';
import type { ViewState } from './view-state.ts';

/** The screen as it opens: all findings, none grouped. */
export function initialState(findings: readonly Finding[], decisions: Decisions, today: string): ViewState {
  const asked = {
    findings,
    decisions,
    today,
    query: '',
    chosen: new Map(),
    grouping: 'none',
    order: 'severity',
    collapsed: new Set<string>(),
  } as const;
  return {
    ...asked,
    ...rowsOf(asked),
    undoable: [],
    cursor: 0,
    marked: new Set(),
    rangeStart: null,
    pane: 'list',
    facetRows: [],
    facetCursor: 0,
    detailTop: 0,
    isRevealed: false,
    prompt: null,
    message: '',
  };
}

/** The screen as a session opens it. */
export function openingState({ findings, decisions, today, notice, isAccessible }: Session): ViewState {
  // Nobody hears the line of keys at the foot of the drawn screen.
  const message = [notice, isAccessible ? 'press ? for the keys' : ''].filter(Boolean).join('; ');
  return { ...initialState(findings, decisions, today), message };
}
