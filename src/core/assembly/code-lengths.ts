import { badCode } from '../contract';
import { bytePlace, dropBits, fillBits, pendingBits, takeBits } from './bits';
import { buildTable } from './huffman';
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

/** Reads a block's own codes (RFC 1951, section 3.2.7) into the tables. Returns 0 or a failure. */
export function readCodes(tables: usize, inputEnd: usize): i32 {
  const literals = takeBits(5) + 257;
  const distances = takeBits(5) + 1;
  if (literals > 286 || distances > 30 || !readLengthCode(tables, takeBits(4) + 4)) {
    return badCode;
  }
  const lengths = tables + codeLengths;
  if (
    !readLengths(tables + lengthTable, lengths, literals + distances, inputEnd) ||
    !load<u8>(lengths + endOfBlock)
  ) {
    return badCode;
  }
  if (!buildTable(tables, lengths, literals, literalEntries, literalTable, literalBits, true)) {
    return badCode;
  }
  if (
    !buildTable(tables, lengths + literals, distances, distanceEntries, distanceTable, distanceBits, true)
  ) {
    return badCode;
  }
  return 0;
}

/** The code in which the lengths of the other two codes are written. */
function readLengthCode(tables: usize, count: u32): bool {
  const lengths = tables + codeLengths;
  v128.store(lengths, i64x2.splat(0));
  v128.store(lengths + 16, i64x2.splat(0));
  for (let i: u32 = 0; i < count; i++) {
    fillBits();
    store<u8>(lengths + load<u8>(lengthOrder + i), <u8>takeBits(3));
  }
  return buildTable(tables, lengths, 19, lengthEntries, lengthTable, lengthBits, false);
}

function readLengths(table: usize, lengths: usize, count: u32, inputEnd: usize): bool {
  let known: u32 = 0;
  while (known < count) {
    if (bytePlace() > inputEnd) {
      return false;
    }
    fillBits();
    const entry = load<u32>(table + ((<u32>pendingBits() & ((1 << lengthBits) - 1)) << 2));
    dropBits(entry & 63);
    const symbol = entry >> 16;
    if (symbol < 16) {
      store<u8>(lengths + known++, <u8>symbol);
      continue;
    }
    if (symbol == 16 && known == 0) {
      return false;
    }
    const value: u8 = symbol == 16 ? load<u8>(lengths + known - 1) : 0;
    const repeats = symbol == 16 ? 3 + takeBits(2) : symbol == 17 ? 3 + takeBits(3) : 11 + takeBits(7);
    if (known + repeats > count) {
      return false;
    }
    fillLengths(lengths + known, value, repeats);
    known += repeats;
  }
  return true;
}

/** Writes up to 15 bytes too many, which later lengths replace. The bulk fill takes longer to start. */
function fillLengths(start: usize, value: u8, count: u32): void {
  const end = start + count;
  for (let at = start; at < end; at += 16) {
    v128.store(at, i8x16.splat(value));
  }
}
