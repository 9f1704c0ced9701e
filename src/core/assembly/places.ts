/**
 * Places of a text where a rule or a decoder has to look: pairs of u32, the place and what is there, in ascending order.
 *
 * What is there: the index of a probe of the sieve; from `probeCount` on a kind of encoded text. The highest bit says that
 * the place is touched: something in its reach is not as it was in the version before.
 */
import { shapeAfter, shapeBefore } from '../../model/automaton';
import { findEncoded, runPlaces } from './encoded';
import { sieve } from './sieve';

const TOUCHED: u32 = 0x80000000;
const PAIR: usize = 8;

/** Where places are written next, and where there is no more room. */
let target: usize = 0;
let targetEnd: usize = 0;

/** How many of the places that `findPlaces` or `carryPlaces` wrote are touched. */
export let touchedCount: u32 = 0;

/** Settings that hold for all texts: the table of the sieve, how many probes it has, their reaches (u32), scratch for so many pairs. */
let table: usize = 0;
let probeCount: u32 = 0;
let reaches: usize = 0;
let scratch: usize = 0;
let scratchPairs: u32 = 0;

/** Prepares for the texts of a scan. `scratchAt` has room for three times `pairs` pairs. */
export function setUpPlaces(
  sieveTable: usize,
  probes: u32,
  reachTable: usize,
  scratchAt: usize,
  pairs: u32,
): void {
  table = sieveTable;
  probeCount = probes;
  reaches = reachTable;
  scratch = scratchAt;
  scratchPairs = pairs;
}

/** Finds the places in [from, to) of a text, all touched. Their number, or -1 where there is no room. */
export function findPlaces(text: usize, length: u32, from: u32, to: u32, places: usize, maxPlaces: u32): i32 {
  begin(places, maxPlaces);
  return search(text, length, from, to) ? written(places) : -1;
}

/**
 * The places of a version of a text, from those of the version that it was made of: what was copied keeps its places, the
 * rest is searched.
 *
 * @param copies - triples of u32, ascending in the new version: start there, start in the base, length
 */
export function carryPlaces(
  basePlaces: usize,
  baseCount: u32,
  baseLength: u32,
  copies: usize,
  copyCount: u32,
  text: usize,
  length: u32,
  places: usize,
  maxPlaces: u32,
): i32 {
  begin(places, maxPlaces);
  let searched: u32 = 0;
  for (let copy = copies; copy < copies + <usize>copyCount * 12; copy += 12) {
    const start = load<u32>(copy);
    const baseStart = load<u32>(copy, 4);
    const size = load<u32>(copy, 8);
    const opensBoth = start == 0 && baseStart == 0;
    const endsBoth = start + size == length && baseStart + size == baseLength;
    const keptFrom: u32 = opensBoth ? 0 : start + <u32>shapeBefore;
    const keptTo: u32 = endsBoth ? length : max(start + size, <u32>shapeAfter) - <u32>shapeAfter;
    if (keptTo <= keptFrom) {
      continue;
    }
    if (keptFrom > searched && !search(text, length, searched, keptFrom)) {
      return -1;
    }
    const low: u32 = opensBoth ? 0 : baseStart;
    const high: u32 = endsBoth ? <u32>i32.MAX_VALUE : baseStart + size;
    const shift = start - baseStart;
    const end = basePlaces + <usize>baseCount * PAIR;
    let place = basePlaces + <usize>firstAtOrAfter(basePlaces, baseCount, keptFrom - shift) * PAIR;
    for (; place < end && load<u32>(place) < keptTo - shift; place += PAIR) {
      if (!keep(load<u32>(place), load<u32>(place, 4) & ~TOUCHED, shift, low, high, opensBoth)) {
        return -1;
      }
    }
    searched = keptTo;
  }
  return searched >= length || search(text, length, searched, length) ? written(places) : -1;
}

function begin(places: usize, maxPlaces: u32): void {
  target = places;
  targetEnd = places + <usize>maxPlaces * PAIR;
  touchedCount = 0;
}

function written(places: usize): i32 {
  return <i32>((target - places) / PAIR);
}

function keep(place: u32, probe: u32, shift: u32, low: u32, high: u32, opensText: bool): bool {
  const reach = load<u32>(reaches + ((<usize>probe) << 2));
  const isWithin = (opensText || place >= low + reach) && place + reach <= high;
  return put(place + shift, isWithin ? probe : probe | TOUCHED);
}

function put(place: u32, probe: u32): bool {
  if (target >= targetEnd) {
    return false;
  }
  store<u32>(target, place);
  store<u32>(target, probe, 4);
  target += PAIR;
  touchedCount += probe >> 31;
  return true;
}

/** Searches a stretch and merges what the sieves find: keywords, markers and runs, each in order. */
function search(text: usize, length: u32, from: u32, to: u32): bool {
  const keywords = scratch;
  const markers = scratch + <usize>scratchPairs * PAIR;
  const keywordCount = sieve(table, text, length, from, to, keywords, scratchPairs);
  const encodedCount = findEncoded(text, length, from, to, markers, 2 * scratchPairs);
  if (keywordCount < 0 || encodedCount < 0) {
    return false;
  }
  const runs = markers + <usize>runPlaces * PAIR;
  const keywordsEnd = keywords + <usize>keywordCount * PAIR;
  const runsEnd = markers + <usize>encodedCount * PAIR;
  let keyword = keywords;
  let marker = markers;
  let run = runs;
  while (keyword < keywordsEnd || marker < runs || run < runsEnd) {
    const keywordAt = keyword < keywordsEnd ? load<u32>(keyword) : u32.MAX_VALUE;
    const markerAt = marker < runs ? load<u32>(marker) : u32.MAX_VALUE;
    const runAt = run < runsEnd ? load<u32>(run) : u32.MAX_VALUE;
    let isRoom = true;
    if (keywordAt <= markerAt && keywordAt <= runAt) {
      isRoom = put(keywordAt, load<u32>(keyword, 4) | TOUCHED);
      keyword += PAIR;
    } else if (markerAt <= runAt) {
      isRoom = put(markerAt, (probeCount + load<u32>(marker, 4)) | TOUCHED);
      marker += PAIR;
    } else {
      isRoom = put(runAt, (probeCount + load<u32>(run, 4)) | TOUCHED);
      run += PAIR;
    }
    if (!isRoom) {
      return false;
    }
  }
  return true;
}

/** The first of the places that is at or after a position. */
function firstAtOrAfter(places: usize, count: u32, position: u32): u32 {
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(places + <usize>middle * PAIR) < position) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
