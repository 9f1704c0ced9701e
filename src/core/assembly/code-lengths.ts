import { badCode } from '../contract';
import { fillBits, loadPlace, pendingBits, pendingCount, saveBits, takeBits } from './bits';
import { buildTable, clearCounts, countLength, countLengths, uncountLengths } from './huffman';
import {
  codeLengths,
  distanceBits,
  distanceEntries,
  distanceTable,
  lengthBits,
  lengthEntries,
  lengthTable,
  literalBits,
  literalEntries,
  literalTable,
} from './tables';

const lengthOrder = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
const endOfBlock: usize = 256;

/** For how many bits at once the tables are that were read last. */
export let ownLiteralBits: u32 = 0;
export let ownDistanceBits: u32 = 0;

/** Reads a block's own codes (RFC 1951, section 3.2.7) into the tables. Returns 0 or a failure. */
export function readCodes(tables: usize, inputEnd: usize): i32 {
  const literals = takeBits(5) + 257;
  const distances = takeBits(5) + 1;
  if (literals > 286 || distances > 30) {
    return badCode;
  }
  const tableBits = readLengthCode(tables, takeBits(4) + 4);
  if (!tableBits) {
    return badCode;
  }
  const lengths = tables + codeLengths;
  if (
    !readLengths(tables, tableBits, lengths, literals + distances, inputEnd) ||
    !load<u8>(lengths + endOfBlock)
  ) {
    return badCode;
  }
  uncountLengths(tables, lengths + literals, distances);
  ownLiteralBits = buildTable(tables, lengths, literals, literalEntries, literalTable, literalBits, true);
  if (!ownLiteralBits) {
    return badCode;
  }
  const ownDistances = lengths + literals;
  countLengths(tables, ownDistances, distances);
  ownDistanceBits = buildTable(
    tables,
    ownDistances,
    distances,
    distanceEntries,
    distanceTable,
    distanceBits,
    true,
  );
  return ownDistanceBits ? 0 : badCode;
}

/** The code in which the lengths of the other two codes are written. Returns for how many bits at once its table is. */
function readLengthCode(tables: usize, count: u32): u32 {
  const lengths = tables + codeLengths;
  v128.store(lengths, i64x2.splat(0));
  v128.store(lengths + 16, i64x2.splat(0));
  for (let i: u32 = 0; i < count; i++) {
    fillBits();
    store<u8>(lengths + load<u8>(lengthOrder + i), <u8>takeBits(3));
  }
  countLengths(tables, lengths, 19);
  return buildTable(tables, lengths, 19, lengthEntries, lengthTable, lengthBits, false);
}

/** Reads the lengths of both codes, and counts them. The bit reader's state is in local variables: see `inflateBlock`. */
function readLengths(tables: usize, tableBits: u32, lengths: usize, total: u32, inputEnd: usize): bool {
  const table = tables + lengthTable;
  const mask: u32 = (1 << tableBits) - 1;
  const lastLoad = inputEnd + 8;
  let bits = pendingBits();
  let count = pendingCount();
  let next = loadPlace();
  let known: u32 = 0;
  clearCounts(tables);
  while (known < total && next <= lastLoad) {
    bits |= load<u64>(next) << count;
    next += (~count >> 3) & 7;
    count |= 56;
    let entry = load<u32>(table + ((<u32>bits & mask) << 2));
    // 56 bits are enough for four lengths and a repeat, of 14 bits.
    for (let left = 4; left > 0 && entry >> 16 < 16 && known < total; left--) {
      store<u8>(lengths + known++, <u8>(entry >> 16));
      countLength(tables, entry >> 16, 1);
      bits >>= entry;
      count -= entry;
      entry = load<u32>(table + ((<u32>bits & mask) << 2));
    }
    const symbol = entry >> 16;
    if (symbol < 16 || known == total) {
      continue;
    }
    if (symbol == 16 && known == 0) {
      break;
    }
    bits >>= entry;
    count -= entry;
    const value: u32 = symbol == 16 ? load<u8>(lengths + known - 1) : 0;
    const extraBits: u32 = symbol == 16 ? 2 : symbol == 17 ? 3 : 7;
    const repeats: u32 = (symbol == 18 ? 11 : 3) + (<u32>bits & ((1 << extraBits) - 1));
    bits >>= extraBits;
    count -= extraBits;
    if (known + repeats > total) {
      break;
    }
    fillLengths(lengths + known, <u8>value, repeats);
    countLength(tables, value, repeats);
    known += repeats;
  }
  saveBits(bits, count, next);
  return known == total;
}

/** Writes up to 15 bytes too many, which later lengths replace. The bulk fill takes longer to start. */
function fillLengths(start: usize, value: u8, count: u32): void {
  const end = start + count;
  for (let at = start; at < end; at += 16) {
    v128.store(at, i8x16.splat(value));
  }
}
