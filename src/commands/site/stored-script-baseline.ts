import type { ScriptBaseline } from '../../model/script-baseline.ts';
import { today } from '../../model/today.ts';
import { parseScriptBaseline, type GivenBaseline } from './given-script-baseline.ts';

/** The scripts of a site as a store has them. */
export interface StoredScripts extends GivenBaseline {
  /** Told before the site is crawled what the store has; null: nothing yet. */
  recall(text: string | null): void;
  /** What the store is to have from now on; null: what it has. */
  left(): string | null;
}

/**
 * A script baseline in a store: made by the first complete crawl, compared with by later ones, replaced when asked for.
 *
 * @param isUpdated - whether what is seen now replaces what was there, also when the crawl is incomplete
 */
export function storedScriptBaseline(isUpdated: boolean): StoredScripts {
  let stored: ScriptBaseline | null = null;
  let saved: ScriptBaseline | null = null;
  return {
    recall(text) {
      stored = text === null ? null : parseScriptBaseline(text, 'the script baseline in the store');
    },
    left: () => (saved === null ? null : JSON.stringify(saved)),
    get stored() {
      return stored;
    },
    get save() {
      return stored === null || isUpdated ? (baseline: ScriptBaseline) => void (saved = baseline) : null;
    },
    savesIncomplete: isUpdated,
    unsaved: () => null,
    show: null,
    today: today(),
  };
}
