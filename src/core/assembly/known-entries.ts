import { knownEntriesBytes, knownSlots } from '../contract';

/**
 * Entries of trees that were met before, so that each is looked up once: a head (how many are known, and where the
 * bytes of the next go), slots of four u32 (where an entry's bytes are, its hash, its edge, nothing), then the bytes.
 * Where there is no room for more all are forgotten: that costs time alone, since an entry may have several edges.
 */
const headBytes: usize = 16;
const slotBytes: usize = 16;
const bytesStart: u32 = 16 + knownSlots * 16;
const mostKnown: u32 = (knownSlots / 4) * 3;
/** Slots that are tried, so that entries made to have one hash cost no more than others. */
const mostProbes: u32 = 16;
const longestEntry: u32 = 1024;

/** The edge of the entry in [start, end); -1 when it is not known. */
export function edgeOfEntry(known: usize, start: usize, end: usize, hash: u32): i32 {
  for (let probe: u32 = 0; probe < mostProbes; probe++) {
    const slot = slotOf(known, hash + probe);
    const place = load<u32>(slot);
    if (place == 0) {
      return -1;
    }
    if (load<u32>(slot, 4) == hash && areEqual(known + place, start, <u32>(end - start))) {
      return load<u32>(slot, 8);
    }
  }
  return -1;
}

/** Lets an entry be known from now on, unless it is too long, or too many have the same hash. */
export function learnEntry(known: usize, start: usize, end: usize, hash: u32, edge: u32): void {
  const length = <u32>(end - start);
  if (length > longestEntry) {
    return;
  }
  if (load<u32>(known) >= mostKnown || bytesEnd(known) + length > <u32>knownEntriesBytes) {
    memory.fill(known, 0, bytesStart);
  }
  for (let probe: u32 = 0; probe < mostProbes; probe++) {
    const slot = slotOf(known, hash + probe);
    if (load<u32>(slot) == 0) {
      const place = bytesEnd(known);
      memory.copy(known + place, start, length);
      store<u32>(slot, place);
      store<u32>(slot, hash, 4);
      store<u32>(slot, edge, 8);
      store<u32>(known, load<u32>(known) + 1);
      store<u32>(known, place + length, 4);
      return;
    }
  }
}

function bytesEnd(known: usize): u32 {
  return max(bytesStart, load<u32>(known, 4));
}

function slotOf(known: usize, hash: u32): usize {
  return known + headBytes + <usize>(hash & (knownSlots - 1)) * slotBytes;
}

/** Looks at 16 bytes at a time, and so at up to 15 behind the end of both. */
function areEqual(left: usize, right: usize, length: u32): bool {
  let at: u32 = 0;
  while (at + 16 <= length) {
    if (i8x16.bitmask(i8x16.eq(v128.load(left + at), v128.load(right + at))) != 0xffff) {
      return false;
    }
    at += 16;
  }
  const same = i8x16.bitmask(i8x16.eq(v128.load(left + at), v128.load(right + at)));
  const wanted = (1 << (length - at)) - 1;
  return (same & wanted) == wanted;
}
