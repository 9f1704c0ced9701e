import { badBlock, badChecksum, badHeader, inputEnds, outputTooLong, outputTooShort } from '../contract';
import { adler32 } from './adler';
import { bytePlace, fillBits, startBits, takeBits } from './bits';
import { inflateBlock } from './block';
import { ownDistanceBits, ownLiteralBits, readCodes } from './code-lengths';
import { prepareTables } from './symbols';
import {
  distanceTable,
  fixedDistanceBits,
  fixedDistanceTable,
  fixedLiteralBits,
  fixedLiteralTable,
  literalTable,
} from './tables';

const checksumBytes: usize = 4;

/**
 * Inflates one zlib stream (RFC 1950) of exactly `length` bytes, whose checksum is tested.
 *
 * Returns how many bytes the stream has, or a failure of contract.ts. Reads up to 64 bytes behind the source's end
 * without minding what they are, and writes up to 64 bytes behind the target's end. `tables` is for this function alone.
 */
export function inflate(tables: usize, source: usize, sourceEnd: usize, target: usize, length: usize): i32 {
  if (sourceEnd - source < 2 || !isHeader(load<u8>(source), load<u8>(source + 1))) {
    return sourceEnd - source < 2 ? inputEnds : badHeader;
  }
  prepareTables(tables);
  startBits(source + 2);
  const out = inflateBlocks(tables, sourceEnd, target, target + length);
  const checksum = bytePlace();
  // Before other failures: what came from behind the end is no part of the stream.
  if (checksum > sourceEnd || (out >= 0 && checksum + checksumBytes > sourceEnd)) {
    return inputEnds;
  }
  if (out < 0) {
    return out;
  }
  if (<usize>out != target + length) {
    return <usize>out > target + length ? outputTooLong : outputTooShort;
  }
  if (bswap(load<u32>(checksum)) != adler32(target, length)) {
    return badChecksum;
  }
  return <i32>(checksum + checksumBytes - source);
}

/** Deflate, a window of at most 32 KiB, no dictionary. */
function isHeader(method: u32, flags: u32): bool {
  return ((method << 8) | flags) % 31 == 0 && (method & 15) == 8 && method >> 4 <= 7 && (flags & 0x20) == 0;
}

function inflateBlocks(tables: usize, sourceEnd: usize, target: usize, targetEnd: usize): i32 {
  let out: i32 = <i32>target;
  let isLast = false;
  while (!isLast) {
    fillBits();
    isLast = <bool>takeBits(1);
    const kind = takeBits(2);
    if (kind == 0) {
      out = copyStored(sourceEnd, <usize>out, targetEnd);
    } else if (kind == 1) {
      out = inflateBlock(
        tables + fixedLiteralTable,
        fixedLiteralBits,
        tables + fixedDistanceTable,
        fixedDistanceBits,
        sourceEnd,
        target,
        <usize>out,
        targetEnd,
      );
    } else if (kind == 2) {
      const failure = readCodes(tables, sourceEnd);
      if (failure) {
        return failure;
      }
      out = inflateBlock(
        tables + literalTable,
        ownLiteralBits,
        tables + distanceTable,
        ownDistanceBits,
        sourceEnd,
        target,
        <usize>out,
        targetEnd,
      );
    } else {
      return badBlock;
    }
    if (out < 0) {
      return out;
    }
    if (bytePlace() > sourceEnd) {
      return inputEnds;
    }
  }
  return out;
}

/** A block that is not compressed: its length, the length's complement, its bytes (RFC 1951, section 3.2.4). */
function copyStored(sourceEnd: usize, out: usize, targetEnd: usize): i32 {
  const header = bytePlace();
  const bytes = header + 4;
  if (bytes > sourceEnd) {
    return inputEnds;
  }
  const length = <usize>load<u16>(header);
  if (length != (<usize>load<u16>(header + 2) ^ 0xffff)) {
    return badBlock;
  }
  if (length > targetEnd - out) {
    return outputTooLong;
  }
  if (length > sourceEnd - bytes) {
    return inputEnds;
  }
  memory.copy(out, bytes, length);
  startBits(bytes + length);
  return <i32>(out + length);
}
