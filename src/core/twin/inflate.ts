import {
  badBlock,
  badChecksum,
  badCode,
  badHeader,
  badSymbol,
  distanceTooFar,
  outputTooLong,
  outputTooShort,
} from '../contract.ts';
import { BadStream, BitReader } from './bit-reader.ts';
import { type HuffmanCode, huffmanCode, takeSymbol } from './huffman.ts';

const endOfBlock = 256;
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * Inflates one zlib stream that fills the target exactly. Returns how many bytes the stream has, or a failure.
 * The core may name another failure when a stream has several.
 */
export function inflate(source: Uint8Array, target: Uint8Array): number {
  try {
    return inflateStream(source, target);
  } catch (error) {
    if (error instanceof BadStream) {
      return error.failure;
    }
    throw error;
  }
}

function inflateStream(source: Uint8Array, target: Uint8Array): number {
  const bits = new BitReader(source);
  const method = bits.take(8);
  const flags = bits.take(8);
  const needsDictionary = (flags & 0x20) !== 0;
  if ((method * 256 + flags) % 31 !== 0 || (method & 15) !== 8 || method >> 4 > 7 || needsDictionary) {
    throw new BadStream(badHeader);
  }
  const output = new Output(target);
  let isLast = false;
  while (!isLast) {
    isLast = bits.take(1) === 1;
    inflateBlock(bits, bits.take(2), output);
  }
  bits.align();
  const checksum = [bits.take(8), bits.take(8), bits.take(8), bits.take(8)];
  if (output.length !== target.length) {
    throw new BadStream(outputTooShort);
  }
  if (checksum.join() !== adler32(target).join()) {
    throw new BadStream(badChecksum);
  }
  return bits.bytesTaken();
}

class Output {
  readonly #target: Uint8Array;
  length = 0;

  constructor(target: Uint8Array) {
    this.#target = target;
  }

  push(byte: number): void {
    if (this.length === this.#target.length) {
      throw new BadStream(outputTooLong);
    }
    this.#target[this.length++] = byte;
  }

  repeat(distance: number, length: number): void {
    if (distance > this.length) {
      throw new BadStream(distanceTooFar);
    }
    for (let i = 0; i < length; i++) {
      this.push(this.#target[this.length - distance] ?? 0);
    }
  }
}

function inflateBlock(bits: BitReader, kind: number, output: Output): void {
  if (kind === 0) {
    copyStored(bits, output);
  } else if (kind === 1) {
    const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
    const distances = Array.from({ length: 32 }, () => 5);
    inflateSymbols(bits, huffmanCode(lengths, true), huffmanCode(distances, true), output);
  } else if (kind === 2) {
    const { literals, distances } = readCodes(bits);
    inflateSymbols(bits, literals, distances, output);
  } else {
    throw new BadStream(badBlock);
  }
}

function copyStored(bits: BitReader, output: Output): void {
  bits.align();
  const length = bits.take(16);
  if (length !== (bits.take(16) ^ 0xffff)) {
    throw new BadStream(badBlock);
  }
  for (let i = 0; i < length; i++) {
    output.push(bits.take(8));
  }
}

function readCodes(bits: BitReader): { literals: HuffmanCode; distances: HuffmanCode } {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const lengthCodes = bits.take(4) + 4;
  if (literals > 286 || distances > 30) {
    throw new BadStream(badCode);
  }
  const lengthLengths = Array.from({ length: 19 }, () => 0);
  for (const symbol of lengthOrder.slice(0, lengthCodes)) {
    lengthLengths[symbol] = bits.take(3);
  }
  const lengths = readLengths(bits, huffmanCode(lengthLengths, false), literals + distances);
  if (!lengths[endOfBlock]) {
    throw new BadStream(badCode);
  }
  return {
    literals: huffmanCode(lengths.slice(0, literals), true),
    distances: huffmanCode(lengths.slice(literals), true),
  };
}

function readLengths(bits: BitReader, code: HuffmanCode, count: number): number[] {
  const lengths: number[] = [];
  while (lengths.length < count) {
    const symbol = takeSymbol(bits, code);
    if (symbol < 16) {
      lengths.push(symbol);
      continue;
    }
    const value = symbol === 16 ? lengths.at(-1) : 0;
    const repeats = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (value === undefined || lengths.length + repeats > count) {
      throw new BadStream(badCode);
    }
    for (let i = 0; i < repeats; i++) {
      lengths.push(value);
    }
  }
  return lengths;
}

function inflateSymbols(
  bits: BitReader,
  literals: HuffmanCode,
  distances: HuffmanCode,
  output: Output,
): void {
  for (;;) {
    const symbol = takeSymbol(bits, literals);
    if (symbol === endOfBlock) {
      return;
    }
    if (symbol < endOfBlock) {
      output.push(symbol);
    } else {
      const length = takeLength(bits, symbol - endOfBlock - 1);
      output.repeat(takeDistance(bits, takeSymbol(bits, distances)), length);
    }
  }
}

/** Lengths 3 to 10 have a symbol each; then four symbols share each number of extra bits; the last one is 258. */
function takeLength(bits: BitReader, symbol: number): number {
  if (symbol > 28) {
    throw new BadStream(badSymbol);
  }
  if (symbol === 28) {
    return 258;
  }
  const extraBits = symbol < 8 ? 0 : (symbol >> 2) - 1;
  const base = symbol < 8 ? symbol : (4 + (symbol & 3)) << extraBits;
  return 3 + base + bits.take(extraBits);
}

/** Distances 1 to 4 have a symbol each; then two symbols share each number of extra bits. */
function takeDistance(bits: BitReader, symbol: number): number {
  if (symbol > 29) {
    throw new BadStream(badSymbol);
  }
  const extraBits = symbol < 4 ? 0 : (symbol >> 1) - 1;
  const base = symbol < 4 ? symbol : (2 + (symbol & 1)) << extraBits;
  return 1 + base + bits.take(extraBits);
}

/** The checksum's four bytes (RFC 1950, section 8.2). */
function adler32(bytes: Uint8Array): number[] {
  let sum = 1;
  let sumOfSums = 0;
  for (const byte of bytes) {
    sum = (sum + byte) % 65_521;
    sumOfSums = (sumOfSums + sum) % 65_521;
  }
  return [sumOfSums >> 8, sumOfSums & 255, sum >> 8, sum & 255];
}
