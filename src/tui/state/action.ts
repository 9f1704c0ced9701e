import type { Prompt } from './prompt.ts';
import type { ViewState } from './view-state.ts';

/** What changes the state of the screen. */
export type Action =
  | { readonly kind: 'move'; readonly by: number }
  /** In the facets. */
  | { readonly kind: 'move-facet'; readonly by: number }
  | { readonly kind: 'toggle-facet' | 'clear-facets' }
  /** Not beyond `last`, the top of the last page, where that is known. */
  | { readonly kind: 'scroll'; readonly by: number; readonly last?: number }
  | { readonly kind: 'show'; readonly pane: ViewState['pane'] }
  | { readonly kind: 'group' | 'sort' | 'mark' | 'range' | 'clear' | 'reveal' | 'undo' | 'submit' | 'cancel' }
  /** Opens or closes the group at the cursor; the whole list of groups without one. */
  | { readonly kind: 'fold'; readonly isOpen: boolean }
  | { readonly kind: 'prompt'; readonly prompt: Prompt }
  | { readonly kind: 'tell'; readonly message: string };
