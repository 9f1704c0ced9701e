/**
 * What an earlier scan of a source left, so that a later one need not search it again, and what the later one leaves.
 *
 * The texts are the source's own, and hold nothing that scanned text could be in. They are for scans with the same rules
 * and options alone: whoever keeps them sees to that.
 */
export class SearchMemory {
  /** What the last scan left, set before anything is read; null: nothing, so that all is searched. */
  before: string | null = null;
  /** What this scan leaves, once all was searched; null: nothing. */
  after: string | null = null;
  /** Why all was searched though an earlier scan had left something, for people; null: it was not. */
  fault: string | null = null;
}
