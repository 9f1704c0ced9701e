import { rejecting, shapeAfter, shapeBefore } from '../../model/automaton';
import {
  afterField,
  beforeField,
  bucketBits,
  bucketsAt,
  endsWithinField,
  entryBytes,
  filterAt,
  filterBits,
  foldedBits,
  gramAtField,
  gramField,
  gramMaskField,
  keywordField,
  lengthField,
  maxGramAtField,
  multiplier,
  probeBytes,
  probeCountField,
  probeField,
  shortBucket,
} from '../sieve-layout';
import { follow, undecided } from './automaton';
import { addHit, beginHits, hitCount } from './hits';
import { probesOf, standsAt } from './keyword';
import { isAscii } from './text';

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
  const end = min(startsEnd + load<u32>(table, maxGramAtField), textEnd);
  for (let at = firstStart; at < end; at += 4) {
    const bytes = load<u64>(at - 1) | 0x2020202020202020;
    const known =
      bitsFor(filter, <u32>bytes, <u32>(bytes >> 8)) |
      bitsFor(filter, <u32>(bytes >> 8), <u32>(bytes >> 16)) |
      bitsFor(filter, <u32>(bytes >> 16), <u32>(bytes >> 24)) |
      bitsFor(filter, <u32>(bytes >> 24), <u32>(bytes >> 32));
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

/** Looks at four places one by one. */
function searchPlaces(table: usize, start: usize): void {
  for (let at = start; at < start + 4; at++) {
    const gram = load<u32>(at - 1) | foldedBits;
    const three = gram >> 8;
    if (bitsFor(table + filterAt, gram, three) & 1) {
      searchBucket(table, (three * multiplier) >> (32 - bucketBits), gram, at);
      searchBucket(table, shortBucket, gram, at);
    }
  }
}

/** Looks for the keywords of a bucket, of which the three bytes at a place may be part. */
function searchBucket(table: usize, bucket: u32, gram: u32, gramAt: usize): void {
  const ends = table + bucketsAt + ((<usize>bucket) << 2);
  const end = table + load<u32>(ends, 4);
  for (let entry = table + load<u32>(ends); entry < end; entry += entryBytes) {
    if ((gram & load<u32>(entry, gramMaskField)) == load<u32>(entry, gramField)) {
      searchKeyword(table, table + load<u32>(entry, keywordField), gramAt);
    }
  }
}

/** Keeps the probes of a keyword that have their shape around it, if it stands here. */
function searchKeyword(table: usize, keyword: usize, gramAt: usize): void {
  const start = gramAt - load<u32>(keyword, gramAtField);
  const end = start + load<u32>(keyword, lengthField);
  if (start < firstStart || start >= startsEnd || end > textEnd || !standsAt(keyword, start)) {
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
