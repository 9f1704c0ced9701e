import type { Chunk, Decoding, Provenance } from '../../model/chunk.ts';
import { fileStart, type Position } from '../../model/region.ts';
import { positionAfter } from './position.ts';

/** Content up to this size is one chunk. */
export const pieceBytes = 8 * 2 ** 20;

/** What neighbouring pieces of larger content share, so that no match of up to half of it is cut in two. */
export const overlapBytes = 128 * 2 ** 10;

interface PieceSize {
  readonly pieceBytes: number;
  readonly overlapBytes: number;
}

/** Cuts content that arrives in blocks of any size into chunks, of which each byte is fresh in exactly one. */
export class PieceCutter {
  readonly #provenance: Provenance;
  readonly #decoded: readonly Decoding[];
  readonly #size: PieceSize;
  #start: Position;
  #buffer = Buffer.alloc(0);
  #length = 0;
  #freshFrom = 0;

  /** @param size - for tests; both must be at least 8 bytes, and the overlap less than half of a piece */
  constructor(
    provenance: Provenance,
    decoded: readonly Decoding[],
    start: Position = fileStart,
    size: PieceSize = { pieceBytes, overlapBytes },
  ) {
    this.#provenance = provenance;
    this.#decoded = decoded;
    this.#start = start;
    this.#size = size;
  }

  /** Takes a block, and yields the pieces that it completes. The block is copied. */
  *push(block: Uint8Array): Generator<Chunk, void, undefined> {
    let taken = 0;
    while (taken < block.length) {
      // The byte after a piece tells whether the cut would split a character.
      const room = this.#size.pieceBytes + 1 - this.#length;
      const part = block.subarray(taken, taken + room);
      this.#append(part);
      taken += part.length;
      if (part.length === room) {
        yield this.#cut();
      }
    }
  }

  /** The last piece. Of content without a byte it is empty, since rules about paths want to see that too. */
  end(): Chunk {
    return this.#piece(this.#length, this.#length);
  }

  #append(part: Uint8Array): void {
    const length = this.#length + part.length;
    if (length > this.#buffer.length) {
      const capacity = Math.min(Math.max(length, 2 * this.#buffer.length), this.#size.pieceBytes + 1);
      const buffer = Buffer.allocUnsafeSlow(capacity);
      buffer.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = buffer;
    }
    this.#buffer.set(part, this.#length);
    this.#length = length;
  }

  #cut(): Chunk {
    const whole = this.#buffer.subarray(0, this.#length);
    const end = characterStart(whole, this.#size.pieceBytes);
    const freshTo = end - this.#size.overlapBytes / 2;
    const piece = this.#piece(end, freshTo);

    const nextStart = characterStart(whole, end - this.#size.overlapBytes);
    this.#start = positionAfter(this.#start, whole.subarray(0, nextStart));
    this.#freshFrom = freshTo - nextStart;
    this.#buffer = Buffer.alloc(0);
    this.#length = 0;
    this.#append(whole.subarray(nextStart));
    return piece;
  }

  #piece(end: number, freshTo: number): Chunk {
    return {
      bytes: this.#buffer.subarray(0, end),
      provenance: this.#provenance,
      fresh: [{ start: this.#freshFrom, end: freshTo }],
      start: this.#start,
      decoded: this.#decoded,
    };
  }
}

/** The start of the UTF-8 character that the byte at `offset` belongs to; the offset itself where that is not UTF-8. */
function characterStart(bytes: Uint8Array, offset: number): number {
  for (let start = offset; start > offset - 4; start -= 1) {
    if (((bytes[start] ?? 0) & 0xc0) !== 0x80) {
      return start;
    }
  }
  return offset;
}
