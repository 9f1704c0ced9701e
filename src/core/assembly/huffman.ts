import { isInvalid, isSubtable, mostSymbols, sortedSymbols, symbolCounts, symbolOffsets } from './tables';

const longestCode: u32 = 15;
/** What one bit of code adds to an entry: one to drop, one of code (see tables.ts). */
const codeBit: u32 = 0x101;

/**
 * Builds the decoding table of the code that these lengths describe (RFC 1951, section 3.2.2), of which `countLengths`
 * has told how many there are of each.
 *
 * Takes what zlib takes: complete codes and, with `mayBeIncomplete`, the two that encoders write when a block has at
 * most one distance: no code at all, and a single one of one bit.
 *
 * @param mostBits - the table is for so many bits at once, or for fewer where no code is longer
 * @returns for how many bits it is; 0: that is no code
 */
export function buildTable(
  tables: usize,
  lengths: usize,
  symbols: u32,
  entries: usize,
  table: usize,
  mostBits: u32,
  mayBeIncomplete: bool,
): u32 {
  const unused = unusedCodes(tables + symbolCounts);
  const longest = longestLength(tables + symbolCounts);
  if (unused < 0 || (unused > 0 && (longest > 1 || !mayBeIncomplete))) {
    return 0;
  }
  sortSymbols(tables, lengths, symbols);
  if (unused > 0) {
    fillIncomplete(tables, longest, tables + entries, tables + table);
    return 1;
  }
  const tableBits = min(longest, mostBits);
  fillTable(tables, longest, tables + entries, tables + table, tableBits);
  return tableBits;
}

/** Counts how many symbols have a code of each length. */
export function countLengths(tables: usize, lengths: usize, symbols: u32): void {
  clearCounts(tables);
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    countLength(tables, load<u8>(lengths + symbol), 1);
  }
}

/** Takes lengths back that were counted. */
export function uncountLengths(tables: usize, lengths: usize, symbols: u32): void {
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    countLength(tables, load<u8>(lengths + symbol), -1);
  }
}

export function clearCounts(tables: usize): void {
  v128.store(tables + symbolCounts, i64x2.splat(0));
  v128.store(tables + symbolCounts + 16, i64x2.splat(0));
}

export function countLength(tables: usize, length: u32, times: u32): void {
  const count = tables + symbolCounts + (length << 1);
  store<u16>(count, load<u16>(count) + <u16>times);
}

/** How many codes of the longest length stay unused; negative when there are more symbols than codes. */
function unusedCodes(counts: usize): i32 {
  let unused: i32 = 1;
  for (let length: u32 = 1; length <= longestCode; length++) {
    unused = (unused << 1) - load<u16>(counts + length * 2);
    if (unused < 0) {
      return unused;
    }
  }
  return unused;
}

function longestLength(counts: usize): u32 {
  let length = longestCode;
  while (length > 0 && !load<u16>(counts + length * 2)) {
    length--;
  }
  return length;
}

/**
 * Orders the symbols as their codes are: by length, then by number.
 *
 * Those without a code come behind all others, rather than being asked for: whether a symbol has one is hard to predict.
 * Of 16 symbols mostly all or none are without.
 */
function sortSymbols(tables: usize, lengths: usize, symbols: u32): void {
  const offsets = tables + symbolOffsets;
  let offset: u32 = 0;
  store<u16>(offsets, mostSymbols);
  for (let length: u32 = 1; length <= longestCode; length++) {
    store<u16>(offsets + length * 2, <u16>offset);
    offset += load<u16>(tables + symbolCounts + length * 2);
  }
  let symbol: u32 = 0;
  while (symbol < symbols) {
    const end = min(symbol + 16, symbols);
    if (!v128.any_true(v128.load(lengths + symbol))) {
      symbol = end;
    }
    for (; symbol < end; symbol++) {
      const length = <u32>load<u8>(lengths + symbol);
      const place = <u32>load<u16>(offsets + length * 2);
      store<u16>(tables + sortedSymbols + place * 2, <u16>symbol);
      store<u16>(offsets + length * 2, <u16>(place + 1));
    }
  }
}

/** One code of one bit, or none: every other bit is invalid. */
function fillIncomplete(tables: usize, longest: u32, entries: usize, table: usize): void {
  const only = load<u32>(entries + ((<usize>load<u16>(tables + sortedSymbols)) << 2));
  store<u32>(table, (longest ? only : isInvalid) + codeBit);
  store<u32>(table + 4, isInvalid + codeBit);
}

/**
 * Gives the symbols their codes in order. The table grows with the length: it is filled for codes of one bit, doubled,
 * filled for two bits, and so on, so that each code is written once and its repeats are copied in bulk.
 */
function fillTable(tables: usize, longest: u32, entries: usize, table: usize, tableBits: u32): void {
  const counts = tables + symbolCounts;
  let symbol = tables + sortedSymbols;
  let code: u32 = 0;
  for (let length: u32 = 1; length <= tableBits; length++) {
    const end = symbol + <usize>load<u16>(counts + length * 2) * 2;
    for (; symbol < end; symbol += 2) {
      store<u32>(
        table + (code << 2),
        load<u32>(entries + ((<usize>load<u16>(symbol)) << 2)) + length * codeBit,
      );
      code = nextCode(code, length);
    }
    if (length < tableBits) {
      doubleTable(table, length);
    }
  }
  if (longest > tableBits) {
    fillSubtables(counts, symbol, code, longest, entries, table, tableBits);
  }
}

/** Codes longer than the first look-up: those that start alike share a subtable. */
function fillSubtables(
  counts: usize,
  firstSymbol: usize,
  firstCode: u32,
  longest: u32,
  entries: usize,
  table: usize,
  tableBits: u32,
): void {
  const prefixMask: u32 = (1 << tableBits) - 1;
  let symbol = firstSymbol;
  let code = firstCode;
  let prefix: u32 = 0xffff_ffff;
  let subtable: u32 = 0;
  let subtableEnd: u32 = 1 << tableBits;
  for (let length = tableBits + 1; length <= longest; length++) {
    const step: u32 = 1 << (length - tableBits);
    for (let left = <u32>load<u16>(counts + length * 2); left > 0; left--) {
      if ((code & prefixMask) != prefix) {
        prefix = code & prefixMask;
        const bits = subtableBits(counts, length, left, tableBits);
        subtable = subtableEnd;
        subtableEnd += 1 << bits;
        store<u32>(table + (prefix << 2), (subtable << 16) | isSubtable | (bits << 8) | tableBits);
      }
      const entry = load<u32>(entries + ((<usize>load<u16>(symbol)) << 2)) + (length - tableBits) * codeBit;
      for (let i = subtable + (code >> tableBits); i < subtableEnd; i += step) {
        store<u32>(table + (i << 2), entry);
      }
      symbol += 2;
      code = nextCode(code, length);
    }
  }
}

/** The size of a subtable whose first code has this length: as large as it takes to use all its codes up. */
function subtableBits(counts: usize, firstLength: u32, left: u32, tableBits: u32): u32 {
  let length = firstLength;
  let used = left;
  while (used < (<u32>1) << (length - tableBits)) {
    length++;
    used = (used << 1) + load<u16>(counts + length * 2);
  }
  return length - tableBits;
}

/** The code after this one, where both have their bits reversed, as the input has them. After the last one: 0. */
function nextCode(code: u32, length: u32): u32 {
  const zeros = code ^ ((1 << length) - 1);
  if (!zeros) {
    return 0;
  }
  const highest: u32 = 1 << (31 - clz(zeros));
  return (code & (highest - 1)) | highest;
}

/** Repeats the first 2^length entries behind themselves. */
function doubleTable(table: usize, length: u32): void {
  const bytes: usize = 4 << length;
  const end = table + bytes;
  for (let from = table; from < end; from += 16) {
    v128.store(from + bytes, v128.load(from));
  }
}
