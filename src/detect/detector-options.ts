import type { SearchWatch } from './text-search.ts';

export interface DetectorOptions extends SearchWatch {
  /** How often decoded text is searched and decoded again. 0: never. */
  readonly maxDecodeDepth: number;
  /** Told when encoded text stays unread because decoding it would cost too much. */
  readonly onDecodeLimit?: () => void;
  /** Told when a rule has so many matches in a chunk that the rest of them is left out. */
  readonly onMatchLimit?: (ruleIndex: number) => void;
}
