import { badCode, badSymbol } from '../contract.ts';
import { BadStream, type BitReader } from './bit-reader.ts';

const longestCode = 15;

/** A Huffman code as RFC 1951 describes it: how many symbols each length has, and the symbols in the order of their codes. */
export interface HuffmanCode {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

/** The code that these lengths describe. Takes what zlib takes: complete codes, and as told none or a single one. */
export function huffmanCode(lengths: readonly number[], mayBeIncomplete: boolean): HuffmanCode {
  const counts = Array.from({ length: longestCode + 1 }, () => 0);
  for (const length of lengths) {
    counts[length] = (counts[length] ?? 0) + 1;
  }
  counts[0] = 0;
  let unused = 1;
  for (const count of counts.slice(1)) {
    unused = unused * 2 - count;
    if (unused < 0) {
      throw new BadStream(badCode);
    }
  }
  const longest = Math.max(0, ...lengths);
  if (unused > 0 && (longest > 1 || !mayBeIncomplete)) {
    throw new BadStream(badCode);
  }
  const symbols = [...lengths.keys()].filter((symbol) => lengths[symbol]);
  symbols.sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  return { counts, symbols };
}

/** Reads one symbol, bit by bit. */
export function takeSymbol(bits: BitReader, code: HuffmanCode): number {
  let value = 0;
  let first = 0;
  let index = 0;
  for (const count of code.counts.slice(1)) {
    value |= bits.take(1);
    if (value - first < count) {
      return code.symbols[index + value - first] ?? 0;
    }
    index += count;
    first = (first + count) << 1;
    value <<= 1;
    if (index === code.symbols.length) {
      break;
    }
  }
  throw new BadStream(badSymbol);
}
