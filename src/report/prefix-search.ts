interface Entry<Value> {
  readonly text: string;
  readonly value: Value;
  /** The longest other entry that this one starts with. */
  readonly shorter: Entry<Value> | null;
}

/** Finds the known texts that stand at a place of another text, the longest first. */
export type PrefixSearch<Value> = (text: string, at: number) => Iterable<Value>;

/**
 * Sorts known texts for a search whose time hardly grows with their number, even when all of them start alike,
 * as the tokens of one provider do.
 */
export function prefixSearch<Value>(known: ReadonlyMap<string, Value>): PrefixSearch<Value> {
  const entries = linkedEntries(known);
  const maxLength = entries.reduce((longest, { text }) => Math.max(longest, text.length), 0);
  return function* (text, at) {
    const rest = text.slice(at, at + maxLength);
    let entry = lastUpTo(entries, rest);
    while (entry !== null) {
      if (rest.startsWith(entry.text)) yield entry.value;
      entry = entry.shorter;
    }
  };
}

/** In sorted order a text directly follows what it starts with, but for others that start with the same. */
function linkedEntries<Value>(known: ReadonlyMap<string, Value>): readonly Entry<Value>[] {
  const entries: Entry<Value>[] = [];
  for (const [text, value] of [...known].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shorter = entries.at(-1) ?? null;
    while (shorter !== null && !text.startsWith(shorter.text)) shorter = shorter.shorter;
    entries.push({ text, value, shorter });
  }
  return entries;
}

/** The last entry that does not sort after a text: what the text starts with is this one or linked from it. */
function lastUpTo<Value>(entries: readonly Entry<Value>[], text: string): Entry<Value> | null {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry.text <= text) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1] ?? null;
}
