import type { Action } from './action.ts';
import { undone } from './decide.ts';
import { movedFacet, toggledFacet, withFacetRows } from './facet-panel.ts';
import { nextGrouping } from './grouping.ts';
import { withMark, withRange } from './mark.ts';
import { nextOrder } from './order.ts';
import { findingsOf, rowsOf } from './rows.ts';
import { submitted } from './submit.ts';
import type { ViewState } from './view-state.ts';

/** The state after an action. */
export function update(state: ViewState, action: Action, now: Date): ViewState {
  return settled(state, changed({ ...state, message: '' }, action, now));
}

function changed(state: ViewState, action: Action, now: Date): ViewState {
  switch (action.kind) {
    case 'move':
      return withRange({ ...state, cursor: state.cursor + action.by });
    case 'move-facet':
      return movedFacet(state, action.by);
    case 'toggle-facet':
      return toggledFacet(state);
    case 'clear-facets':
      return { ...state, chosen: new Map() };
    case 'scroll':
      return { ...state, detailTop: Math.min(state.detailTop + action.by, action.last ?? Infinity) };
    case 'show':
      return { ...state, pane: action.pane, detailTop: action.pane === 'help' ? 0 : state.detailTop };
    case 'group': {
      const grouping = nextGrouping(state.grouping);
      return { ...state, grouping, collapsed: new Set(), message: `grouped by: ${grouping}` };
    }
    case 'sort': {
      const order = nextOrder(state.order);
      return { ...state, order, message: `sorted by: ${order}` };
    }
    case 'fold':
      return folded(state, action.isOpen);
    case 'mark':
      return withMark(state);
    case 'range':
      return state.rangeStart === null
        ? withRange({ ...state, rangeStart: state.cursor })
        : { ...state, rangeStart: null };
    case 'clear':
      return state.marked.size > 0 || state.rangeStart !== null
        ? { ...state, marked: new Set(), rangeStart: null }
        : { ...state, query: '', chosen: new Map() };
    case 'reveal':
      return revealed(state);
    case 'undo':
      return undone(state);
    case 'prompt':
      return withPrompt(state, action.prompt);
    case 'submit':
      return submitted(state, now);
    case 'cancel':
      return {
        ...state,
        prompt: null,
        query: state.prompt?.kind === 'filter' ? state.prompt.before : state.query,
      };
    case 'tell':
      return { ...state, message: action.message };
  }
}

/** A filter shows at once what it lets through. */
function withPrompt(state: ViewState, prompt: ViewState['prompt']): ViewState {
  return { ...state, prompt, query: prompt?.kind === 'filter' ? prompt.text : state.query };
}

function folded(state: ViewState, isOpen: boolean): ViewState {
  const at = state.rows.findLastIndex((row, index) => row.kind === 'group' && index <= state.cursor);
  const group = state.rows[at];
  if (group?.kind !== 'group') return state;
  const collapsed = new Set(state.collapsed);
  if (isOpen) collapsed.delete(group.name);
  else collapsed.add(group.name);
  return { ...state, collapsed, cursor: isOpen ? state.cursor : at };
}

function revealed(state: ViewState): ViewState {
  const [finding] = findingsOf(state.rows[state.cursor]);
  if (state.isRevealed) return { ...state, isRevealed: false };
  return finding?.secret?.isKnown === true
    ? { ...state, isRevealed: true }
    : {
        ...state,
        message: 'the report holds no more than this: write it with --show-secrets to have the secret in it',
      };
}

const rowInputs = ['findings', 'query', 'chosen', 'grouping', 'order', 'collapsed'] as const;

/** Makes the rows anew where what they are made of changed, keeps the cursor on what it was on, and hides what was revealed when it leaves. */
function settled(before: ViewState, after: ViewState): ViewState {
  const isStale =
    rowInputs.some((name) => before[name] !== after[name]) ||
    (before.decisions !== after.decisions && (/status:/i.test(after.query) || after.chosen.has('status')));
  const listed = isStale ? { ...after, ...rowsOf(after) } : after;
  const cursor = Math.max(
    0,
    Math.min(listed.rows.length - 1, isStale ? keptCursor(before, listed) : listed.cursor),
  );
  const hasMoved = listed.rows[cursor] !== before.rows[before.cursor];
  const detailTop = hasMoved ? 0 : Math.max(0, listed.detailTop);
  const faceted = isStale || before.pane !== after.pane ? withFacetRows(listed) : listed;
  return { ...faceted, cursor, detailTop, isRevealed: listed.isRevealed && !hasMoved };
}

/** After a decision the row at the same place is next; otherwise the same finding stays under the cursor. */
function keptCursor(before: ViewState, after: ViewState): number {
  const [row, isDecided] = [before.rows[before.cursor], before.decisions !== after.decisions];
  if (isDecided || row?.kind !== 'finding') return isDecided ? before.cursor : after.cursor;
  const at = after.rows.findIndex((other) => other.kind === 'finding' && other.finding === row.finding);
  return at === -1 ? 0 : at;
}
