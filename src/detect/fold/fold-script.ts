import type { Range } from '../../model/region.ts';
import { decodeLimit, type Segment } from '../decode/index.ts';
import { isBeforeOperand } from './before-operand.ts';
import { type Binding, Bindings } from './bindings.ts';
import { Blocks } from './blocks.ts';
import { Cursor } from './cursor.ts';
import { Evaluator } from './evaluator.ts';
import { isKnownFunctionStart } from './known-functions.ts';
import { nameOf } from './name.ts';
import { readTokens } from './read-tokens.ts';
import { behindType, isExpressionEnd } from './expression-end.ts';
import { asLiteral, isTelling } from './telling-text.ts';
import * as token from './tokens.ts';
import { signOf, type Tokens } from './tokens.ts';
import { isOnNextLine } from './words.ts';
import { isFields, isList, isText, joinedText, listOf, type Value } from './value.ts';

const equals = signOf('=');
const plusEquals = signOf('+=');
const dot = signOf('.');
const comma = signOf(',');
const colon = signOf(':');
const openParenthesis = signOf('(');
const openBracket = signOf('[');
const openBrace = signOf('{');
const joining: ReadonlySet<number> = new Set(['+', '.', '?.', '[', '('].map(signOf));
const declaring: ReadonlySet<number> = new Set(['const', 'let', 'var'].map(nameOf));
const push = nameOf('push');
/** A text that is put together farther apart has its place where it ends. */
const maxSpread = 2000;
/** Most bytes of texts that one script may give. */
const maxFoldedBytes = 8 * 1024 * 1024;

/**
 * Finds the texts that a script puts together of parts which stand in it: by `+`, `+=`, `concat`, template literals, `join`,
 * from codes of characters, reversed, through names and their fields.
 *
 * Read once from top to bottom, without a syntax tree: what a name stands for is what it was given last. Nothing is run.
 */
export function foldScript(content: Buffer, { start, end }: Range): readonly Segment[] {
  return new ScriptFolder(content, readTokens(content, start, end)).segments();
}

/** What was read of an expression. */
interface Read {
  readonly value: Value;
  /** The token behind it. */
  readonly end: number;
  /** Whether nothing follows that changes its value. */
  readonly isWhole: boolean;
}

class ScriptFolder {
  readonly #content: Buffer;
  readonly #tokens: Tokens;
  readonly #bindings: Bindings;
  readonly #blocks: Blocks;
  readonly #cursor: Cursor;
  readonly #evaluator: Evaluator;
  readonly #found: Segment[] = [];
  #foundBytes = 0;
  /** The operands up to here are parts of an expression that was read, at the depth of brackets that it stands at. */
  #read = { end: 0, depth: 0 };
  #depth = 0;
  /** The token of a name that is declared there. */
  #declaredAt = -1;

  constructor(content: Buffer, tokens: Tokens) {
    this.#content = content;
    this.#tokens = tokens;
    this.#bindings = new Bindings((binding) => this.#tellAdded(binding));
    this.#blocks = new Blocks(tokens, this.#bindings);
    this.#cursor = new Cursor(content, tokens, this.#bindings);
    this.#evaluator = new Evaluator(this.#cursor);
  }

  segments(): readonly Segment[] {
    const { count } = this.#tokens;
    for (let index = 0; index < count;) {
      if (this.#cursor.steps <= 0 || this.#foundBytes > maxFoldedBytes) {
        this.#found.push(decodeLimit);
        return this.#found;
      }
      index = this.#step(index);
    }
    this.#bindings.restore(0);
    return this.#found;
  }

  /** Reads what starts at a token; the token to go on at. */
  #step(index: number): number {
    const { kinds, codes } = this.#tokens;
    switch (kinds[index]) {
      case token.word:
        return this.#word(index);
      case token.string:
      case token.template:
        return this.#isJoined(index + 1) ? this.#operand(index) : index + 1;
      case token.templateHead: {
        const next = this.#operand(index);
        this.#depth += next === index + 1 ? 1 : 0;
        return next;
      }
      case token.templateTail:
        this.#depth--;
        return index + 1;
      case token.sign:
        return this.#sign(index, codes[index]!);
      default:
        return index + 1;
    }
  }

  #sign(index: number, code: number): number {
    const partner = this.#tokens.partners[index]!;
    this.#blocks.reach(index);
    if (partner === -1) {
      return index + 1;
    }
    if (partner < index) {
      this.#depth--;
      return index + 1;
    }
    const next = code !== openBrace && this.#isJoined(partner + 1) ? this.#operand(index) : index + 1;
    this.#depth += next === index + 1 ? 1 : 0;
    return next;
  }

  #isJoined(index: number): boolean {
    return (
      this.#tokens.kinds[index] === token.sign &&
      index < this.#tokens.count &&
      joining.has(this.#tokens.codes[index]!)
    );
  }

  /** Whether a token is part of an expression that was read, rather than of a function or list in it. */
  #wasRead(index: number): boolean {
    return index < this.#read.end && this.#depth === this.#read.depth;
  }

  #startsOperand(index: number): boolean {
    return isBeforeOperand(this.#tokens, index - 1) || isOnNextLine(this.#tokens, this.#content, index);
  }

  #word(index: number): number {
    const name = this.#tokens.codes[index]!;
    if (declaring.has(name)) {
      this.#declare(index + 1);
      return index + 1;
    }
    const isDeclared = index === this.#declaredAt;
    if (!isDeclared && !this.#startsOperand(index)) {
      return index + 1;
    }
    const { kinds, codes } = this.#tokens;
    const next = kinds[index + 1] === token.sign && index + 1 < this.#tokens.count ? codes[index + 1]! : 0;
    if (isDeclared || next === equals) {
      return this.#assignment(index, name, isDeclared);
    }
    if (next === plusEquals) {
      return this.#addition(index, name);
    }
    if (next === dot && kinds[index + 2] === token.word && kinds[index + 3] === token.sign) {
      if (codes[index + 3] === equals) {
        return this.#fieldAssignment(index, name);
      }
      if (codes[index + 3] === openParenthesis && codes[index + 2] === push) {
        this.#push(index, name);
        return index + 3;
      }
    }
    const isKnown = this.#bindings.valueOf(name) !== null || isKnownFunctionStart(name);
    return isKnown && joining.has(next) ? this.#operand(index) : index + 1;
  }

  /** Notes which name is declared behind a word like `const`; those that are taken out of something are not known. */
  #declare(index: number): void {
    const { kinds, codes, partners } = this.#tokens;
    const partner = partners[index] ?? -1;
    if (kinds[index] === token.word) {
      this.#declaredAt = index;
    } else if (partner > index && (codes[index] === openBrace || codes[index] === openBracket)) {
      for (let at = index + 1; at < Math.min(partner, index + 200); at++) {
        if (kinds[at] === token.word) {
          this.#bindings.hide(codes[at]!);
        }
      }
    }
  }

  #assignment(index: number, name: number, isDeclared: boolean): number {
    const at = this.#tokens.isSign(index + 1, colon)
      ? behindType(this.#tokens, this.#content, index + 1)
      : index + 1;
    const start = this.#tokens.starts[index]!;
    if (!this.#tokens.isSign(at, equals)) {
      this.#bindings.declare(name, null, start);
      this.#declaredAt = this.#tokens.isSign(at, comma) ? at + 1 : -1;
      return index + 1;
    }
    const read = this.#readAt(at + 1);
    const value = read.isWhole ? read.value : null;
    if (isDeclared) {
      this.#bindings.declare(name, value, start);
      this.#declaredAt = this.#tokens.isSign(read.end, comma) ? read.end + 1 : -1;
    } else {
      this.#bindings.assign(name, value, start);
    }
    return this.#behind(at + 1, read);
  }

  #addition(index: number, name: number): number {
    const binding = this.#bindings.get(name);
    const read = this.#readAt(index + 2);
    if (binding !== undefined && isText(binding.value)) {
      const start = this.#tokens.starts[index]!;
      const last = this.#tokens.ends[read.end - 1]!;
      const sum = this.#cursor.charge(joinedText([binding.value, read.isWhole ? read.value : null]));
      if (sum === null) {
        this.#tellAdded(binding);
      }
      binding.value = sum;
      binding.start = last - binding.start > maxSpread ? start : binding.start;
      binding.end = last;
    }
    return this.#behind(index + 2, read);
  }

  #fieldAssignment(index: number, name: number): number {
    const read = this.#readAt(index + 4);
    const owner = this.#bindings.valueOf(name);
    const fields = isFields(owner) ? owner : { kind: 'fields' as const, byName: new Map<number, Value>() };
    fields.byName.set(this.#tokens.codes[index + 2]!, read.isWhole ? read.value : null);
    if (owner !== fields) {
      this.#bindings.assign(name, fields, this.#tokens.starts[index]!);
    }
    return this.#behind(index + 4, read);
  }

  #push(index: number, name: number): void {
    const binding = this.#bindings.get(name);
    if (binding !== undefined && isList(binding.value)) {
      const added = this.#evaluator.argumentsAt(index + 3);
      binding.value = this.#cursor.charge(listOf([...binding.value.items, ...added]));
    }
  }

  /** Reads the expression that starts at an operand, if one does. */
  #operand(index: number): number {
    if (this.#wasRead(index) || !this.#startsOperand(index)) {
      return index + 1;
    }
    return Math.max(index + 1, this.#behind(index, this.#readAt(index)));
  }

  /** Reads the expression at a token and tells of it; what is told has no seams any more. */
  #readAt(index: number): Read {
    const read = this.#evaluator.expression(index);
    const end = Math.min(this.#cursor.at, this.#tokens.count);
    this.#read = { end, depth: this.#depth };
    const isWhole = isExpressionEnd(this.#tokens, this.#content, end);
    if (!isText(read) || !isTelling(read)) {
      return { value: read, end, isWhole };
    }
    if (this.#cursor.hasFollowed && end > index) {
      const range = { start: this.#tokens.starts[index]!, end: this.#tokens.ends[end - 1]! };
      this.#tell(range, asLiteral(read));
    }
    return { value: { ...read, seams: [] }, end, isWhole };
  }

  /** Where to go on: behind an expression all of which is known, else in it, where more may stand. */
  #behind(start: number, { value, end, isWhole }: Read): number {
    const isKnown = typeof value === 'number' || (isText(value) && value.isWhole);
    return isKnown && isWhole && end > start ? end : start;
  }

  #tell(range: Range, text: string): void {
    const bytes = Buffer.from(text);
    this.#foundBytes += bytes.length;
    this.#found.push({ range, bytes, decodings: ['concatenation'] });
  }

  /** Tells of a text that was added to, under the name that it has. */
  #tellAdded({ value, start, end }: Binding): void {
    if (end !== -1 && isText(value) && isTelling(value)) {
      const name = /^[\w$]*/.exec(this.#content.toString('latin1', start, Math.min(start + 200, end)))![0];
      this.#tell({ start, end }, `${name} = ${asLiteral(value)}`);
    }
  }
}
