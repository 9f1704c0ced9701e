import { readArguments, readFields, readTemplate } from './containers.ts';
import type { Cursor } from './cursor.ts';
import { knownCallAt } from './known-call.ts';
import { literalValue, numberValue, patternValue } from './literals.ts';
import { readMembers } from './members.ts';
import { nameOf } from './name.ts';
import { calculated, levelOf, plus, sum } from './operators.ts';
import * as token from './tokens.ts';
import { signOf } from './tokens.ts';
import { listOf, literalText, type Value } from './value.ts';
import { behindFunction } from './words.ts';

const minus = signOf('-');
const openParenthesis = signOf('(');
const openBracket = signOf('[');
const openBrace = signOf('{');
const unarySigns: ReadonlySet<number> = new Set(['!', '~', '++', '--', '+'].map(signOf));
const unaryWords: ReadonlySet<number> = new Set('typeof void new delete yield'.split(' ').map(nameOf));
const awaiting = nameOf('await');
const functionWord = nameOf('function');
/** Binds tighter than each operator between two operands. */
const unaryLevel = 7;
/** Expressions in expressions further in are not followed. */
const maxDepth = 64;

/** Reads expressions of a script, and says what is known of their values. Nothing is run. */
export class Evaluator {
  readonly #cursor: Cursor;
  #depth = 0;
  readonly #read = (): Value => this.#binary(1);

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** The value of the operands that start at a token, as far as operators join them that are followed. */
  expression(from: number): Value {
    this.#cursor.at = from;
    this.#cursor.hasFollowed = false;
    return this.#read();
  }

  /** The values between the brackets that open at a token. */
  argumentsAt(open: number): readonly Value[] {
    this.#cursor.at = open;
    return readArguments(this.#cursor, this.#read);
  }

  #binary(minLevel: number): Value {
    const cursor = this.#cursor;
    if (this.#depth >= maxDepth || cursor.steps <= 0) {
      cursor.pass();
      return null;
    }
    this.#depth++;
    let left = this.#unary();
    for (let { sign } = cursor; levelOf(sign) >= minLevel; { sign } = cursor) {
      left = sign === plus ? this.#sum(left) : this.#calculate(left, sign);
    }
    this.#depth--;
    return left;
  }

  #sum(first: Value): Value {
    const values = [first];
    while (this.#cursor.sign === plus) {
      this.#cursor.at++;
      values.push(this.#binary(levelOf(plus) + 1));
    }
    return this.#cursor.charge(sum(values));
  }

  #calculate(left: Value, sign: number): Value {
    this.#cursor.at++;
    return calculated(sign, left, this.#binary(levelOf(sign) + 1));
  }

  #unary(): Value {
    const cursor = this.#cursor;
    const { sign } = cursor;
    const name = cursor.kind === token.word ? cursor.tokens.codes[cursor.at]! : 0;
    cursor.steps--;
    if (sign === minus || name === awaiting) {
      cursor.at++;
      const value = this.#binary(unaryLevel);
      return sign !== minus ? value : typeof value === 'number' ? -value : null;
    }
    if (unarySigns.has(sign) || unaryWords.has(name)) {
      cursor.at++;
      this.#binary(unaryLevel);
      return null;
    }
    return readMembers(this.#primary(), cursor, this.#read);
  }

  #primary(): Value {
    const cursor = this.#cursor;
    const { at, content, kind, tokens } = cursor;
    const start = tokens.starts[at]!;
    const end = tokens.ends[at]!;
    switch (kind) {
      case token.string:
      case token.template:
        cursor.hasFollowed ||= kind === token.template;
        cursor.at++;
        return literalText(literalValue(content, start + 1, end - 1));
      case token.templateHead:
        cursor.hasFollowed = true;
        return readTemplate(cursor, this.#read);
      case token.number:
        cursor.at++;
        return numberValue(content, start, end);
      case token.pattern:
        cursor.at++;
        return patternValue(content, start, end);
      case token.word:
        return this.#word(at);
      default:
        return this.#opened();
    }
  }

  #word(index: number): Value {
    const cursor = this.#cursor;
    const { tokens, content, bindings } = cursor;
    const name = tokens.codes[index]!;
    cursor.at++;
    if (name === functionWord) {
      cursor.at = behindFunction(tokens, cursor.at);
      return null;
    }
    const call = knownCallAt(tokens, content, index);
    if (call !== null) {
      cursor.hasFollowed = true;
      cursor.at = call.open;
      return cursor.charge(call.called(call.argumentsOf(readArguments(cursor, this.#read))));
    }
    const value = bindings.valueOf(name);
    cursor.hasFollowed ||= value !== null;
    return value;
  }

  /** What brackets hold where an operand may stand. */
  #opened(): Value {
    const cursor = this.#cursor;
    const { partner: close, sign, at } = cursor;
    if (close <= at) {
      return null;
    }
    if (sign === openBracket) {
      return listOf(readArguments(cursor, this.#read));
    }
    if (sign === openBrace) {
      return readFields(cursor, this.#read);
    }
    if (sign !== openParenthesis) {
      return null;
    }
    cursor.at++;
    const value = this.#read();
    const isWhole = cursor.at === close;
    cursor.at = close + 1;
    cursor.hasFollowed = true;
    return isWhole ? value : null;
  }
}
