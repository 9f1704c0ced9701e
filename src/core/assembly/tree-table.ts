/**
 * A table of a tree's entries: the number of entries (u32), a u32 for whoever keeps the table, then for each entry two
 * u32, its start in the text and its edge; last a start behind the last entry.
 */
const headBytes: usize = 8;

export function entriesOf(table: usize): u32 {
  return load<u32>(table);
}

export function startOf(table: usize, entry: u32): u32 {
  return load<u32>(slotOf(table, entry));
}

export function edgeOf(table: usize, entry: u32): u32 {
  return load<u32>(slotOf(table, entry), 4);
}

export function setEntry(table: usize, entry: u32, start: u32, edge: u32): void {
  const slot = slotOf(table, entry);
  store<u32>(slot, start);
  store<u32>(slot, edge, 4);
}

/** Ends a table of so many entries. */
export function closeTable(table: usize, entries: u32, end: u32): void {
  store<u32>(table, entries);
  setEntry(table, entries, end, 0);
}

/** The first entry that does not start before `start`; one behind the last where only the end does not. */
export function firstFrom(table: usize, start: u32): u32 {
  let low: u32 = 0;
  let high: u32 = entriesOf(table) + 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(table, middle) < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Copies entries of the base to a table, two at a time, each `shift` bytes further on in the text. */
export function inherit(base: usize, from: u32, to: u32, shift: u32, table: usize, entry: u32): void {
  const shifts = i32x4(shift, 0, shift, 0);
  const end = slotOf(base, to);
  let target = slotOf(table, entry);
  for (let slot = slotOf(base, from); slot < end; slot += 16, target += 16) {
    v128.store(target, i32x4.add(v128.load(slot), shifts));
  }
}

function slotOf(table: usize, entry: u32): usize {
  return table + headBytes + ((<usize>entry) << 3);
}
