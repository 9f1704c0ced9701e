import type { Range } from '../model/region.ts';

/** Decoded text among what stood around its encoded form, and the way back to where that stood. */
export interface SplicedText {
  readonly bytes: Buffer;
  /** The decoded part of `bytes`: only a match that touches it is new. */
  readonly decoded: Range;
  /** The range of the original text that a range of `bytes` comes from. */
  readonly originalOf: (range: Range) => Range;
}

/** Enough of the surroundings for a rule that knows a secret by the name before it. */
const contextBytes = 300;
/**
 * How far from something encoded a change may alter what is read of it: its surroundings start and end with a character, and
 * before base64 the first line of PEM counts.
 */
const contextReach = 560;

/** All of a text that what is encoded in a stretch of it depends on. */
export function dependencyOf({ start, end }: Range, length: number): Range {
  return { start: Math.max(0, start - contextReach), end: Math.min(length, end + contextReach) };
}

/** Puts decoded bytes in the place of the encoded ones. */
export function spliced(content: Buffer, encoded: Range, bytes: Uint8Array): SplicedText {
  const start = characterStart(content, Math.max(0, encoded.start - contextBytes));
  const before = content.subarray(start, encoded.start);
  const after = content.subarray(encoded.end, characterStart(content, encoded.end + contextBytes));
  const decoded = { start: before.length, end: before.length + bytes.length };
  const shift = encoded.end - decoded.end;
  return {
    bytes: Buffer.concat([before, bytes, after]),
    decoded,
    originalOf(range) {
      const touches = range.end > decoded.start && range.start < decoded.end;
      return {
        start: originalStart(range.start, touches),
        end: originalEnd(range.end, touches),
      };
    },
  };

  function originalStart(offset: number, touches: boolean): number {
    if (offset < decoded.start) {
      return start + offset;
    }
    return touches ? encoded.start : offset + shift;
  }

  function originalEnd(offset: number, touches: boolean): number {
    if (offset > decoded.end) {
      return offset + shift;
    }
    return touches ? encoded.end : start + offset;
  }
}

/** Half a character at either end would make all of the text look as if it were not UTF-8. */
function characterStart(content: Buffer, offset: number): number {
  let at = offset;
  while (at > 0 && at > offset - 3 && at < content.length && (content[at]! & 0xc0) === 0x80) {
    at--;
  }
  return at;
}
