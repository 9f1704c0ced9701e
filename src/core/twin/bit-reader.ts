import { inputEnds } from '../contract.ts';

/** Why a stream cannot be inflated: a failure of contract.ts. */
export class BadStream extends Error {
  readonly failure: number;

  constructor(failure: number) {
    super(`the stream is broken: ${failure}`);
    this.failure = failure;
  }
}

/** Reads bits lowest first (RFC 1951, section 3.1.1) and knows where the input ends. */
export class BitReader {
  readonly #source: Uint8Array;
  #bit = 0;

  constructor(source: Uint8Array) {
    this.#source = source;
  }

  /** The next bits as a number, at most 16 of them. */
  take(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      const byte = this.#source[this.#bit >> 3];
      if (byte === undefined) {
        throw new BadStream(inputEnds);
      }
      value |= ((byte >> (this.#bit & 7)) & 1) << i;
      this.#bit++;
    }
    return value;
  }

  /** Drops what is left of a byte that was begun. */
  align(): void {
    this.#bit = (this.#bit + 7) & ~7;
  }

  /** How many bytes were read, or begun. */
  bytesTaken(): number {
    return (this.#bit + 7) >> 3;
  }
}
