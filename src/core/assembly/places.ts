import { shapeAfter, shapeBefore } from '../../model/automaton';
import { searchFresh } from './fresh-search';
import { setUpQuiet } from './known-places';
import { beginPlaces, endPlaces, PAIR, put, reachOf, setProbeCount, setReaches, TOUCHED } from './place-list';
import { searchStretch, setUpSearch } from './stretch-search';

/** Prepares for the texts of a scan. `scratchAt` has room for three times `pairs` pairs. */
export function setUpPlaces(
  sieveTable: usize,
  probes: u32,
  reachTable: usize,
  scratchAt: usize,
  pairs: u32,
): void {
  setReaches(reachTable);
  setProbeCount(probes);
  setUpSearch(sieveTable, probes, scratchAt, pairs);
  // What was known held for other tables.
  setUpQuiet(0, 0, 0);
}

/** Finds the places in [from, to) of a text, all touched. Their number, or -1 where there is no room. */
export function findPlaces(text: usize, length: u32, from: u32, to: u32, places: usize, maxPlaces: u32): i32 {
  beginPlaces(places, maxPlaces);
  return searchStretch(text, length, from, to) ? endPlaces(places) : -1;
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
  beginPlaces(places, maxPlaces);
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
    if (keptFrom > searched && !searchFresh(text, length, searched, keptFrom)) {
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
  return searched >= length || searchFresh(text, length, searched, length) ? endPlaces(places) : -1;
}

function keep(place: u32, probe: u32, shift: u32, low: u32, high: u32, opensText: bool): bool {
  const reach = reachOf(probe);
  const isWithin = (opensText || place >= low + reach) && place + reach <= high;
  return put(place + shift, isWithin ? probe : probe | TOUCHED);
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
