import { edgeOfEntry, learnEntry } from './known-entries';
import { entryHash, entryMode, findNul, nameEnd, nameHash, nameStart, readHead } from './tree-entry';
import { closeTable, edgeOf, entriesOf, firstFrom, inherit, setEntry, startOf } from './tree-table';

/** How many edges `readTree` wrote to `killed`, and how many entries to `unknown`. */
export let killedCount: u32 = 0;
export let unknownCount: u32 = 0;

const broken: u32 = 0xffff_ffff;

/** How many entries the tree that is being read has so far, and how many of them are fresh. */
let entries: u32 = 0;
let freshCount: u32 = 0;

/** Where the tree that is being read stands, and where what is found of it goes. */
let text: usize = 0;
let textEnd: usize = 0;
let idBytes: u32 = 0;
let known: usize = 0;
let table: usize = 0;
let fresh: usize = 0;
let unknown: usize = 0;
let nextEdge: u32 = 0;

/**
 * Files the entries of a tree object in a table: where each starts, and the number of its edge. Entries that a delta
 * copied whole from the base keep the edge that they have there; the others are fresh.
 *
 * @param copiesAt - the copied runs as `applyDelta` leaves them
 * @param base - the table of the tree that it was made from; 0: none
 * @param tableAt - has room for as many entries as `length` may hold, and one more
 * @param freshAt - gets the edges of the fresh entries
 * @param killedAt - gets the edges of the base that the tree has not
 * @param unknownAt - gets the fresh entries that have new edges, from `newEdge` on: see `addUnknown`
 * @returns the number of fresh entries; -1: it is no tree
 */
export function readTree(
  textAt: usize,
  length: u32,
  idLength: u32,
  copiesAt: usize,
  copyCount: i32,
  base: usize,
  tableAt: usize,
  knownAt: usize,
  freshAt: usize,
  killedAt: usize,
  unknownAt: usize,
  newEdge: u32,
): i32 {
  text = textAt;
  textEnd = textAt + length;
  idBytes = idLength;
  known = knownAt;
  table = tableAt;
  fresh = freshAt;
  unknown = unknownAt;
  nextEdge = newEdge;
  entries = 0;
  freshCount = 0;
  killedCount = 0;
  unknownCount = 0;
  const baseEntries = base == 0 ? 0 : entriesOf(base);
  const copiesEnd = base == 0 ? copiesAt : copiesAt + <usize>copyCount * 12;
  let at: u32 = 0;
  // Entries of the base before this one are inherited or killed.
  let next: u32 = 0;
  for (let run = copiesAt; run < copiesEnd; run += 12) {
    const from = load<u32>(run, 4);
    const shift = load<u32>(run) - from;
    const end = firstFrom(base, from + load<u32>(run, 8) + 1) - 1;
    let entry = max(next, firstFrom(base, from));
    while (entry < end) {
      const start = startOf(base, entry) + shift;
      at = readFresh(at, start);
      if (at == broken) {
        return -1;
      }
      if (at != start) {
        // What starts an entry of the base stands within one here.
        entry++;
        continue;
      }
      kill(base, next, entry, killedAt);
      inherit(base, entry, end, shift, table, entries);
      entries += end - entry;
      at = startOf(base, end) + shift;
      entry = end;
      next = end;
    }
  }
  if (readFresh(at, length) == broken) {
    return -1;
  }
  kill(base, next, baseEntries, killedAt);
  closeTable(table, entries, length);
  return freshCount;
}

/** Reads entries that start before `until`, and gives where the last one ends. */
function readFresh(start: u32, until: u32): u32 {
  let at = start;
  while (at < until) {
    const nul = findNul(text + at, textEnd);
    const end = nul + 1 + idBytes;
    if (end > textEnd || nul < text + at + 3) {
      return broken;
    }
    const hash = entryHash(text + at, nul);
    let edge = edgeOfEntry(known, text + at, end, hash);
    if (edge < 0) {
      if (!readHead(text + at, nul)) {
        return broken;
      }
      edge = addUnknown();
      learnEntry(known, text + at, end, hash, edge);
    }
    setEntry(table, entries, at, edge);
    entries++;
    store<u32>(fresh + ((<usize>freshCount) << 2), edge);
    freshCount++;
    at = <u32>(end - text);
  }
  return at;
}

/** Writes four u32: the mode of the last entry, where its name starts in memory, its length and its hash. */
function addUnknown(): u32 {
  const slot = unknown + ((<usize>unknownCount) << 4);
  store<u32>(slot, entryMode);
  store<u32>(slot, <u32>nameStart, 4);
  store<u32>(slot, <u32>(nameEnd - nameStart), 8);
  store<u32>(slot, nameHash, 12);
  unknownCount++;
  return nextEdge++;
}

function kill(base: usize, from: u32, to: u32, killed: usize): void {
  for (let entry = from; entry < to; entry++) {
    store<u32>(killed + ((<usize>killedCount) << 2), edgeOf(base, entry));
    killedCount++;
  }
}
