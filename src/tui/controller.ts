import type { Decisions } from './decisions/decision.ts';
import type { Action } from './state/action.ts';
import { update } from './state/update.ts';
import type { ViewState } from './state/view-state.ts';

/** Holds the state of the screen, and has each decision saved before it is shown. */
export interface Controller {
  readonly state: () => ViewState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: Action) => void;
}

/**
 * @param save - throws where nothing could be saved: then the decision does not count, and the reader is told
 */
export function createController(
  initial: ViewState,
  save: (decisions: Decisions) => void,
  now: () => Date = () => new Date(),
): Controller {
  const listeners = new Set<() => void>();
  let state = initial;
  const saved = (before: ViewState, after: ViewState): ViewState => {
    if (after.decisions === before.decisions) return after;
    try {
      save(after.decisions);
      return after;
    } catch (error) {
      return { ...before, message: `NOT SAVED: ${error instanceof Error ? error.message : String(error)}` };
    }
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(action) {
      state = saved(state, update(state, action, now()));
      for (const listener of listeners) listener();
    },
  };
}
