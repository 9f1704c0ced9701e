import { entryEnd, freshBytes, readEntry } from './tree-entry';
import { closeTable, edgeOf, entriesOf, firstFrom, inherit, setEntry, startOf } from './tree-table';

/** How many edges `readTree` wrote to `killed`. */
export let killedCount: u32 = 0;

/** How many entries the tree that is being read has so far, and how many of them are fresh. */
let entries: u32 = 0;
let freshCount: u32 = 0;

/**
 * Files the entries of a tree object in a table: where each starts, and the number of its edge. Entries that a delta
 * copied whole from the base keep the edge that they have there; the others are fresh and get new edges in their order.
 *
 * @param copies - the copied runs as `applyDelta` leaves them
 * @param base - the table of the tree that it was made from; 0: none
 * @param table - has room for as many entries as `length` may hold, and one more
 * @param fresh - gets the fresh entries as `readEntry` describes them
 * @param killed - gets the edges of the base that the tree has not
 * @returns the number of fresh entries; -1: it is no tree
 */
export function readTree(
  text: usize,
  length: u32,
  idBytes: u32,
  copies: usize,
  copyCount: i32,
  base: usize,
  table: usize,
  firstEdge: u32,
  fresh: usize,
  killed: usize,
): i32 {
  entries = 0;
  freshCount = 0;
  killedCount = 0;
  const baseEntries = base == 0 ? 0 : entriesOf(base);
  const copiesEnd = base == 0 ? copies : copies + <usize>copyCount * 12;
  let at: u32 = 0;
  // Entries of the base before this one are inherited or killed.
  let next: u32 = 0;
  for (let run = copies; run < copiesEnd; run += 12) {
    const from = load<u32>(run, 4);
    const shift = load<u32>(run) - from;
    const end = firstFrom(base, from + load<u32>(run, 8) + 1) - 1;
    let entry = max(next, firstFrom(base, from));
    while (entry < end) {
      const start = startOf(base, entry) + shift;
      at = readFresh(text, length, at, start, idBytes, table, firstEdge, fresh);
      if (at == broken) {
        return -1;
      }
      if (at != start) {
        // What starts an entry of the base stands within one here.
        entry++;
        continue;
      }
      kill(base, next, entry, killed);
      inherit(base, entry, end, shift, table, entries);
      entries += end - entry;
      at = startOf(base, end) + shift;
      entry = end;
      next = end;
    }
  }
  if (readFresh(text, length, at, length, idBytes, table, firstEdge, fresh) == broken) {
    return -1;
  }
  kill(base, next, baseEntries, killed);
  closeTable(table, entries, length);
  return freshCount;
}

const broken: u32 = 0xffff_ffff;

/** Reads entries that start before `until`, and gives where the last one ends. */
function readFresh(
  text: usize,
  length: u32,
  start: u32,
  until: u32,
  idBytes: u32,
  table: usize,
  firstEdge: u32,
  fresh: usize,
): u32 {
  let at = start;
  while (at < until) {
    if (!readEntry(text + at, text + length, idBytes, fresh + <usize>freshCount * freshBytes)) {
      return broken;
    }
    setEntry(table, entries, at, firstEdge + freshCount);
    entries++;
    freshCount++;
    at = <u32>(entryEnd - text);
  }
  return at;
}

function kill(base: usize, from: u32, to: u32, killed: usize): void {
  for (let entry = from; entry < to; entry++) {
    store<u32>(killed + ((<usize>killedCount) << 2), edgeOf(base, entry));
    killedCount++;
  }
}
