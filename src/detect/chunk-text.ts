import { isAscii, isUtf8 } from 'node:buffer';
import type { Range } from '../model/region.ts';
import { UnitIndex } from './unit-index.ts';

/** How bytes are read as text: `other` is read as Latin-1. */
export type TextKind = 'ascii' | 'utf-8' | 'other';

/** A stretch of a chunk as a string, and the way from its indices to bytes and back. */
export interface TextWindow {
  readonly text: string;
  /** The byte offset in the chunk of an index of `text`; of the second half of a surrogate pair: where the pair begins. */
  readonly byteAt: (index: number) => number;
  /** The indices of `text` of byte offsets in the stretch, which are starts of characters in ascending order. */
  readonly indicesOf: (offsets: readonly number[]) => readonly number[];
}

/**
 * A chunk's bytes as text.
 *
 * Bytes that are not valid UTF-8 are read as Latin-1, so that patterns still match and every index has its byte.
 */
export class ChunkText {
  readonly bytes: Buffer;
  #kind: TextKind | null;
  #units: UnitIndex | null = null;

  /** @param kind - where it is known */
  constructor(bytes: Uint8Array, kind: TextKind | null = null) {
    this.bytes = Buffer.isBuffer(bytes)
      ? bytes
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#kind = kind;
  }

  /** Bytes a UTF-16 code unit can take here. */
  get maxUnitBytes(): 1 | 3 {
    return this.#isUtf8 ? 3 : 1;
  }

  /** The text from byte `start` to byte `end`; both are moved to the start of a character. */
  window(start: number, end: number): TextWindow {
    const from = this.#characterStart(start);
    const to = this.#characterStart(end);
    const text = this.bytes.toString(this.#isUtf8 ? 'utf8' : 'latin1', from, to);
    if (text.length === to - from) {
      return {
        text,
        byteAt: (index) => from + index,
        indicesOf: (offsets) => offsets.map((offset) => offset - from),
      };
    }
    const units = this.#unitIndex;
    let before: number | null = null;
    return {
      text,
      byteAt: (index) => units.byteOf((before ??= units.unitsBefore(from)) + index),
      indicesOf: (offsets) => indicesOf(this.bytes, offsets, from),
    };
  }

  /** What stands in the range, for people: always decoded as UTF-8. */
  read(range: Range): string {
    return this.bytes.toString('utf8', range.start, range.end);
  }

  /** UTF-16 code units between two byte offsets that are character starts, as `read` shows them. */
  codeUnits(start: number, end: number): number {
    const units = this.#unitIndex;
    return this.#kindOf === 'ascii' ? end - start : units.unitsBefore(end) - units.unitsBefore(start);
  }

  get #kindOf(): TextKind {
    return (this.#kind ??= kindOf(this.bytes));
  }

  get #isUtf8(): boolean {
    return this.#kindOf === 'utf-8';
  }

  get #unitIndex(): UnitIndex {
    return (this.#units ??= new UnitIndex(this.bytes));
  }

  #characterStart(offset: number): number {
    let at = Math.min(Math.max(0, offset), this.bytes.length);
    while (this.#isUtf8 && at > 0 && at < this.bytes.length && (this.bytes[at]! & 0xc0) === 0x80) {
      at--;
    }
    return at;
  }
}

function kindOf(bytes: Buffer): TextKind {
  if (isAscii(bytes)) {
    return 'ascii';
  }
  return isUtf8(bytes) ? 'utf-8' : 'other';
}

/** The code units between an offset of valid UTF-8 and others, in order. */
function indicesOf(bytes: Buffer, offsets: readonly number[], from: number): readonly number[] {
  const indices: number[] = [];
  let index = 0;
  let at = from;
  for (const offset of offsets) {
    index += unitsBetween(bytes, at, offset);
    at = offset;
    indices.push(index);
  }
  return indices;
}

function unitsBetween(bytes: Buffer, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    units += (byte & 0xc0) === 0x80 ? 0 : byte < 0xf0 ? 1 : 2;
  }
  return units;
}
