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

  append(words: Uint32Array): void {
    const length = this.#length + words.length;
    if (length > this.#words.length) {
      this.#words = enlarged(this.#words, length);
    }
    this.#words.set(words, this.#length);
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
