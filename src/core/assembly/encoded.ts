/**
 * Where text may be encoded: base64, hexadecimal digits, escapes, literals that are joined.
 *
 * Only places where a decoder of `src/detect/decode` may begin or go on are told, so that most text is never decoded.
 * It may tell of a place where no decoder finds anything, never the reverse.
 */
import { arrayJoin, base64, character, hex, longRun, percent, reference, seam } from '../encoded-kinds';
import { base64At, markersAt } from './byte-classes';
import { isBase64, isHexDigit, isSeparator, saysTextInBase64, saysTextInHex } from './encoded-head';
import { isCharacterEscape, isPercentEscape, isReference } from './escape-start';
import { isArrayJoin, isSeam } from './literal-seam';

const NOTHING: u32 = 8;

/** Shorter base64 is not decoded. */
const MIN_RUN: u32 = 20;
/** Fewer hexadecimal digits are not decoded. */
const MIN_HEX_RUN: u32 = 32;
/** A run of the alphabet of base64 this long may be the rest of one that says something. Object ids have 40 digits: there are too many of them. */
const MIN_LONG_RUN: u32 = 41;
/** How far a long run is told of again; and farther than any test looks beyond its place. */
const LONG_RUN_STEP: u32 = 64;

/** How many of the places that were told last are markers: the rest are runs. */
export let runPlaces: u32 = 0;

let found: u32 = 0;
let room: u32 = 0;
let target: usize = 0;

/**
 * Writes pairs of u32 for the places in [from, to): where, and what is there. Markers come first, runs after them; each in
 * ascending order. The number of pairs, or -1 where there is no room.
 */
export function findEncoded(
  text: usize,
  length: u32,
  from: u32,
  to: u32,
  places: usize,
  maxPlaces: u32,
): i32 {
  found = 0;
  room = maxPlaces;
  target = places;
  findMarkers(text, length, from, min(to, length));
  runPlaces = found;
  findRuns(text, length, from, min(to, length));
  return found > room ? -1 : <i32>found;
}

function tell(place: u32, kind: u32): void {
  if (found < room) {
    store<u32>(target + ((<usize>found) << 3), place);
    store<u32>(target + ((<usize>found) << 3), kind, 4);
  }
  found++;
}

function findMarkers(text: usize, length: u32, from: u32, to: u32): void {
  for (let at = from; at < to; at += 16) {
    let marks = markersAt(text + at);
    if (to - at < 16) {
      marks &= (1 << (to - at)) - 1;
    }
    for (; marks != 0; marks &= marks - 1) {
      const place = at + ctz(marks);
      const kind = markerAt(text, length, place);
      if (kind != NOTHING) {
        tell(place, kind);
      }
    }
  }
}

function markerAt(text: usize, length: u32, place: u32): u32 {
  switch (load<u8>(text + place)) {
    case 0x25:
      return isPercentEscape(text, length, place) ? percent : NOTHING;
    case 0x26:
      return isReference(text, length, place) ? reference : NOTHING;
    case 0x2e:
      return isArrayJoin(text, length, place) ? arrayJoin : NOTHING;
    case 0x5c:
      return isCharacterEscape(text, length, place) ? character : NOTHING;
    default:
      return isSeam(text, length, place) ? seam : NOTHING;
  }
}

/**
 * Looks at 64 bytes at a time, of which the last may only be the start of a run.
 *
 * A run is followed no farther than its places need: each of many changes within a very long one would go through all of it.
 */
function findRuns(text: usize, length: u32, from: u32, to: u32): void {
  const limit = min(length, to + LONG_RUN_STEP);
  let at = runStart(text, from);
  while (at < to) {
    const starts = startsOfRuns(text + at, length - at);
    if (starts == 0) {
      at += 64 - MIN_RUN + 1;
      continue;
    }
    const start = runStart(text, at + <u32>ctz(starts));
    const end = runEnd(text, limit, start + MIN_RUN);
    if (start < to) {
      tellRun(text, start, end, from, to);
    }
    at = end + 1;
  }
}

/** A bit for each of 64 bytes from which on `MIN_RUN` are of the alphabet. */
function startsOfRuns(at: usize, left: u32): u64 {
  let bytes =
    base64At(at) | (base64At(at + 16) << 16) | (base64At(at + 32) << 32) | (base64At(at + 48) << 48);
  if (left < 64) {
    bytes &= ((<u64>1) << left) - 1;
  }
  const two = bytes & (bytes >> 1);
  const four = two & (two >> 2);
  const eight = four & (four >> 4);
  return eight & (eight >> 8) & (four >> 16);
}

/** Where a run starts that reaches a place, no farther back than matters. */
function runStart(text: usize, place: u32): u32 {
  const limit: u32 = place > LONG_RUN_STEP ? place - LONG_RUN_STEP : 0;
  let start = place;
  while (start > limit && isBase64(load<u8>(text + start - 1))) {
    start--;
  }
  return start;
}

function runEnd(text: usize, limit: u32, from: u32): u32 {
  let end = from;
  while (end < limit && isBase64(load<u8>(text + end))) {
    end++;
  }
  return end;
}

function tellRun(text: usize, start: u32, end: u32, from: u32, to: u32): void {
  if (end - start < MIN_HEX_RUN) {
    tellShortRun(text, start, end, from, to);
  } else {
    tellLongRun(text, start, end, from, to);
  }
}

/** Most of them are long names: only where a part of one starts is there more to look at. */
function tellShortRun(text: usize, start: u32, end: u32, from: u32, to: u32): void {
  const isEscaped = start > 0 && load<u8>(text + start - 1) == 0x5c;
  tellBase64(text, start, end, from, to);
  if (isEscaped) {
    tellBase64(text, start + 1, end, from, to);
  }
  for (let at: u32 = start + 1; at + MIN_RUN <= end; at++) {
    if (isPartStart(text, at) && !(isEscaped && at == start + 1)) {
      tellBase64(text, at, end, from, to);
    }
  }
}

function tellLongRun(text: usize, start: u32, end: u32, from: u32, to: u32): void {
  const last = min(end, to);
  const isLong = end - start >= MIN_LONG_RUN;
  for (let at = max(start, from); at < last; at++) {
    if (isLong && ((at - start) & (LONG_RUN_STEP - 1)) == 0) {
      tell(at, longRun);
    }
    if (at <= start + 1 || isPartStart(text, at)) {
      tellBase64(text, at, end, from, to);
    }
    if (at + MIN_HEX_RUN <= end && isHexStart(text, start, at) && saysTextInHex(text + at, text + end)) {
      tell(at, hex);
    }
  }
}

function tellBase64(text: usize, at: u32, end: u32, from: u32, to: u32): void {
  if (at >= from && at < to && saysTextInBase64(text + at, text + end)) {
    tell(at, base64);
  }
}

/** Paths and URLs are of the alphabet too: each part of them may say something. */
function isPartStart(text: usize, at: u32): bool {
  return isSeparator(load<u8>(text + at - 1)) || isSeparator(load<u8>(text + at));
}

function isHexStart(text: usize, start: u32, at: u32): bool {
  return isHexDigit(load<u8>(text + at)) && (at == start || !isHexDigit(load<u8>(text + at - 1)));
}
