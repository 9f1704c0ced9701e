/** Unsigned 32-bit numbers, appended one by one or many at once. */
export class WordList {
  #words = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(word: number): void {
    if (this.#length === this.#words.length) {
      this.#words = enlarged(this.#words, this.#length + 1);
    }
    this.#words[this.#length++] = word;
  }

  /** Appends `count` words from `start` on. */
  append(words: Uint32Array, start: number, count: number): void {
    const length = this.#length + count;
    if (length > this.#words.length) {
      this.#words = enlarged(this.#words, length);
    }
    // Mostly they are few, and a view of them would take longer to make.
    for (let index = 0; index < count; index++) {
      this.#words[this.#length + index] = words[start + index]!;
    }
    this.#length = length;
  }

  /** All of them, in an array of their own that can be transferred. */
  toArray(): Uint32Array<ArrayBuffer> {
    return this.#words.slice(0, this.#length);
  }
}

/** The same numbers with room for `length`, and for as many again as there were. */
export function enlarged(words: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(Math.max(length, words.length * 2));
  copy.set(words);
  return copy;
}
