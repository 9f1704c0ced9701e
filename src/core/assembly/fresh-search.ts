import { mostPieceBytes } from '../contract';
import { hashPiece } from './piece-hash';
import { PAIR, placesEnd } from './place-list';
import { isQuiet, rememberQuiet } from './quiet-pieces';
import { searchStretch } from './stretch-search';

const NEWLINE: u8 = 0x0a;
/** Pieces end at every 16th line, about: at lines that some bytes of them choose, so that the same text has the same pieces wherever it stands. */
const rareEnds: i8 = 15;
/** Where a piece is longer than this, it ends at every second line. */
const longPiece: u32 = 384;
const oftenEnds: i8 = 1;
/** Shorter stretches are one piece. */
const smallStretch: u32 = 300;

/** The pieces that are searched next: hash, start and end. */
const mostWaiting: u32 = 64;
const WAITING: usize = 16;
const waiting: usize = memory.data(1024);
let waitingCount: u32 = 0;
/** The hash of a whole stretch. */
const stretchHash: usize = memory.data(16);

/** Where the pieces are remembered that hold no place; 0: they are not. */
let table: usize = 0;

/** Has pieces without places remembered in a table. 0: not. */
export function setPieceTable(at: usize): void {
  table = at;
}

/** Searches a stretch of a version, but for pieces that were met before and hold no place. False: there is no room. */
export function searchFresh(text: usize, length: u32, from: u32, to: u32): bool {
  if (table == 0) {
    return searchStretch(text, length, from, to);
  }
  if (to - from > <u32>mostPieceBytes) {
    return searchPieces(text, length, from, to);
  }
  hashPiece(text, length, from, to, 0, stretchHash);
  if (isQuiet(table, stretchHash)) {
    return true;
  }
  const before = placesEnd();
  const isDone =
    to - from < smallStretch ? searchStretch(text, length, from, to) : searchPieces(text, length, from, to);
  if (isDone && placesEnd() == before) {
    rememberQuiet(table, stretchHash);
  }
  return isDone;
}

/** Searches what is not known to be quiet: neighbours together. */
function searchPieces(text: usize, length: u32, from: u32, to: u32): bool {
  let searched = from;
  let at = from;
  waitingCount = 0;
  while (at < to) {
    const end = pieceEnd(text, at, to);
    const isKnown = end - at <= <u32>mostPieceBytes && isQuietOrWaits(text, length, at, end);
    if (isKnown || waitingCount == mostWaiting) {
      const unknownEnd = isKnown ? at : end;
      if (unknownEnd > searched && !searchWaiting(text, length, searched, unknownEnd)) {
        return false;
      }
      searched = end;
    }
    at = end;
  }
  return searched >= to || searchWaiting(text, length, searched, to);
}

/** Where the piece that begins at `from` ends. */
function pieceEnd(text: usize, from: u32, to: u32): u32 {
  for (let at = from; at < to; at += 16) {
    const mask = at - from < longPiece ? rareEnds : oftenEnds;
    const ends = endsAt(text + at, i8x16.splat(mask));
    if (ends != 0) {
      return min(to, at + ctz(ends) + 1);
    }
  }
  return to;
}

/** A bit for each of sixteen bytes that ends a line, where a sum over bytes of the next one has none of the bits of a mask. */
function endsAt(place: usize, mask: v128): u32 {
  const near = i8x16.add(v128.load(place, 3), v128.load(place, 6));
  const far = i8x16.add(v128.load(place, 9), v128.load(place, 14));
  const isChosen = i8x16.eq(v128.and(i8x16.add(near, far), mask), i8x16.splat(0));
  return i8x16.bitmask(v128.and(isChosen, i8x16.eq(v128.load(place), i8x16.splat(NEWLINE))));
}

/** Whether a piece is known to be quiet; one that is not waits. */
function isQuietOrWaits(text: usize, length: u32, from: u32, to: u32): bool {
  const piece = waiting + <usize>waitingCount * WAITING;
  hashPiece(text, length, from, to, 0, piece);
  if (isQuiet(table, piece)) {
    return true;
  }
  store<u32>(piece, from, 8);
  store<u32>(piece, to, 12);
  waitingCount++;
  return false;
}

/** Searches a stretch, and remembers the pieces that waited for it and hold no place. */
function searchWaiting(text: usize, length: u32, from: u32, to: u32): bool {
  let place = placesEnd();
  if (!searchStretch(text, length, from, to)) {
    return false;
  }
  const end = placesEnd();
  for (let index: u32 = 0; index < waitingCount; index++) {
    const piece = waiting + <usize>index * WAITING;
    while (place < end && load<u32>(place) < load<u32>(piece, 8)) {
      place += PAIR;
    }
    if (place == end || load<u32>(place) >= load<u32>(piece, 12)) {
      rememberQuiet(table, piece);
    }
  }
  waitingCount = 0;
  return true;
}
