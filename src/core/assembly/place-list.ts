import { hex, longRun } from '../encoded-kinds';

/**
 * Places of a text where a rule or a decoder has to look: pairs of u32, the place and what is there, in ascending order.
 *
 * What is there: the index of a probe of the sieve; from `probeCount` on a kind of encoded text. The highest bit says that
 * the place is touched: something in its reach is not as it was in the version before.
 */
export const TOUCHED: u32 = 0x80000000;
export const PAIR: usize = 8;

/** The first kind of encoded text. */
export let encodedFrom: u32 = 0;

let reaches: usize = 0;

/** Where places are written next, and where there is no more room. */
let target: usize = 0;
let targetEnd: usize = 0;

/**
 * How many of the places that were written last are touched and may say something: a long run cannot where no base64 and
 * no hexadecimal digits start in the text.
 */
export let touchedCount: u32 = 0;
let touchedRuns: u32 = 0;
let startsOfRuns: u32 = 0;

/** Sets how many probes there are. */
export function setProbeCount(probes: u32): void {
  encodedFrom = probes;
}

/** Sets where it stands, by probe and behind them by kind of encoded text, how far a change matters (u32). */
export function setReaches(at: usize): void {
  reaches = at;
}

/** How far from what is at a place a change matters. */
export function reachOf(probe: u32): u32 {
  return load<u32>(reaches + ((<usize>probe) << 2));
}

/** Begins a list with room for so many places. */
export function beginPlaces(places: usize, maxPlaces: u32): void {
  target = places;
  targetEnd = places + <usize>maxPlaces * PAIR;
  touchedCount = 0;
  touchedRuns = 0;
  startsOfRuns = 0;
}

/** Adds a place behind the others; false: there is no room. */
export function put(place: u32, probe: u32): bool {
  if (target >= targetEnd) {
    return false;
  }
  store<u32>(target, place);
  store<u32>(target, probe, 4);
  target += PAIR;
  touchedCount += probe >> 31;
  const kind = (probe & ~TOUCHED) - encodedFrom;
  if (kind == longRun) {
    touchedRuns += probe >> 31;
  } else if (kind <= <u32>hex) {
    startsOfRuns++;
  }
  return true;
}

/** Has a place of the list that ended last count as not touched. */
export function untouch(pair: usize): void {
  store<u32>(pair, load<u32>(pair, 4) & ~TOUCHED, 4);
  touchedCount--;
}

/** Ends the list. Returns how many places it has. */
export function endPlaces(places: usize): i32 {
  if (startsOfRuns == 0) {
    touchedCount -= touchedRuns;
  }
  return <i32>((target - places) / PAIR);
}

/** Where the list ends. */
export function placesEnd(): usize {
  return target;
}
