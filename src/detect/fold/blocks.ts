import type { Bindings } from './bindings.ts';
import { beforeCondition } from './before-operand.ts';
import * as token from './tokens.ts';
import { signOf, type Tokens } from './tokens.ts';

const arrow = signOf('=>');
const openBrace = signOf('{');
const closeParenthesis = signOf(')');

/** A stretch of a script that has names of its own. */
interface Block {
  /** What the names were before. */
  readonly mark: number;
  /** The token behind its last one. */
  readonly end: number;
}

/** Opens and closes the blocks of a script: names that a block makes are its own, parameters hide names of outer ones. */
export class Blocks {
  readonly #tokens: Tokens;
  readonly #bindings: Bindings;
  readonly #open: Block[] = [];

  constructor(tokens: Tokens, bindings: Bindings) {
    this.#tokens = tokens;
    this.#bindings = bindings;
  }

  /** Called for each token in turn that may open a block or may be behind one. */
  reach(index: number): void {
    for (let top = this.#open.at(-1); top !== undefined && top.end <= index; top = this.#open.at(-1)) {
      this.#bindings.restore(top.mark);
      this.#open.pop();
    }
    const { kinds, codes, partners } = this.#tokens;
    if (kinds[index] !== token.sign) {
      return;
    }
    if (codes[index] === openBrace && partners[index]! > index) {
      this.#open.push({ mark: this.#bindings.mark, end: partners[index]! });
      this.#hideParameters(index - 1);
    } else if (codes[index] === arrow && !this.#tokens.isSign(index + 1, openBrace)) {
      this.#open.push({ mark: this.#bindings.mark, end: this.#bodyEnd(index + 1) });
      this.#hideParameters(index);
    }
  }

  /** Where the expression ends that a function without braces gives, as far as brackets and commas tell. */
  #bodyEnd(from: number): number {
    const limit = this.#open.at(-1)?.end ?? this.#tokens.count;
    let at = from;
    for (let steps = 0; at < limit && steps < maxBodyTokens; steps++) {
      if (this.#tokens.kinds[at] === token.sign && endsOfBody.has(this.#tokens.codes[at]!)) {
        break;
      }
      at = Math.max(at, this.#tokens.partners[at]!) + 1;
    }
    return at;
  }

  /** Hides the parameters of a function whose body starts behind a token: `)`, an arrow or a word. */
  #hideParameters(before: number): void {
    const { kinds, codes, partners } = this.#tokens;
    const last = before > 0 && this.#tokens.isSign(before, arrow) ? before - 1 : before;
    if (last < 0) {
      return;
    }
    if (last !== before && kinds[last] === token.word) {
      this.#bindings.hide(codes[last]!);
    } else if (this.#tokens.isSign(last, closeParenthesis) && partners[last]! >= 0) {
      const open = partners[last]!;
      const isCondition = open > 0 && kinds[open - 1] === token.word && beforeCondition.has(codes[open - 1]!);
      const end = isCondition ? open : Math.min(last, open + maxParameterTokens);
      for (let index = open + 1; index < end; index++) {
        if (kinds[index] === token.word) {
          this.#bindings.hide(codes[index]!);
        }
      }
    }
  }
}

/** A longer body is taken to end here: what comes after it sees names that are not its own. */
const maxBodyTokens = 200;
/** Parameters further on are not looked at. */
const maxParameterTokens = 200;
const endsOfBody: ReadonlySet<number> = new Set([',', ';', ')', ']', '}'].map(signOf));
