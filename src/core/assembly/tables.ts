import { inflateTableBytes } from '../contract';

/**
 * Decoding tables hold one u32 for each possible value of the next bits:
 *
 * - bits 0 to 5: how many bits to drop, those of the code and the extra bits behind it
 * - bits 8 to 11: how many of them are the code; of a subtable: how many bits choose its entry
 * - bits 12 to 15: the kind
 * - bits 16 to 31: the value: a literal, what a length or distance starts at, or a subtable's first entry
 */
export const isLiteral: u32 = 0x8000;
export const isSpecial: u32 = 0x4000;
export const isSubtable: u32 = isSpecial | 0x2000;
export const isEnd: u32 = isSpecial | 0x1000;
export const isInvalid: u32 = isSpecial;
export const kindMask: u32 = 0xf000;

/** As many symbols as a code may have. */
export const mostSymbols: u32 = 288;

/** How many bits the first look-up takes at most. */
export const literalBits: u32 = 11;
export const distanceBits: u32 = 8;
export const lengthBits: u32 = 7;
/** How many bits the longest codes of the fixed code have. */
export const fixedLiteralBits: u32 = 9;
export const fixedDistanceBits: u32 = 5;

// What complete codes of 288, 32 and 19 symbols can need at most with these first look-ups, found by zlib's `enough`:
// 2342, 402 and 128 entries. The rest is room for stores of 16 bytes.
const literalTableBytes: usize = 2_368 * 4;
const distanceTableBytes: usize = 416 * 4;
const lengthTableBytes: usize = 144 * 4;

/** Where each part of the tables is. */
export const literalTable: usize = 0;
export const distanceTable: usize = literalTable + literalTableBytes;
export const lengthTable: usize = distanceTable + distanceTableBytes;
export const fixedLiteralTable: usize = lengthTable + lengthTableBytes;
export const fixedDistanceTable: usize = fixedLiteralTable + literalTableBytes;
export const literalEntries: usize = fixedDistanceTable + distanceTableBytes;
export const distanceEntries: usize = literalEntries + 288 * 4;
export const lengthEntries: usize = distanceEntries + 32 * 4;
export const codeLengths: usize = lengthEntries + 32 * 4;
export const sortedSymbols: usize = codeLengths + 512;
export const symbolCounts: usize = sortedSymbols + mostSymbols * 4;
export const symbolOffsets: usize = symbolCounts + 64;
const end: usize = symbolOffsets + 64;

/** Compiles to nothing; fails to compile when the tables need more than the contract says. */
export function assertRoom(): void {
  if (end > <usize>inflateTableBytes) {
    ERROR('the tables need more than inflateTableBytes');
  }
}
