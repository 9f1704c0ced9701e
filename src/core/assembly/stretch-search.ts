import { findEncoded, runPlaces } from './encoded';
import { PAIR, put, TOUCHED } from './place-list';
import { sieve } from './sieve';

/** Settings that hold for all texts: the table of the sieve, how many probes it has, scratch for so many pairs. */
let table: usize = 0;
let probeCount: u32 = 0;
let scratch: usize = 0;
let scratchPairs: u32 = 0;

/** Prepares for the texts of a scan. `scratchAt` has room for three times `pairs` pairs. */
export function setUpSearch(sieveTable: usize, probes: u32, scratchAt: usize, pairs: u32): void {
  table = sieveTable;
  probeCount = probes;
  scratch = scratchAt;
  scratchPairs = pairs;
}

/** Searches a stretch and merges what the sieves find: keywords, markers and runs, each in order. False: there is no room. */
export function searchStretch(text: usize, length: u32, from: u32, to: u32): bool {
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
