import type { Cursor, ReadExpression } from './cursor.ts';
import { literalValue } from './literals.ts';
import { nameOf } from './name.ts';
import * as token from './tokens.ts';
import { signOf } from './tokens.ts';
import { isList, isText, joinedText, literalText, type Value } from './value.ts';

const comma = signOf(',');
const colon = signOf(':');
const spread = signOf('...');

/** The values between two brackets; the token at hand is the one that opens. */
export function readArguments(cursor: Cursor, read: ReadExpression): Value[] {
  const close = cursor.partner;
  const values: Value[] = [];
  cursor.at++;
  while (cursor.at < close && cursor.steps > 0) {
    const isSpread = cursor.sign === spread;
    cursor.at += isSpread ? 1 : 0;
    const value = read();
    const known = cursor.isAtItemEnd(close) ? value : null;
    if (isSpread && isList(known)) {
      known.items.forEach((item) => values.push(item));
    } else if (isSpread && isText(known) && known.isWhole) {
      Array.from(known.text, (character) => values.push(literalText(character)));
    } else {
      values.push(known);
    }
    cursor.passComma(close);
  }
  cursor.at = Math.max(cursor.at, close + 1);
  return values;
}

/** The fields between two braces; the token at hand is the one that opens. */
export function readFields(cursor: Cursor, read: ReadExpression): Value {
  const { tokens, partner: close } = cursor;
  const byName = new Map<number, Value>();
  cursor.at++;
  while (cursor.at < close && cursor.steps > 0) {
    const key = cursor.at;
    const name = fieldName(cursor, key);
    if (name !== null && tokens.isSign(key + 1, colon)) {
      cursor.at = key + 2;
      const value = read();
      byName.set(name, cursor.isAtItemEnd(close) ? value : null);
    } else if (name !== null && (key + 1 === close || tokens.isSign(key + 1, comma))) {
      byName.set(name, cursor.bindings.valueOf(name));
    }
    cursor.passComma(close);
  }
  cursor.at = close + 1;
  return { kind: 'fields', byName };
}

function fieldName({ tokens, content }: Cursor, index: number): number | null {
  switch (tokens.kinds[index]) {
    case token.word:
      return tokens.codes[index]!;
    case token.string:
      return nameOf(literalValue(content, tokens.starts[index]! + 1, tokens.ends[index]! - 1));
    default:
      return null;
  }
}

/** The text of a template literal that holds expressions; the token at hand is its head. */
export function readTemplate(cursor: Cursor, read: ReadExpression): Value {
  const { kinds, starts, ends } = cursor.tokens;
  const tail = cursor.partner;
  const values: Value[] = [];
  while (cursor.at <= tail) {
    const piece = cursor.at;
    const marks = piece === tail ? 1 : 2;
    values.push(literalText(literalValue(cursor.content, starts[piece]! + 1, ends[piece]! - marks)));
    cursor.at++;
    if (piece === tail) {
      return cursor.charge(joinedText(values));
    }
    const value = read();
    const end = cursor.at;
    while (cursor.at < tail && kinds[cursor.at] !== token.templateMiddle) {
      cursor.pass();
      cursor.steps--;
    }
    values.push(cursor.at === end ? value : null);
  }
  cursor.at = Math.max(cursor.at, tail + 1);
  return null;
}
