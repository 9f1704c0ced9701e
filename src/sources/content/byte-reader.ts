import { fileStart, type Position } from '../../model/region.ts';
import { positionAfter } from './position.ts';

/** Largest block that a reader hands out, so that large content in hand is not copied or decoded at once. */
const blockBytes = 2 ** 20;

/** Reads bytes that arrive in blocks of any size in portions of the caller's choice. Blocks must stay as they are. */
export class ByteReader {
  readonly #blocks: AsyncIterator<Uint8Array> | null;
  readonly #isTracked: boolean;
  #held: Uint8Array;
  #hasEnded: boolean;
  #consumed = 0;
  #position = fileStart;

  /** @param isTracked - whether `position` is asked for: counting lines takes time */
  constructor(bytes: AsyncIterable<Uint8Array> | Uint8Array, isTracked = false) {
    const isInHand = bytes instanceof Uint8Array;
    this.#blocks = isInHand ? null : bytes[Symbol.asyncIterator]();
    this.#held = isInHand ? bytes : Buffer.alloc(0);
    this.#hasEnded = isInHand;
    this.#isTracked = isTracked;
  }

  /** How many bytes have been taken. */
  get consumed(): number {
    return this.#consumed;
  }

  /** Where the next byte stands, if the reader was told to keep track. */
  get position(): Position {
    return this.#position;
  }

  /** The next bytes, which stay to be taken. Fewer than asked for only at the end. */
  async peek(count: number): Promise<Buffer> {
    while (this.#held.length < count && !this.#hasEnded) {
      const held = this.#held;
      await this.#fill();
      this.#held = held.length === 0 ? this.#held : Buffer.concat([held, this.#held]);
    }
    const { buffer, byteOffset, length } = this.#held;
    return Buffer.from(buffer, byteOffset, Math.min(length, count));
  }

  /** The next bytes. Fewer than asked for only at the end. */
  async take(count: number): Promise<Buffer> {
    const taken = await this.peek(count);
    this.#consume(taken.length);
    return taken;
  }

  /** The next bytes block by block. What the caller leaves stays to be taken. */
  async *blocks(count = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array, void, undefined> {
    let left = count;
    while (left > 0) {
      if (this.#held.length === 0) {
        if (this.#hasEnded) {
          return;
        }
        await this.#fill();
      }
      const block = this.#held.subarray(0, Math.min(left, blockBytes));
      this.#consume(block.length);
      left -= block.length;
      if (block.length > 0) {
        yield block;
      }
    }
  }

  /** All that is left, in one piece; `null` when that is more than `maxBytes`. */
  async all(maxBytes: number): Promise<Buffer | null> {
    if (this.#hasEnded) {
      return this.#held.length <= maxBytes ? this.take(this.#held.length) : null;
    }
    const blocks: Uint8Array[] = [];
    let length = 0;
    for await (const block of this.blocks()) {
      length += block.length;
      if (length > maxBytes) {
        return null;
      }
      blocks.push(block);
    }
    return Buffer.concat(blocks, length);
  }

  /** Lets go of what the bytes come from. */
  async close(): Promise<void> {
    this.#hasEnded = true;
    await this.#blocks?.return?.();
  }

  async #fill(): Promise<void> {
    const next = await this.#blocks?.next();
    if (next === undefined || next.done === true) {
      this.#hasEnded = true;
      this.#held = Buffer.alloc(0);
    } else {
      this.#held = next.value;
    }
  }

  #consume(count: number): void {
    if (this.#isTracked) {
      this.#position = positionAfter(this.#position, this.#held.subarray(0, count));
    }
    this.#held = this.#held.subarray(count);
    this.#consumed += count;
  }
}
