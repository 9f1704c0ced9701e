import { buildTable, countLengths } from './huffman';
import {
  assertRoom,
  codeLengths,
  distanceBits,
  distanceEntries,
  fixedDistanceTable,
  fixedLiteralTable,
  isEnd,
  isInvalid,
  isLiteral,
  lengthEntries,
  literalBits,
  literalEntries,
} from './tables';

// RFC 1951, section 3.2.5. Symbols 286, 287 and distances 30, 31 have codes but no meaning.
const lengthBases = memory.data<u16>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
]);
const lengthExtraBits = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]);
const distanceBases = memory.data<u16>([
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
]);

let preparedTables: usize = 0;

/** Writes what never changes into the tables, the first time that they are used: each symbol's entry, and the fixed code. */
export function prepareTables(tables: usize): void {
  assertRoom();
  if (tables == preparedTables) {
    return;
  }
  writeLiteralEntries(tables + literalEntries);
  writeDistanceEntries(tables + distanceEntries);
  writeLengthEntries(tables + lengthEntries);
  buildFixedCode(tables);
  preparedTables = tables;
}

function writeLiteralEntries(entries: usize): void {
  for (let symbol: u32 = 0; symbol < 256; symbol++) {
    store<u32>(entries + symbol * 4, (symbol << 16) | isLiteral);
  }
  store<u32>(entries + 256 * 4, isEnd);
  for (let i: u32 = 0; i < 29; i++) {
    const base = <u32>load<u16>(lengthBases + i * 2);
    store<u32>(entries + (257 + i) * 4, (base << 16) | load<u8>(lengthExtraBits + i));
  }
  store<u32>(entries + 286 * 4, isInvalid);
  store<u32>(entries + 287 * 4, isInvalid);
}

function writeDistanceEntries(entries: usize): void {
  for (let symbol: u32 = 0; symbol < 30; symbol++) {
    const extraBits = symbol < 2 ? 0 : (symbol - 2) >> 1;
    store<u32>(entries + symbol * 4, ((<u32>load<u16>(distanceBases + symbol * 2)) << 16) | extraBits);
  }
  store<u32>(entries + 30 * 4, isInvalid);
  store<u32>(entries + 31 * 4, isInvalid);
}

function writeLengthEntries(entries: usize): void {
  for (let symbol: u32 = 0; symbol < 19; symbol++) {
    store<u32>(entries + symbol * 4, symbol << 16);
  }
}

function buildFixedCode(tables: usize): void {
  const lengths = tables + codeLengths;
  memory.fill(lengths, 8, 144);
  memory.fill(lengths + 144, 9, 112);
  memory.fill(lengths + 256, 7, 24);
  memory.fill(lengths + 280, 8, 8);
  countLengths(tables, lengths, 288);
  buildTable(tables, lengths, 288, literalEntries, fixedLiteralTable, literalBits, true);
  memory.fill(lengths, 5, 32);
  countLengths(tables, lengths, 32);
  buildTable(tables, lengths, 32, distanceEntries, fixedDistanceTable, distanceBits, true);
}
