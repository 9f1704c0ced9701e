import type { Action } from '../state/action.ts';
import { openPrompt } from '../state/prompt.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Command } from './command.ts';
import type { Key } from './key.ts';
import { keyMovement, letterMovement } from './movement.ts';

/** More than a finding or the help ever has. */
const allLines = 1_000_000;

/** What a key means while the list or a finding is shown; null: nothing. @param page - rows that a page has */
export function listCommand(state: ViewState, input: string, key: Key, page: number): Command | null {
  const { pane } = state;
  const all = pane === 'list' ? state.rows.length : allLines;
  const move = (by: number): Action => (pane === 'list' ? { kind: 'move', by } : { kind: 'scroll', by });
  if (key.ctrl === true) return controlCommand(input, move, page);
  const by = keyMovement(key, all, page);
  if (by !== null) return move(by);
  if (key.return === true || key.rightArrow === true) return opened(state, key);
  if (key.leftArrow === true)
    return pane === 'list' ? { kind: 'fold', isOpen: false } : { kind: 'show', pane: 'list' };
  if (key.escape === true) return pane === 'list' ? { kind: 'clear' } : { kind: 'show', pane: 'list' };
  if (key.tab === true) return { kind: 'show', pane: pane === 'list' ? 'detail' : 'list' };
  return letterCommand(state, input, move, all, page);
}

function controlCommand(input: string, move: (by: number) => Action, page: number): Command | null {
  switch (input) {
    case 'd':
    case 'f':
      return move(page);
    case 'u':
    case 'b':
      return move(-page);
    default:
      return null;
  }
}

/** Enter opens a group or a finding; the arrow opens a group only, or goes on to the finding. */
function opened({ rows, cursor, pane, collapsed }: ViewState, key: Key): Action | null {
  const row = rows[cursor];
  if (row?.kind === 'group' && pane === 'list') {
    return { kind: 'fold', isOpen: key.rightArrow === true || collapsed.has(row.name) };
  }
  return row === undefined ? null : { kind: 'show', pane: 'detail' };
}

function letterCommand(
  state: ViewState,
  input: string,
  move: (by: number) => Action,
  all: number,
  page: number,
): Command | null {
  const { rows, cursor, decisions } = state;
  const row = rows[cursor];
  const note = row?.kind === 'finding' ? decisions.get(row.finding.fingerprint)?.note : undefined;
  const onFinding = (action: Command): Command | null => (row === undefined ? null : action);
  const by = letterMovement(input, all, page);
  if (by !== null) return move(by);
  switch (input) {
    case 'J':
      return { kind: 'move', by: 1 };
    case 'K':
      return { kind: 'move', by: -1 };
    case '1':
      return { kind: 'show', pane: 'list' };
    case '2':
      return { kind: 'show', pane: 'detail' };
    case '?':
      return { kind: 'show', pane: state.pane === 'help' ? 'list' : 'help' };
    case '/':
      return { kind: 'prompt', prompt: openPrompt('filter', state.query) };
    case ' ':
      return { kind: 'mark' };
    case 'v':
      return { kind: 'range' };
    case 'f':
      return { kind: 'show', pane: 'facets' };
    case 't':
      return { kind: 'group' };
    case 's':
      return { kind: 'sort' };
    case 'a':
      return onFinding({ kind: 'prompt', prompt: openPrompt('true') });
    case 'x':
      return onFinding({ kind: 'prompt', prompt: openPrompt('false') });
    case 'i':
      return onFinding({ kind: 'prompt', prompt: openPrompt('ignored') });
    case 'n':
      return onFinding({ kind: 'prompt', prompt: openPrompt('note', note) });
    case 'y':
    case 'c':
      return onFinding({ kind: 'prompt', prompt: openPrompt('copy') });
    case 'E':
      return { kind: 'prompt', prompt: openPrompt('export') };
    case 'r':
      return { kind: 'reveal' };
    case 'z':
      return { kind: 'undo' };
    case 'e':
      return onFinding({ kind: 'edit' });
    case 'q':
      return { kind: 'quit' };
    default:
      return null;
  }
}
