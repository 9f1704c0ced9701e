import { isAscii, isUtf8 } from 'node:buffer';
import type { Range } from '../model/region.ts';
import { UnitIndex } from './unit-index.ts';

/** A stretch of a chunk as a string, and the way back from its indices to bytes. */
export interface TextWindow {
  readonly text: string;
  /** The byte offset in the chunk of an index of `text`; of the second half of a surrogate pair: where the pair begins. */
  readonly byteAt: (index: number) => number;
}

/**
 * A chunk's bytes as text.
 *
 * Bytes that are not valid UTF-8 are read as Latin-1, so that patterns still match and every index has its byte.
 */
export class ChunkText {
  readonly bytes: Buffer;
  /** Bytes a UTF-16 code unit can take here. */
  readonly maxUnitBytes: 1 | 3;
  readonly #isUtf8: boolean;
  /** Null where each byte is one code unit. */
  readonly #units: UnitIndex | null;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const hasOthers = !isAscii(this.bytes);
    this.#isUtf8 = hasOthers && isUtf8(this.bytes);
    this.#units = hasOthers ? new UnitIndex(this.bytes) : null;
    this.maxUnitBytes = this.#isUtf8 ? 3 : 1;
  }

  /** The text from byte `start` to byte `end`; both are moved to the start of a character. */
  window(start: number, end: number): TextWindow {
    const units = this.#units;
    const from = this.#characterStart(start);
    const to = this.#characterStart(end);
    if (units === null || !this.#isUtf8) {
      return { text: this.bytes.toString('latin1', from, to), byteAt: (index) => from + index };
    }
    let before: number | null = null;
    return {
      text: this.bytes.toString('utf8', from, to),
      byteAt: (index) => units.byteOf((before ??= units.unitsBefore(from)) + index),
    };
  }

  /** What stands in the range, for people: always decoded as UTF-8. */
  read(range: Range): string {
    return this.bytes.toString('utf8', range.start, range.end);
  }

  /** UTF-16 code units between two byte offsets that are character starts, as `read` shows them. */
  codeUnits(start: number, end: number): number {
    return this.#units === null ? end - start : this.#units.unitsBefore(end) - this.#units.unitsBefore(start);
  }

  #characterStart(offset: number): number {
    let at = Math.min(Math.max(0, offset), this.bytes.length);
    while (this.#isUtf8 && at > 0 && at < this.bytes.length && (this.bytes[at]! & 0xc0) === 0x80) {
      at--;
    }
    return at;
  }
}
