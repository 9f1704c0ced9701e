import type { Bindings } from './bindings.ts';
import * as token from './tokens.ts';
import { signOf, type Tokens } from './tokens.ts';
import { isList, isText, type Value } from './value.ts';

/** Real bundles take less than one step a token. */
const maxSteps = 4_000_000;
const comma = signOf(',');

/** Where in a script expressions are being read, and how much more may be done. */
export class Cursor {
  /** The token at hand. */
  at = 0;
  /** Whether something was followed that is more than literals joined by `+`. */
  hasFollowed = false;
  steps: number;
  readonly content: Buffer;
  readonly tokens: Tokens;
  readonly bindings: Bindings;

  constructor(content: Buffer, tokens: Tokens, bindings: Bindings) {
    this.content = content;
    this.tokens = tokens;
    this.bindings = bindings;
    this.steps = Math.min(maxSteps, 100_000 + 10 * tokens.count);
  }

  /** The kind of the token at hand; 0: there is none. */
  get kind(): number {
    return this.at < this.tokens.count ? this.tokens.kinds[this.at]! : 0;
  }

  /** The sign at hand; 0: there is none. */
  get sign(): number {
    return this.kind === token.sign ? this.tokens.codes[this.at]! : 0;
  }

  /** The token that closes what opens at hand; -1: nothing does. */
  get partner(): number {
    return this.at < this.tokens.count ? this.tokens.partners[this.at]! : -1;
  }

  /** Passes over a token, or over what it opens. */
  pass(): void {
    this.at = Math.max(this.at, this.partner) + 1;
  }

  /** Passes over what stands before the next comma, and over that; no farther than to the bracket that closes. */
  passComma(close: number): void {
    while (this.at < close && this.sign !== comma && this.steps-- > 0) {
      this.pass();
    }
    this.at++;
  }

  /** Whether an item of a list ends at hand. */
  isAtItemEnd(close: number): boolean {
    return this.at === close || this.sign === comma;
  }

  /** A value that was made, for what making it costs. */
  charge(value: Value): Value {
    if (isText(value)) {
      this.steps -= (value.seams?.length ?? value.text.length) + (value.text.length >> 4);
    } else if (isList(value)) {
      this.steps -= value.items.length;
    }
    return value;
  }
}

/** Reads the expression at a cursor. */
export type ReadExpression = () => Value;
