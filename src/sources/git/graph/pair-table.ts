import { enlarged } from './word-list.ts';

const initialSlots = 1024;

/** Numbers pairs of unsigned 32-bit numbers in the order in which they come. */
export class PairTable {
  #lefts = new Uint32Array(initialSlots / 2);
  #rights = new Uint32Array(initialSlots / 2);
  /** The number of the pair that is filed there, and one more; 0: none. */
  #slots = new Uint32Array(initialSlots);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  leftOf(pair: number): number {
    return this.#lefts[pair]!;
  }

  rightOf(pair: number): number {
    return this.#rights[pair]!;
  }

  /** The pair's number; -1: it is not there. */
  numberOf(left: number, right: number): number {
    return this.#slots[this.#slotOf(left, right)]! - 1;
  }

  /** The pair's number, a new one where it was not there yet. */
  add(left: number, right: number): number {
    const slot = this.#slotOf(left, right);
    const known = this.#slots[slot]!;
    if (known !== 0) {
      return known - 1;
    }
    const pair = this.#count++;
    this.#lefts[pair] = left;
    this.#rights[pair] = right;
    this.#slots[slot] = pair + 1;
    if (this.#count === this.#lefts.length) {
      this.#grow();
    }
    return pair;
  }

  /** Where the pair is filed, or would be. */
  #slotOf(left: number, right: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(left, right) & mask;
    for (;;) {
      const pair = this.#slots[slot]! - 1;
      if (pair < 0 || (this.#lefts[pair] === left && this.#rights[pair] === right)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#lefts = enlarged(this.#lefts, this.#count + 1);
    this.#rights = enlarged(this.#rights, this.#count + 1);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let pair = 0; pair < this.#count; pair++) {
      this.#slots[this.#slotOf(this.#lefts[pair]!, this.#rights[pair]!)] = pair + 1;
    }
  }
}

function hash(left: number, right: number): number {
  const mixed = Math.imul(left ^ Math.imul(right, 0x85eb_ca6b), 0x9e37_79b1);
  return mixed ^ (mixed >>> 15);
}
