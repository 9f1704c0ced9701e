import {
  badSize,
  baseSizeDiffers,
  copyOutsideBase,
  inputEnds,
  insertOutsideDelta,
  reservedInstruction,
  resultSizeDiffers,
  resultTooLong,
  resultTooShort,
} from '../contract.ts';

/** A run of the base that is in the result too. */
export interface CopiedRun {
  readonly start: number;
  readonly baseStart: number;
  readonly length: number;
}

/** The size of the base that a delta was made for, or a failure. */
export function deltaBaseSize(delta: Uint8Array): number {
  return readSize(delta, 0).size;
}

/** The size of what a delta makes, or a failure. */
export function deltaResultSize(delta: Uint8Array): number {
  const base = readSize(delta, 0);
  return base.size < 0 ? base.size : readSize(delta, base.end).size;
}

/** Makes an object from its base and a delta. Returns 0 or a failure; the runs that it copies are put into `copies`. */
export function applyDelta(
  base: Uint8Array,
  delta: Uint8Array,
  target: Uint8Array,
  copies: CopiedRun[],
): number {
  const baseSize = readSize(delta, 0);
  const resultSize = baseSize.size < 0 ? baseSize : readSize(delta, baseSize.end);
  if (resultSize.size < 0) {
    return resultSize.size;
  }
  if (baseSize.size !== base.length) {
    return baseSizeDiffers;
  }
  if (resultSize.size !== target.length) {
    return resultSizeDiffers;
  }
  let out = 0;
  let at = resultSize.end;
  while (at < delta.length) {
    const instruction = delta[at] ?? 0;
    if (instruction === 0) {
      return reservedInstruction;
    }
    const isCopy = instruction >= 0x80;
    const run = isCopy
      ? readCopy(delta, at)
      : { from: at + 1, length: instruction, end: at + 1 + instruction };
    const source = isCopy ? base : delta;
    if (isCopy && run.end > delta.length) {
      return inputEnds;
    }
    if (run.from + run.length > source.length) {
      return isCopy ? copyOutsideBase : insertOutsideDelta;
    }
    if (out + run.length > target.length) {
      return resultTooLong;
    }
    target.set(source.subarray(run.from, run.from + run.length), out);
    if (isCopy) {
      addRun(copies, { start: out, baseStart: run.from, length: run.length });
    }
    out += run.length;
    at = run.end;
  }
  return out === target.length ? 0 : resultTooShort;
}

/** The lower four bits say which bytes of the start follow, the next three which of the length; length 0 is 65536. */
function readCopy(delta: Uint8Array, at: number): { from: number; length: number; end: number } {
  const instruction = delta[at] ?? 0;
  let end = at + 1;
  let from = 0;
  let length = 0;
  for (let i = 0; i < 7; i++) {
    if (instruction & (1 << i)) {
      const byte = delta[end++] ?? 0;
      if (i < 4) {
        from += byte * 256 ** i;
      } else {
        length += byte * 256 ** (i - 4);
      }
    }
  }
  return { from, length: length || 0x1_0000, end };
}

function addRun(copies: CopiedRun[], run: CopiedRun): void {
  const last = copies.at(-1);
  if (last && last.start + last.length === run.start && last.baseStart + last.length === run.baseStart) {
    copies[copies.length - 1] = { ...last, length: last.length + run.length };
  } else {
    copies.push(run);
  }
}

function readSize(delta: Uint8Array, start: number): { size: number; end: number } {
  let size = 0;
  for (let at = start; at < delta.length && at < start + 9; at++) {
    const byte = delta[at] ?? 0;
    size += (byte & 0x7f) * 128 ** (at - start);
    if (size > 0x7fff_ffff) {
      break;
    }
    if (byte < 0x80) {
      return { size, end: at + 1 };
    }
  }
  return { size: badSize, end: start };
}
