import {
  badSize,
  baseSizeDiffers,
  copyOutsideBase,
  insertOutsideDelta,
  inputEnds,
  reservedInstruction,
  resultSizeDiffers,
  resultTooLong,
  resultTooShort,
} from '../contract';

/** How many runs of the base the last delta copied; -1 when there was no room for all of them. */
export let copyCount: i32 = 0;

const copyBytes: usize = 12;
const largestSize: u64 = 0x7fff_ffff;

/** Where the last size that was read ended. */
let afterSize: usize = 0;

/** The size of the base that a delta was made for, or a failure. */
export function deltaBaseSize(delta: usize, length: usize): i32 {
  return readSize(delta, delta + length);
}

/** The size of what a delta makes, or a failure. */
export function deltaResultSize(delta: usize, length: usize): i32 {
  const baseSize = readSize(delta, delta + length);
  return baseSize < 0 ? baseSize : readSize(afterSize, delta + length);
}

/**
 * Makes an object from its base and a delta (git's pack-format, "Deltified representation"). Returns 0 or a failure.
 *
 * The runs that it copies from the base go to `copies` in order: three u32 each, start in the result, start in the base
 * and length. Runs that go on in both are one. Writes up to 64 bytes behind the target's end.
 */
export function applyDelta(
  base: usize,
  baseLength: usize,
  delta: usize,
  deltaLength: usize,
  target: usize,
  targetLength: usize,
  copies: usize,
  maxCopies: u32,
): i32 {
  const end = delta + deltaLength;
  copyCount = 0;
  const baseSize = readSize(delta, end);
  const resultSize = baseSize < 0 ? baseSize : readSize(afterSize, end);
  if (resultSize < 0) {
    return resultSize;
  }
  if (<usize>baseSize != baseLength) {
    return baseSizeDiffers;
  }
  if (<usize>resultSize != targetLength) {
    return resultSizeDiffers;
  }
  const targetEnd = target + targetLength;
  const copiesEnd = copies + <usize>maxCopies * copyBytes;
  let at = afterSize;
  let out = target;
  let copy = copies;
  let isFull = false;
  let goesOnAt: usize = 0;
  let goesOnFrom: usize = 0;
  while (at < end) {
    const instruction = <u32>load<u8>(at++);
    if (instruction & 0x80) {
      let from: usize = 0;
      let length: usize = 0;
      if (instruction & 0x01) from = load<u8>(at++);
      if (instruction & 0x02) from |= (<usize>load<u8>(at++)) << 8;
      if (instruction & 0x04) from |= (<usize>load<u8>(at++)) << 16;
      if (instruction & 0x08) from |= (<usize>load<u8>(at++)) << 24;
      if (instruction & 0x10) length = load<u8>(at++);
      if (instruction & 0x20) length |= (<usize>load<u8>(at++)) << 8;
      if (instruction & 0x40) length |= (<usize>load<u8>(at++)) << 16;
      if (length == 0) {
        length = 0x10000;
      }
      if (at > end) {
        return inputEnds;
      }
      if (from > baseLength || length > baseLength - from) {
        return copyOutsideBase;
      }
      if (length > targetEnd - out) {
        return resultTooLong;
      }
      copyRun(out, base + from, length);
      if (goesOnAt == out && goesOnFrom == from && copy > copies) {
        store<u32>(copy - 4, load<u32>(copy - 4) + <u32>length);
      } else if (copy == copiesEnd) {
        isFull = true;
      } else {
        store<u32>(copy, <u32>(out - target));
        store<u32>(copy + 4, <u32>from);
        store<u32>(copy + 8, <u32>length);
        copy += copyBytes;
      }
      out += length;
      goesOnAt = out;
      goesOnFrom = from + length;
    } else {
      const length = <usize>instruction;
      if (length == 0) {
        return reservedInstruction;
      }
      if (length > end - at) {
        return insertOutsideDelta;
      }
      if (length > targetEnd - out) {
        return resultTooLong;
      }
      copyRun(out, at, length);
      at += length;
      out += length;
    }
  }
  copyCount = isFull ? -1 : <i32>((copy - copies) / copyBytes);
  return out == targetEnd ? 0 : resultTooShort;
}

/** A size: seven bits a byte, lowest first, the eighth says that more follow. */
function readSize(start: usize, end: usize): i32 {
  let size: u64 = 0;
  let shift: u64 = 0;
  for (let at = start; at < end; at++) {
    const byte = <u64>load<u8>(at);
    size |= (byte & 0x7f) << shift;
    shift += 7;
    if (size > largestSize || shift > 63) {
      return badSize;
    }
    if (byte < 0x80) {
      afterSize = at + 1;
      return <i32>size;
    }
  }
  return badSize;
}

/** Copies 16 bytes at a time, up to 15 too many. The bulk copy takes longer to start. */
function copyRun(target: usize, from: usize, length: usize): void {
  if (length > 512) {
    memory.copy(target, from, length);
    return;
  }
  for (let done: usize = 0; done < length; done += 16) {
    v128.store(target + done, v128.load(from + done));
  }
}
