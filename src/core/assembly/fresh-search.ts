import { mostPieceBytes } from '../contract';
import { hashPiece, setHashKey } from './piece-hash';
import { PAIR, placesEnd } from './place-list';
import { isQuiet, rememberQuiet, remembersQuiet, setQuietTable } from './quiet-pieces';
import { searchStretch } from './stretch-search';

const NEWLINE: u8 = 0x0a;
/** Pieces end at every 16th line, about: at lines that their first bytes choose, so that the same text has the same pieces wherever it stands. */
const rareEnds: u64 = 4;
/** Where a piece is longer than this, it ends at every second line. */
const longPiece: u32 = 384;
const oftenEnds: u64 = 1;
/** Shorter stretches are one piece. */
const smallStretch: u32 = 300;

/** The pieces that are searched next: hash, start and end. */
const mostWaiting: u32 = 64;
const WAITING: usize = 32;
const waiting: usize = memory.data(2048);
let waitingCount: u32 = 0;
/** The hash of a whole stretch. */
const stretchHash: usize = memory.data(16);

/** Has pieces without places remembered, by hashes with a key: see contract.ts for the sizes. */
export function setUpQuiet(quietTable: usize, hashKey: usize): void {
  setQuietTable(quietTable);
  setHashKey(hashKey);
}

/** Searches a stretch of a version, but for pieces that were met before and hold no place. False: there is no room. */
export function searchFresh(text: usize, length: u32, from: u32, to: u32): bool {
  if (!remembersQuiet()) {
    return searchStretch(text, length, from, to);
  }
  if (to - from > <u32>mostPieceBytes) {
    return searchPieces(text, length, from, to);
  }
  hashPiece(text, length, from, to, stretchHash);
  if (isQuiet(stretchHash)) {
    return true;
  }
  const before = placesEnd();
  const isDone =
    to - from < smallStretch ? searchStretch(text, length, from, to) : searchPieces(text, length, from, to);
  if (isDone && placesEnd() == before) {
    rememberQuiet(stretchHash);
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
    let lines = i8x16.bitmask(i8x16.eq(v128.load(text + at), i8x16.splat(NEWLINE)));
    for (; lines != 0; lines &= lines - 1) {
      const line = at + ctz(lines) + 1;
      if (line >= to) {
        return to;
      }
      if (lineHash(text + line) >> (64 - (line - from < longPiece ? rareEnds : oftenEnds)) == 0) {
        return line;
      }
    }
  }
  return to;
}

/** Multiplicative hashing of the first 16 bytes of a line: most lines of a file begin with the same white space. */
function lineHash(line: usize): u64 {
  const bytes = (load<u64>(line) * 0x9e3779b97f4a7c15) ^ (load<u64>(line, 8) * 0xff51afd7ed558ccd);
  return bytes * 0xc4ceb9fe1a85ec53;
}

/** Whether a piece is known to be quiet; one that is not waits. */
function isQuietOrWaits(text: usize, length: u32, from: u32, to: u32): bool {
  const piece = waiting + <usize>waitingCount * WAITING;
  hashPiece(text, length, from, to, piece);
  if (isQuiet(piece)) {
    return true;
  }
  store<u32>(piece, from, 16);
  store<u32>(piece, to, 20);
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
    while (place < end && load<u32>(place) < load<u32>(piece, 16)) {
      place += PAIR;
    }
    if (place == end || load<u32>(place) >= load<u32>(piece, 20)) {
      rememberQuiet(piece);
    }
  }
  waitingCount = 0;
  return true;
}
