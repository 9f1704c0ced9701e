import type { Finding } from '../../model/finding.ts';
import type { Decision, Decisions } from '../decisions/decision.ts';
import { findingsOf } from './rows.ts';
import type { ViewState } from './view-state.ts';

const maxUndo = 1000;

/** What a decision is about: the marked findings, else those of the row at the cursor. */
export function targetsOf({ findings, marked, rows, cursor }: ViewState): readonly Finding[] {
  return marked.size > 0
    ? findings.filter(({ fingerprint }) => marked.has(fingerprint))
    : findingsOf(rows[cursor]);
}

/** Changes the decision about each target, which can be undone as one. */
export function decided(
  state: ViewState,
  change: (before: Decision) => Omit<Decision, 'rule' | 'decidedAt'>,
  decidedAt: string,
): ViewState {
  const decisions = new Map(state.decisions);
  for (const { fingerprint, rule } of targetsOf(state)) {
    const none = { rule, verdict: null, reason: '', until: null, note: '', decidedAt };
    const after = change(decisions.get(fingerprint) ?? none);
    if (after.verdict === null && after.note === '') decisions.delete(fingerprint);
    else decisions.set(fingerprint, { ...after, rule, decidedAt });
  }
  return { ...withDecisions(state, decisions), marked: new Set(), rangeStart: null };
}

/** Takes the last change back. */
export function undone(state: ViewState): ViewState {
  const before = state.undoable.at(-1);
  return before === undefined
    ? { ...state, message: 'nothing to undo' }
    : { ...state, decisions: before, undoable: state.undoable.slice(0, -1), message: 'undone' };
}

function withDecisions(state: ViewState, decisions: Decisions): ViewState {
  return { ...state, decisions, undoable: [...state.undoable, state.decisions].slice(-maxUndo) };
}
