import { enlarged } from './word-list.ts';

/** Names one after the other, and where each starts; one start more than there are names. */
export interface Names {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
}

/** Numbers names, so that a name that a thousand trees have is kept once. */
export class NameTable {
  #bytes = new Uint8Array(1 << 16);
  #starts = new Uint32Array(1024);
  #hashes = new Uint32Array(1024);
  #count = 0;
  /** The number of the name that is filed there, and one more; 0: none. */
  #slots = new Uint32Array(2048);

  /** The number of the name that stands in `bytes`; equal names have equal hashes. */
  numberOf(bytes: Uint8Array, start: number, length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = this.#slots[slot]! - 1;
      if (number < 0) {
        return this.#add(bytes.subarray(start, start + length), hash, slot);
      }
      if (this.#hashes[number] === hash && this.#is(number, bytes, start, length)) {
        return number;
      }
      slot = (slot + 1) & mask;
    }
  }

  names(): Names {
    const starts = this.#starts.slice(0, this.#count + 1);
    return { bytes: this.#bytes.slice(0, starts[this.#count]), starts };
  }

  #is(number: number, bytes: Uint8Array, start: number, length: number): boolean {
    const own = this.#starts[number]!;
    let same = this.#starts[number + 1]! - own === length ? 0 : -1;
    while (same >= 0 && same < length) {
      same = this.#bytes[own + same] === bytes[start + same] ? same + 1 : -1;
    }
    return same === length;
  }

  #add(name: Uint8Array, hash: number, slot: number): number {
    const number = this.#count++;
    const start = this.#starts[number]!;
    if (start + name.length > this.#bytes.length) {
      const bytes = new Uint8Array((start + name.length) * 2);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
    this.#bytes.set(name, start);
    this.#starts[number + 1] = start + name.length;
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    if (this.#count + 1 === this.#starts.length) {
      this.#grow();
    }
    return number;
  }

  #grow(): void {
    this.#starts = enlarged(this.#starts, 0);
    this.#hashes = enlarged(this.#hashes, 0);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#hashes[number]! & mask;
      while (this.#slots[slot] !== 0) {
        slot = (slot + 1) & mask;
      }
      this.#slots[slot] = number + 1;
    }
  }
}
