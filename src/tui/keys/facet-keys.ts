import { openPrompt } from '../state/prompt.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Command } from './command.ts';
import type { Key } from './key.ts';
import { keyMovement, letterMovement } from './movement.ts';

/** What a key means while the facets are shown; null: nothing. @param page - rows that a page has */
export function facetCommand(state: ViewState, input: string, key: Key, page: number): Command | null {
  const all = state.facetRows.length;
  const by = keyMovement(key, all, page);
  if (by !== null) return move(by);
  if (key.return === true) return { kind: 'toggle-facet' };
  if (key.escape === true || key.tab === true || key.leftArrow === true || key.rightArrow === true) {
    return { kind: 'show', pane: 'list' };
  }
  if (key.ctrl === true || key.meta === true) return null;
  const byLetter = letterMovement(input, all, page);
  if (byLetter !== null) return move(byLetter);
  switch (input) {
    case ' ':
      return { kind: 'toggle-facet' };
    case '0':
      return { kind: 'clear-facets' };
    case 'f':
    case '1':
      return { kind: 'show', pane: 'list' };
    case '/':
      return { kind: 'prompt', prompt: openPrompt('filter', state.query) };
    case '?':
      return { kind: 'show', pane: 'help' };
    case 'q':
      return { kind: 'quit' };
    default:
      return null;
  }
}

function move(by: number): Command {
  return { kind: 'move-facet', by };
}
