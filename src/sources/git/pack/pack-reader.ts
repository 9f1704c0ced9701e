import type { Core } from '../../../core/core.ts';
import { faultReason, PackFault } from './pack-fault.ts';
import { openPlainFile, readAt, type PlainFile } from './plain-file.ts';

/** Where bytes of a pack stand in the core's memory, until the next are read; or why they cannot be had. */
export type PackBytes =
  | { readonly kind: 'bytes'; readonly at: number }
  | { readonly kind: 'broken' | 'too-large'; readonly reason: string };

const blockBytes = 64 * 1024;
const blockCount = 256;
const cacheBytes = blockBytes * blockCount;
/** Objects that take more of a pack are left to git. */
const maxLongBytes = 16 * 1024 * 1024;
const noBlock = -1;

/**
 * Brings parts of packs into the core's memory, which they would not fit in as a whole.
 *
 * The cache is a window on the pack modulo its size: a block has one place, beside the one that follows it in the
 * pack, so that what spans blocks stands in one piece. What would wrap around its end is read into a buffer of its own.
 */
export class PackReader implements Disposable {
  readonly #core: Core;
  readonly #paths: readonly string[];
  readonly #files = new Map<number, PlainFile>();
  readonly #cache: number;
  /** By place in the cache: the pack and the block that stand there. */
  readonly #packAt = new Int32Array(blockCount).fill(noBlock);
  readonly #blockAt = new Float64Array(blockCount).fill(noBlock);
  #longBuffer = 0;

  /** @param paths - of the packs, in the order of the store */
  constructor(core: Core, paths: readonly string[]) {
    this.#core = core;
    this.#paths = paths;
    this.#cache = core.reserve(cacheBytes);
    if (this.#cache === 0) {
      throw new Error('the core has no room for packs');
    }
  }

  /** The bytes from `offset` on, with 64 more behind them that may be anything. */
  read(pack: number, offset: number, length: number): PackBytes {
    try {
      const placeInCache = offset % cacheBytes;
      return placeInCache + length <= cacheBytes
        ? this.#readCached(pack, offset, length)
        : this.#readLong(pack, offset, length);
    } catch (error) {
      return { kind: 'broken', reason: faultReason(error) };
    }
  }

  #readCached(pack: number, offset: number, length: number): PackBytes {
    const lastBlock = Math.floor((offset + length - 1) / blockBytes);
    for (let block = Math.floor(offset / blockBytes); block <= lastBlock; block++) {
      const place = block % blockCount;
      if (this.#blockAt[place] !== block || this.#packAt[place] !== pack) {
        this.#load(pack, block, place, offset + length);
      }
    }
    return { kind: 'bytes', at: this.#cache + (offset % cacheBytes) };
  }

  /** Loads a block, which at the end of a pack is shorter but must reach `neededEnd`. */
  #load(pack: number, block: number, place: number, neededEnd: number): void {
    const at = this.#cache + place * blockBytes;
    const start = block * blockBytes;
    this.#blockAt[place] = noBlock;
    const count = readAt(this.#file(pack), this.#core.bytes().subarray(at, at + blockBytes), start);
    if (start + count < Math.min(neededEnd, start + blockBytes)) {
      throw new PackFault('the pack is shorter than its index says');
    }
    // A block that is not whole may still be growing, and is read again.
    if (count === blockBytes) {
      this.#packAt[place] = pack;
      this.#blockAt[place] = block;
    }
  }

  #readLong(pack: number, offset: number, length: number): PackBytes {
    if (length > maxLongBytes) {
      return { kind: 'too-large', reason: 'it takes too much of its pack' };
    }
    this.#longBuffer ||= this.#core.reserve(maxLongBytes);
    if (this.#longBuffer === 0) {
      return { kind: 'too-large', reason: 'the core has no room for it' };
    }
    const target = this.#core.bytes().subarray(this.#longBuffer, this.#longBuffer + length);
    if (readAt(this.#file(pack), target, offset) < length) {
      throw new PackFault('the pack is shorter than its index says');
    }
    return { kind: 'bytes', at: this.#longBuffer };
  }

  #file(pack: number): PlainFile {
    const known = this.#files.get(pack);
    if (known !== undefined) {
      return known;
    }
    const file = openPlainFile(this.#paths[pack]!);
    this.#files.set(pack, file);
    return file;
  }

  [Symbol.dispose](): void {
    this.#files.forEach((file) => file[Symbol.dispose]());
    this.#files.clear();
  }
}
