import { findingsOf } from './rows.ts';
import type { ViewState } from './view-state.ts';

/** Marks what the cursor is on, or takes the mark away, and goes on to the next row. */
export function withMark(state: ViewState): ViewState {
  const marked = new Set(state.marked);
  const names = findingsOf(state.rows[state.cursor]).map(({ fingerprint }) => fingerprint);
  const areAllMarked = names.every((name) => marked.has(name));
  for (const name of names) {
    if (areAllMarked) marked.delete(name);
    else marked.add(name);
  }
  return { ...state, marked, rangeStart: null, cursor: state.cursor + 1 };
}

/** Marks all from where a range began to the cursor. */
export function withRange(state: ViewState): ViewState {
  const { rangeStart, rows } = state;
  if (rangeStart === null) return state;
  const cursor = Math.max(0, Math.min(rows.length - 1, state.cursor));
  const [from, to] = [Math.min(rangeStart, cursor), Math.max(rangeStart, cursor)];
  const names = rows
    .slice(from, to + 1)
    .flatMap((row) => (row.kind === 'finding' ? [row.finding.fingerprint] : []));
  return { ...state, marked: new Set(names) };
}
