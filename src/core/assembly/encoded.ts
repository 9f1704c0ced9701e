/**
 * Where text may be encoded: base64, hexadecimal digits, escapes, literals that are joined.
 *
 * Only places where a decoder of `src/detect/decode` may begin or go on are told, so that most text is never decoded.
 * It may tell of a place where no decoder finds anything, never the reverse.
 */
import { isBase64, isHexDigit, isSeparator, saysTextInBase64, saysTextInHex } from './encoded-head';
import { isCharacterEscape, isPercentEscape, isReference } from './escape-start';
import { isArrayJoin, isSeam } from './literal-seam';

/** What may begin or go on at a place; `src/detect/decode/encoded-places.ts` has the same numbers. */
const LONG_RUN: u32 = 0;
const BASE64: u32 = 1;
const HEX: u32 = 2;
const PERCENT: u32 = 3;
const CHARACTER: u32 = 4;
const REFERENCE: u32 = 5;
const SEAM: u32 = 6;
const ARRAY_JOIN: u32 = 7;
const NOTHING: u32 = 8;

/** Shorter base64 and hexadecimal digits are not decoded. */
const MIN_RUN: u32 = 20;
/** Fewer hexadecimal digits are not decoded. */
const MIN_HEX_RUN: u32 = 32;
/** A run of the alphabet of base64 this long may be the rest of one that says something. Object ids have 40 digits: there are too many of them. */
const MIN_LONG_RUN: u32 = 41;
/** How far a long run is told of again. */
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
  findMarkers(text, length, from, to);
  runPlaces = found;
  findRuns(text, length, from, to);
  return found > room ? -1 : <i32>found;
}

function tell(place: u32, kind: u32): void {
  if (found < room) {
    store<u32>(target + (<usize>found << 3), place);
    store<u32>(target + (<usize>found << 3), kind, 4);
  }
  found++;
}

/** Quotes, backslashes, percent signs, ampersands and points: each block of 16 bytes is asked for all of them at once. */
function findMarkers(text: usize, length: u32, from: u32, to: u32): void {
  const quote = i8x16.splat(0x22);
  const apostrophe = i8x16.splat(0x27);
  const backslash = i8x16.splat(0x5c);
  const percent = i8x16.splat(0x25);
  const ampersand = i8x16.splat(0x26);
  const point = i8x16.splat(0x2e);
  for (let at = from; at < to; at += 16) {
    const block = v128.load(text + at);
    const quotes = v128.or(i8x16.eq(block, quote), i8x16.eq(block, apostrophe));
    const signs = v128.or(i8x16.eq(block, percent), i8x16.eq(block, ampersand));
    const others = v128.or(i8x16.eq(block, backslash), i8x16.eq(block, point));
    const marks = v128.or(quotes, v128.or(signs, others));
    if (!v128.any_true(marks)) {
      continue;
    }
    let mask = <u32>i8x16.bitmask(marks);
    if (to - at < 16) {
      mask &= (1 << (to - at)) - 1;
    }
    for (; mask != 0; mask &= mask - 1) {
      const place = at + ctz(mask);
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
      return isPercentEscape(text, length, place) ? PERCENT : NOTHING;
    case 0x26:
      return isReference(text, length, place) ? REFERENCE : NOTHING;
    case 0x2e:
      return isArrayJoin(text, length, place) ? ARRAY_JOIN : NOTHING;
    case 0x5c:
      return isCharacterEscape(text, length, place) ? CHARACTER : NOTHING;
    default:
      return isSeam(text, length, place) ? SEAM : NOTHING;
  }
}

/** A run of `MIN_RUN` bytes covers every `MIN_RUN`th byte: most bytes are never looked at. */
function findRuns(text: usize, length: u32, from: u32, to: u32): void {
  let start = runStart(text, from);
  /** Bytes from `start` to here are known to be of the alphabet. */
  let known = start;
  for (let probe = start + MIN_RUN - 1; probe < length && start < to; probe = start + MIN_RUN - 1) {
    let at = probe + 1;
    while (at > known && isBase64(load<u8>(text + at - 1))) {
      at--;
    }
    if (at > known) {
      start = at;
      known = probe + 1;
      continue;
    }
    const end = runEnd(text, length, probe + 1);
    tellRun(text, length, start, end, from, to);
    start = end + 1;
    known = start;
  }
}

/** Where a run starts that reaches `from`, no farther back than matters. */
function runStart(text: usize, from: u32): u32 {
  const limit: u32 = from > LONG_RUN_STEP ? from - LONG_RUN_STEP : 0;
  let start = from;
  while (start > limit && isBase64(load<u8>(text + start - 1))) {
    start--;
  }
  return start;
}

function runEnd(text: usize, length: u32, from: u32): u32 {
  let end = from;
  while (end < length && isBase64(load<u8>(text + end))) {
    end++;
  }
  return end;
}

function tellRun(text: usize, length: u32, start: u32, end: u32, from: u32, to: u32): void {
  const last = min(end, to);
  const isLong = end - start >= MIN_LONG_RUN;
  const hexEnd: u32 = end > start + MIN_HEX_RUN ? end - MIN_HEX_RUN : start;
  /** Paths and URLs are of the alphabet too: each part of them may say something. */
  let isPartStart = true;
  let wasHex = start > 0 && from > start && isHexDigit(load<u8>(text + from - 1));
  for (let at = max(start, from); at < last; at++) {
    const byte = load<u8>(text + at);
    if (isLong && ((at - start) & (LONG_RUN_STEP - 1)) == 0) {
      tell(at, LONG_RUN);
    }
    const isPart = isSeparator(byte);
    if ((isPartStart || isPart || at == start + 1) && saysTextInBase64(text + at, text + end)) {
      tell(at, BASE64);
    }
    isPartStart = isPart;
    const isHex = isHexDigit(byte);
    if (isHex && !wasHex && at <= hexEnd && saysTextInHex(text + at, text + end)) {
      tell(at, HEX);
    }
    wasHex = isHex;
  }
}
