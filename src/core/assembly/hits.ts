/** A hit: where a keyword starts, and its probe. */
const hitBytes: usize = 8;

let list: usize = 0;
let count: i32 = 0;
let maxCount: i32 = 0;

/** Begins a list with room for so many hits. */
export function beginHits(hits: usize, maxHits: i32): void {
  list = hits;
  count = 0;
  maxCount = maxHits;
}

/** How many hits there are; -1 when there are more than there is room for. */
export function hitCount(): i32 {
  return count;
}

/** Adds a hit in its place by start and probe, once: keywords are found by bytes within them, nearly in order. */
export function addHit(start: u32, probe: u32): void {
  const end = list + <usize>max(count, 0) * hitBytes;
  let at = end;
  while (at > list && isAfter(at - hitBytes, start, probe)) {
    at -= hitBytes;
  }
  if (at > list && load<u32>(at - hitBytes) == start && load<u32>(at - hitBytes, 4) == probe) {
    return;
  }
  if (count < 0 || count == maxCount) {
    count = -1;
    return;
  }
  memory.copy(at + hitBytes, at, end - at);
  store<u32>(at, start);
  store<u32>(at, probe, 4);
  count++;
}

function isAfter(hit: usize, start: u32, probe: u32): bool {
  const other = load<u32>(hit);
  return other > start || (other == start && load<u32>(hit, 4) > probe);
}
