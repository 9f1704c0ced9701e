import { mostHashedBytes } from '../contract';
import { setPieceTable } from './fresh-search';
import { hashPiece, setHashKey } from './piece-hash';
import { encodedFrom, PAIR, reachOf, TOUCHED, untouch } from './place-list';
import { isQuiet, rememberQuiet } from './quiet-pieces';

/** Where it is remembered what was looked at and said nothing; 0: it is not. */
let table: usize = 0;
const placeHash: usize = memory.data(16);

/**
 * Has it remembered, by hashes with a key, which pieces hold no place, and around which places nothing was found: see
 * contract.ts for the sizes. 0: it is not.
 */
export function setUpQuiet(pieceTable: usize, placeTable: usize, hashKey: usize): void {
  setPieceTable(pieceTable);
  table = placeTable;
  setHashKey(hashKey);
}

/**
 * Untouches the keywords that stood before where all in their reach was the same, and where nothing was found.
 *
 * @param places - the list that ended last
 * @param textKind - what else decides what is found, below 4
 */
export function settlePlaces(places: usize, count: u32, text: usize, length: u32, textKind: u32): void {
  const end = places + <usize>count * PAIR;
  for (let pair = places; pair < end; pair += PAIR) {
    if (hashPlace(pair, text, length, textKind) && isQuiet(table, placeHash)) {
      untouch(pair);
    }
  }
}

/** Lets it be known of the touched keywords in a list that nothing was found around them. */
export function rememberPlaces(places: usize, count: u32, text: usize, length: u32, textKind: u32): void {
  const end = places + <usize>count * PAIR;
  for (let pair = places; pair < end; pair += PAIR) {
    if (hashPlace(pair, text, length, textKind)) {
      rememberQuiet(table, placeHash);
    }
  }
}

/**
 * Whether it is known that part of a text says nothing to who asked; its hash stays at `hash` for `rememberPart`.
 *
 * @param what - who asks; no index of a probe times four
 */
export function isKnownPart(text: usize, length: u32, from: u32, to: u32, what: u32, hash: usize): bool {
  hashPiece(text, length, from, to, what, hash);
  return isQuiet(table, hash);
}

export function rememberPart(hash: usize): void {
  rememberQuiet(table, hash);
}

/** Writes the hash of a touched keyword with all in its reach; false: it is none, or that is too much. */
function hashPlace(pair: usize, text: usize, length: u32, textKind: u32): bool {
  const touched = load<u32>(pair, 4);
  const probe = touched & ~TOUCHED;
  if (table == 0 || touched == probe || probe >= encodedFrom) {
    return false;
  }
  const reach = reachOf(probe);
  if (reach > <u32>mostHashedBytes / 2) {
    return false;
  }
  const place = load<u32>(pair);
  const from: u32 = place > reach ? place - reach : 0;
  hashPiece(text, length, from, min(length, place + reach), (probe << 2) | textKind, placeHash);
  return true;
}
