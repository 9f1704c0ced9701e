import type { Core } from './core.ts';

const smallestBits = 8;

/**
 * Memory of the core that is given back and used again, the last first, so that it is still in the processor's cache.
 *
 * Sizes are rounded up to powers of two, so that no slot is ever split or joined.
 */
export class Slots {
  readonly #core: Core;
  readonly #free: number[][] = Array.from({ length: 32 }, () => []);

  constructor(core: Core) {
    this.#core = core;
  }

  /** Where a slot for so many bytes starts; SIMD may overrun it by 64. 0: there is no room left. */
  take(size: number): number {
    const bits = sizeBits(size);
    return this.#free[bits]!.pop() ?? this.#core.reserve(2 ** bits);
  }

  /** Gives back what `take` gave for the size. */
  give(slot: number, size: number): void {
    this.#free[sizeBits(size)]!.push(slot);
  }
}

function sizeBits(size: number): number {
  return Math.max(smallestBits, 32 - Math.clz32(Math.max(size, 1) - 1));
}
