import { rejecting, shapeAfter, shapeBefore } from '../../model/automaton';
import {
  afterField,
  beforeField,
  bucketBits,
  bucketBytes,
  bucketMultiplier,
  bucketsAt,
  endsWithinField,
  entryBytes,
  extentField,
  filterAt,
  filterBits,
  firstEntryField,
  firstThree,
  foldedBits,
  followField,
  gramAtMask,
  keywordField,
  lastEntryField,
  lastThree,
  lengthShift,
  maxGramAtField,
  multiplier,
  precedeField,
  probeBytes,
  probeCountField,
  probeField,
  shortBucket,
  windowField,
  windowMaskField,
  windowStart,
} from '../sieve-layout';
import { follow, undecided } from './automaton';
import { addHit, beginHits, hitCount } from './hits';
import { probesOf, standsAt } from './keyword';
import { isAscii } from './text';

const foldedWindow: u64 = 0x2020202020202020;

/** What is searched: all of the text, and where keywords may start. */
let textStart: usize = 0;
let textEnd: usize = 0;
let firstStart: usize = 0;
let startsEnd: usize = 0;

/**
 * Finds the keywords that start between two places of the text and have their shape around them.
 *
 * Writes each as its start and its probe, in this order, and returns how many; -1 when there are more than `maxHits`.
 */
export function sieve(
  table: usize,
  text: usize,
  textLength: usize,
  from: usize,
  to: usize,
  hits: usize,
  maxHits: i32,
): i32 {
  textStart = text;
  textEnd = text + textLength;
  firstStart = text + from;
  startsEnd = min(text + to, textEnd);
  beginHits(hits, maxHits);
  const filter = table + filterAt;
  // A keyword of one letter may be found by the place behind it.
  const end = min(startsEnd + load<u32>(table, maxGramAtField), textEnd + 1);
  for (let at = firstStart; at < end; at += 8) {
    const bytes = load<u64>(at - 1) | foldedWindow;
    const last = load<u32>(at + 5) | foldedBits;
    const known =
      bitsFor(filter, <u32>bytes, <u32>(bytes >> 8)) |
      bitsFor(filter, <u32>(bytes >> 16), <u32>(bytes >> 24)) |
      bitsFor(filter, <u32>(bytes >> 32), <u32>(bytes >> 40)) |
      bitsFor(filter, last, last >> 8);
    if (known & 1) {
      searchPlaces(table, at);
    }
  }
  return hitCount();
}

/** Has bit 0 where a keyword may have these three bytes and the one before them; of each number more bytes are given. */
function bitsFor(filter: usize, before: u32, three: u32): u32 {
  // A shift looks at the low five bits of its count.
  return load<u32>(filter + ((three * multiplier) >> (32 - filterBits))) >> before;
}

/** Looks at each of four places that the filter lets through. Branches would mostly be guessed wrong: there are few. */
function searchPlaces(table: usize, start: usize): void {
  const filter = table + filterAt;
  let places: u32 = 0;
  for (let place: u32 = 0; place < 4; place++) {
    const gram = load<u32>(start + 2 * place - 1) | foldedBits;
    places |= (bitsFor(filter, gram, gram >> 8) & 1) << place;
  }
  for (; places != 0; places &= places - 1) {
    searchPlace(table, start + 2 * ctz(places));
  }
}

function searchPlace(table: usize, at: usize): void {
  const gram = load<u32>(at - 1) | foldedBits;
  const window = load<u64>(at - windowStart) | foldedWindow;
  const all = bucketOf(table, gram);
  const last = bucketOf(table, gram & lastThree);
  const first = bucketOf(table, gram & firstThree);
  const short = table + bucketsAt + shortBucket * bucketBytes;
  if (
    <i32>fits(all, window) |
    <i32>fits(last, window) |
    <i32>fits(first, window) |
    <i32>fits(short, window)
  ) {
    searchBucket(table, all, window, at);
    searchBucket(table, last, window, at);
    searchBucket(table, first, window, at);
    searchBucket(table, short, window, at);
  }
}

function bucketOf(table: usize, gram: u32): usize {
  return table + bucketsAt + <usize>((gram * bucketMultiplier) >> (32 - bucketBits)) * bucketBytes;
}

/** Whether a window has what a bucket, or an entry, asks for. */
function fits(asked: usize, window: u64): bool {
  return (window & load<u64>(asked, windowMaskField)) == load<u64>(asked, windowField);
}

/** Looks for the keywords of a bucket, of which the three bytes at a place may be part. */
function searchBucket(table: usize, bucket: usize, window: u64, at: usize): void {
  const end = table + load<u32>(bucket, lastEntryField);
  for (let entry = table + load<u32>(bucket, firstEntryField); entry < end; entry += entryBytes) {
    if (fits(entry, window)) {
      searchKeyword(table, entry, at);
    }
  }
}

/** Keeps the probes of an entry's keyword that have their shape around it, if it stands here. */
function searchKeyword(table: usize, entry: usize, at: usize): void {
  const extent = load<u32>(entry, extentField);
  const start = at - (extent & gramAtMask);
  const end = start + (extent >> lengthShift);
  if (start < firstStart || start >= startsEnd || end > textEnd || !isBetween(entry, start, end)) {
    return;
  }
  const keyword = table + load<u32>(entry, keywordField);
  if (!standsAt(keyword, start)) {
    return;
  }
  const probes = probesOf(keyword);
  const probesEnd = probes + load<u32>(keyword, probeCountField) * probeBytes;
  for (let probe = probes; probe < probesEnd; probe += probeBytes) {
    if (hasAfter(table, probe, start, end) && hasBefore(table, probe, start)) {
      addHit(<u32>(start - textStart), load<u32>(probe, probeField));
    }
  }
}

/** Whether the bytes beside the keyword of an entry may stand there: most shapes end with one of them. */
function isBetween(entry: usize, start: usize, end: usize): bool {
  return (
    (end == textEnd || ((load<u32>(entry, followField) >> (load<u8>(end) >> 3)) & 1) != 0) &&
    (start == textStart || ((load<u32>(entry, precedeField) >> (load<u8>(start - 1) >> 3)) & 1) != 0)
  );
}

function hasAfter(table: usize, probe: usize, start: usize, end: usize): bool {
  const automaton = load<u32>(probe, afterField);
  const reach = start + shapeAfter;
  if (automaton == 0 || end >= reach) {
    return true;
  }
  const state = follow(table + automaton, end, 1, min(reach, textEnd), textEnd < reach);
  // A character beyond ASCII is several bytes: matches may be longer than they look.
  const mustHaveEnded =
    state == undecided && load<u32>(probe, endsWithinField) == 1 && isAscii(start, shapeAfter) == 1;
  return state != rejecting && !mustHaveEnded;
}

function hasBefore(table: usize, probe: usize, start: usize): bool {
  const automaton = load<u32>(probe, beforeField);
  const reach = min<usize>(start - textStart, shapeBefore);
  const isTextEnd = reach < <usize>shapeBefore;
  return (
    automaton == 0 || follow(table + automaton, start - 1, -1, start - 1 - reach, isTextEnd) != rejecting
  );
}
