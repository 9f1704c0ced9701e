import { badSymbol, distanceTooFar, inputEnds, outputTooLong } from '../contract';
import { loadPlace, pendingBits, pendingCount, saveBits } from './bits';
import { repeatBytes } from './repeat';
import { isEnd, isLiteral, isSpecial, isSubtable, kindMask } from './tables';

/** So many are decoded between two refills: without a subtable a literal has at most 11 bits. */
const LITERALS = 5;

/**
 * Decodes a block's symbols up to its end and returns the end of its output, or a failure.
 *
 * The bit reader's state is in local variables here. Of `count` only the lowest six bits mean something: entries are
 * subtracted whole, and WebAssembly shifts by no more than that. 56 pending bits are enough for five literals that
 * need no subtable, or for a length and a distance with subtables and extra bits (48).
 */
export function inflateBlock(
  literals: usize,
  literalBits: u32,
  distances: usize,
  distanceBits: u32,
  inputEnd: usize,
  start: usize,
  out: usize,
  outEnd: usize,
): i32 {
  const literalMask: u32 = (1 << literalBits) - 1;
  const distanceMask: u32 = (1 << distanceBits) - 1;
  let bits = pendingBits();
  let count = pendingCount();
  let next = loadPlace();
  // A refill may load bytes behind the input's end, which are not part of it: whoever closes the stream looks.
  const lastLoad = inputEnd + 8;
  while (next <= lastLoad) {
    if (out > outEnd) {
      return stop(outputTooLong, bits, count, next);
    }
    bits |= load<u64>(next) << count;
    next += (~count >> 3) & 7;
    count |= 56;
    let entry = lookUp(literals, bits, literalMask);
    let left = LITERALS;
    while (entry & isLiteral && left > 0) {
      store<u8>(out++, <u8>(entry >> 16));
      bits >>= entry;
      count -= entry;
      left--;
      entry = lookUp(literals, bits, literalMask);
    }
    if (left == 0) {
      continue;
    }
    if (left < LITERALS) {
      bits |= load<u64>(next) << count;
      next += (~count >> 3) & 7;
      count |= 56;
    }
    if (entry & isSpecial) {
      if ((entry & kindMask) == isSubtable) {
        bits >>= entry;
        count -= entry;
        entry = lookUpAgain(literals, bits, entry);
        if (entry & isLiteral) {
          store<u8>(out++, <u8>(entry >> 16));
          bits >>= entry;
          count -= entry;
          continue;
        }
      }
      if (entry & isSpecial) {
        const result = (entry & kindMask) == isEnd ? <i32>out : badSymbol;
        return stop(result, bits >> entry, count - entry, next);
      }
    }
    const length = <usize>valueOf(entry, bits);
    bits >>= entry;
    count -= entry;
    entry = lookUp(distances, bits, distanceMask);
    if (entry & isSpecial) {
      if ((entry & kindMask) == isSubtable) {
        bits >>= entry;
        count -= entry;
        entry = lookUpAgain(distances, bits, entry);
      }
      if (entry & isSpecial) {
        return stop(badSymbol, bits >> entry, count - entry, next);
      }
    }
    const distance = <usize>valueOf(entry, bits);
    bits >>= entry;
    count -= entry;
    if (distance > out - start) {
      return stop(distanceTooFar, bits, count, next);
    }
    if (out + length > outEnd) {
      return stop(outputTooLong, bits, count, next);
    }
    repeatBytes(out, distance, length);
    out += length;
  }
  return inputEnds;
}

/** Gives the bit reader its state back. */
function stop(result: i32, bits: u64, count: u32, next: usize): i32 {
  saveBits(bits, count, next);
  return result;
}

function lookUp(table: usize, bits: u64, mask: u32): u32 {
  return load<u32>(table + ((<u32>bits & mask) << 2));
}

/** The entry in a subtable, after the bits that led there. */
function lookUpAgain(table: usize, bits: u64, subtable: u32): u32 {
  const index = <u32>bits & ((1 << ((subtable >> 8) & 15)) - 1);
  return load<u32>(table + (((subtable >> 16) + index) << 2));
}

/** A length or distance: its entry's value plus its extra bits, which follow the code. */
function valueOf(entry: u32, bits: u64): u32 {
  const extraBits = (bits & (((<u64>1) << entry) - 1)) >> ((entry >> 8) & 15);
  return (entry >> 16) + <u32>extraBits;
}
