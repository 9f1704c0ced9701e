/** What a token is. */
export const word = 1;
export const string = 2;
export const number = 3;
export const sign = 4;
export const pattern = 5;
/** A template literal that holds no expression. */
export const template = 6;
/** A template literal up to its first expression, between two, and behind the last. */
export const templateHead = 7;
export const templateMiddle = 8;
export const templateTail = 9;

/** The tokens of a script, as columns of numbers: objects would cost more than reading them. */
export class Tokens {
  count = 0;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** Of a word its name, of a sign its characters: see `signOf`. */
  codes: Int32Array;
  /** Of a bracket or the head of a template the token that closes it, of that the one that opens it; else -1. */
  partners: Int32Array;

  /** @param room - tokens that are expected */
  constructor(room: number) {
    this.kinds = new Uint8Array(room);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.codes = new Int32Array(room);
    this.partners = new Int32Array(room);
  }

  /** Adds a token; its index. */
  add(kind: number, start: number, end: number, code: number): number {
    const index = this.count++;
    if (index === this.kinds.length) {
      this.#grow();
    }
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.codes[index] = code;
    this.partners[index] = -1;
    return index;
  }

  isSign(index: number, code: number): boolean {
    return this.kinds[index] === sign && this.codes[index] === code;
  }

  isWord(index: number, name: number): boolean {
    return this.kinds[index] === word && this.codes[index] === name;
  }

  #grow(): void {
    const room = 2 * this.kinds.length + 16;
    const kinds = new Uint8Array(room);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.starts = larger(this.starts, room);
    this.ends = larger(this.ends, room);
    this.codes = larger(this.codes, room);
    this.partners = larger(this.partners, room);
  }
}

function larger(column: Int32Array, room: number): Int32Array {
  const copy = new Int32Array(room);
  copy.set(column);
  return copy;
}

/** The code of a sign of up to three characters. */
export function signOf(text: string): number {
  let code = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    code = (code << 8) | text.charCodeAt(at);
  }
  return code;
}
