import { shapeAfter } from '../../model/automaton';
import { hashedBefore, hashMultipliersAt } from '../contract';

const blockBytes: usize = 32;

/** Two blocks that come before those of the text: how much there is of it, and its last bytes, filled up with zeros. */
const ends: usize = memory.data(64);
const textEnds: usize = ends + blockBytes;
/** As many bytes set as a block has, and as many zeros. */
const masks: usize = memory.data(64);
memory.fill(masks, 0xff, blockBytes);

let key: usize = 0;

/** Sets the random bytes that all hashes depend on: who does not know them cannot make two pieces with one hash. */
export function setHashKey(at: usize): void {
  key = at;
}

/**
 * Writes 64 bits for a piece of a text with all that decides which places are in it: the bytes before and behind it, and
 * where the text begins and ends. A piece has at most `mostHashedBytes`; `what` says what it was searched for.
 *
 * Two sums of NH, the universal hash of UMAC (RFC 4418, section 5.2), the key moved on by 16 bytes for each, and of each
 * the upper half of its product with an odd number. Of two pieces that differ fewer than one key in 2^58 makes one hash.
 */
export function hashPiece(text: usize, length: u32, from: u32, to: u32, what: u32, target: usize): void {
  const low: u32 = from > <u32>hashedBefore ? from - hashedBefore : 0;
  const high = min(length, to + shapeAfter);
  const start = text + low;
  writeEnds(start, high - low, from - low, to - from, what);
  let sum0 = i64x2.splat(0);
  let sum1 = i64x2.splat(0);
  let at = ends;
  let keys = key;
  for (let blocks: u32 = 2 + (high - low) / <u32>blockBytes; blocks > 0; blocks--) {
    const left = v128.load(at);
    const right = v128.load(at, 16);
    sum0 = i64x2.add(sum0, products(left, right, keys));
    sum1 = i64x2.add(sum1, products(left, right, keys + 16));
    at += blockBytes;
    keys += blockBytes;
    if (at == textEnds + blockBytes) {
      at = start;
    }
  }
  store<u32>(target, upperHalf(sum0, 0));
  store<u32>(target, upperHalf(sum1, 8), 4);
}

function writeEnds(start: usize, size: u32, before: u32, pieceSize: u32, what: u32): void {
  const rest = size % <u32>blockBytes;
  const last = start + size - rest;
  const mask = masks + blockBytes - rest;
  const two = i32x4.replace_lane(i32x4.splat(before), 1, pieceSize);
  const sizes = i32x4.replace_lane(i32x4.replace_lane(two, 2, size), 3, what);
  v128.store(ends, sizes);
  v128.store(ends, sizes, 16);
  v128.store(textEnds, v128.and(v128.load(last), v128.load(mask)));
  v128.store(textEnds, v128.and(v128.load(last, 16), v128.load(mask, 16)), 16);
}

/** The products of four pairs of numbers, each added to one of the key, as two sums. */
function products(left: v128, right: v128, keys: usize): v128 {
  const a = i32x4.add(left, v128.load(keys));
  const b = i32x4.add(right, v128.load(keys, 16));
  return i64x2.add(i64x2.extmul_low_i32x4_u(a, b), i64x2.extmul_high_i32x4_u(a, b));
}

function upperHalf(sums: v128, multiplier: usize): u32 {
  const sum = <u64>i64x2.extract_lane(sums, 0) + <u64>i64x2.extract_lane(sums, 1);
  return <u32>((sum * (load<u64>(key + hashMultipliersAt + multiplier) | 1)) >> 32);
}
