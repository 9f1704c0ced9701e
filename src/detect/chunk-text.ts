import { isAscii, isUtf8 } from 'node:buffer';
import type { Range } from '../model/region.ts';

/** A stretch of a chunk as a string, and the way back from its indices to bytes. */
export interface TextWindow {
  readonly text: string;
  /** The byte offset in the chunk of an index of `text`. */
  byteAt(index: number): number;
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
  readonly #encoding: 'latin1' | 'utf8';

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#encoding = !isAscii(this.bytes) && isUtf8(this.bytes) ? 'utf8' : 'latin1';
    this.maxUnitBytes = this.#encoding === 'utf8' ? 3 : 1;
  }

  /** The text from byte `start` to byte `end`, moved outwards to whole characters. */
  window(start: number, end: number): TextWindow {
    if (this.#encoding === 'latin1') {
      const from = Math.max(0, start);
      return {
        text: this.bytes.toString('latin1', from, Math.min(end, this.bytes.length)),
        byteAt: (index) => from + index,
      };
    }
    const from = this.#characterStart(start);
    const text = this.bytes.toString('utf8', from, this.#characterStart(end));
    return { text, byteAt: byteCounter(text, from) };
  }

  /** What stands in the range, for people: always decoded as UTF-8. */
  read(range: Range): string {
    return this.bytes.toString('utf8', range.start, range.end);
  }

  /** UTF-16 code units between two byte offsets that are character starts. */
  codeUnits(start: number, end: number): number {
    return this.#encoding === 'latin1' ? end - start : this.bytes.toString('utf8', start, end).length;
  }

  #characterStart(offset: number): number {
    let at = Math.min(Math.max(0, offset), this.bytes.length);
    while (at > 0 && at < this.bytes.length && (this.bytes[at]! & 0xc0) === 0x80) {
      at--;
    }
    return at;
  }
}

/** Matches are asked for in order, so each count goes on from the last one. */
function byteCounter(text: string, from: number): (index: number) => number {
  let known = { index: 0, byte: from };
  return (index) => {
    const base = index >= known.index ? known : { index: 0, byte: from };
    known = { index, byte: base.byte + Buffer.byteLength(text.slice(base.index, index)) };
    return known.byte;
  };
}
