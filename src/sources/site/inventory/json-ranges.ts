import type { Range } from '../../../model/region.ts';

const quote = 0x22;
const backslash = 0x5c;
const [comma, colon] = [0x2c, 0x3a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

interface Member {
  readonly key: unknown;
  readonly value: Range;
}

/**
 * Finds values in JSON without decoding them, so that those of a large text can be decoded one after the other.
 *
 * All throw a SyntaxError where the text is no JSON, as far as they look: what lies in a value shows when it is decoded.
 */
export class JsonRanges {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The members of an object that starts there, after space. */
  members(from: number): Generator<Member, void, undefined> {
    return this.#list(from, openBrace, closeBrace, (start) => {
      const keyEnd = this.#endOf(start);
      const at = this.#afterSpace(keyEnd);
      this.#expect(at, colon);
      const valueStart = this.#afterSpace(at + 1);
      const value = { start: valueStart, end: this.#endOf(valueStart) };
      return { key: this.decode({ start, end: keyEnd }), value };
    });
  }

  /** The elements of an array that starts there, after space. */
  *elements(from: number): Generator<Range, void, undefined> {
    const elementAt = (start: number): { readonly value: Range } => ({
      value: { start, end: this.#endOf(start) },
    });
    for (const { value } of this.#list(from, openBracket, closeBracket, elementAt)) {
      yield value;
    }
  }

  decode({ start, end }: Range): unknown {
    return JSON.parse(this.#bytes.toString('utf8', start, end));
  }

  *#list<Item extends { readonly value: Range }>(
    from: number,
    open: number,
    close: number,
    itemAt: (start: number) => Item,
  ): Generator<Item, void, undefined> {
    let at = this.#afterSpace(from);
    this.#expect(at, open);
    at = this.#afterSpace(at + 1);
    while (this.#bytes[at] !== close) {
      const item = itemAt(at);
      yield item;
      at = this.#afterSpace(item.value.end);
      if (this.#bytes[at] !== close) {
        this.#expect(at, comma);
        at = this.#afterSpace(at + 1);
      }
    }
  }

  /** Where the value that starts there ends. */
  #endOf(start: number): number {
    const bytes = this.#bytes;
    let depth = 0;
    let at = start;
    do {
      const byte = bytes[at];
      if (byte === undefined || (depth === 0 && isEnd(byte))) {
        break;
      }
      if (byte === quote) {
        at = this.#stringEnd(at);
      } else {
        depth += byte === openBrace || byte === openBracket ? 1 : 0;
        depth -= byte === closeBrace || byte === closeBracket ? 1 : 0;
        at += 1;
      }
    } while (depth > 0 || !this.#isAtEnd(at));
    if (at === start || depth > 0) {
      throw new SyntaxError(`no JSON value at byte ${start}`);
    }
    return at;
  }

  /** Whether a value that is no string or list of others ends before this byte. */
  #isAtEnd(at: number): boolean {
    const byte = this.#bytes[at];
    return byte === undefined || isEnd(byte) || isSpace(byte);
  }

  /** A quote ends a string when an even number of backslashes stands before it. */
  #stringEnd(start: number): number {
    for (let at = this.#bytes.indexOf(quote, start + 1); at !== -1; at = this.#bytes.indexOf(quote, at + 1)) {
      let backslashes = 0;
      while (this.#bytes[at - 1 - backslashes] === backslash) {
        backslashes += 1;
      }
      if (backslashes % 2 === 0) {
        return at + 1;
      }
    }
    throw new SyntaxError(`a string at byte ${start} has no end`);
  }

  #afterSpace(from: number): number {
    let at = from;
    for (let byte = this.#bytes[at]; byte !== undefined && isSpace(byte); byte = this.#bytes[at]) {
      at += 1;
    }
    return at;
  }

  #expect(at: number, byte: number): void {
    if (this.#bytes[at] !== byte) {
      throw new SyntaxError(`no ${String.fromCharCode(byte)} at byte ${at}`);
    }
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isEnd(byte: number): boolean {
  return byte === comma || byte === closeBrace || byte === closeBracket || byte === colon;
}
