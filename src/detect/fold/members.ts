import { callbackAt } from './callback.ts';
import { readArguments } from './containers.ts';
import type { Cursor, ReadExpression } from './cursor.ts';
import { callList, isListMethod } from './list-methods.ts';
import { nameOf } from './name.ts';
import { callText, isTextMethod } from './text-methods.ts';
import * as token from './tokens.ts';
import { signOf } from './tokens.ts';
import { isFields, isList, isText, type List, listOf, literalText, type Value } from './value.ts';
import { wordAt } from './words.ts';

const dot = signOf('.');
const optionalDot = signOf('?.');
const openParenthesis = signOf('(');
const openBracket = signOf('[');

/** What is asked of a value at the cursor: its fields, items and methods. */
export function readMembers(value: Value, cursor: Cursor, read: ReadExpression): Value {
  let known = value;
  for (;;) {
    const { kind, sign } = cursor;
    cursor.steps--;
    if ((sign === dot || sign === optionalDot) && cursor.tokens.kinds[cursor.at + 1] === token.word) {
      known = readMember(known, cursor, read);
    } else if (kind !== token.template && cursor.partner <= cursor.at) {
      break;
    } else if (sign === openBracket) {
      known = readItem(known, cursor, read);
    } else if (sign === openParenthesis || kind === token.template || kind === token.templateHead) {
      known = null;
      cursor.pass();
    } else {
      break;
    }
  }
  return known;
}

function readMember(value: Value, cursor: Cursor, read: ReadExpression): Value {
  const { tokens, content } = cursor;
  const index = cursor.at + 1;
  cursor.at += 2;
  if (value === null) {
    return null;
  }
  if (isFields(value)) {
    cursor.hasFollowed = true;
    return value.byName.get(tokens.codes[index]!) ?? null;
  }
  const name = wordAt(tokens, content, index);
  if (cursor.sign !== openParenthesis) {
    return name === 'length' ? lengthOf(value) : null;
  }
  if (typeof value === 'number') {
    return name === 'toString' ? numberText(value, readArguments(cursor, read)) : null;
  }
  if (isText(value) && isTextMethod(name)) {
    cursor.hasFollowed = true;
    return cursor.charge(callText(value, name, readArguments(cursor, read)));
  }
  if (!isList(value)) {
    return null;
  }
  if (isListMethod(name)) {
    // What `join` gives of literals is found wherever it stands.
    cursor.hasFollowed ||= name !== 'join';
    return cursor.charge(callList(value, name, readArguments(cursor, read)));
  }
  return cursor.charge(callWithFunction(value, name, cursor, read));
}

function lengthOf(value: Value): Value {
  if (isList(value)) {
    return value.items.length;
  }
  return isText(value) && value.isWhole ? value.text.length : null;
}

function numberText(value: number, [radix = 10]: readonly Value[]): Value {
  return typeof radix === 'number' && radix >= 2 && radix <= 36 ? literalText(value.toString(radix)) : null;
}

function readItem(value: Value, cursor: Cursor, read: ReadExpression): Value {
  const close = cursor.partner;
  if (value === null) {
    cursor.pass();
    return null;
  }
  cursor.at++;
  const key = read();
  cursor.hasFollowed = true;
  const isWhole = cursor.at === close;
  cursor.at = Math.max(cursor.at, close + 1);
  return isWhole ? itemOf(value, key) : null;
}

function itemOf(value: Value, key: Value): Value {
  if (isFields(value)) {
    return (isText(key) ? value.byName.get(nameOf(key.text)) : null) ?? null;
  }
  if (typeof key !== 'number') {
    return null;
  }
  const character = isText(value) && value.isWhole ? value.text[key] : undefined;
  return isList(value) ? (value.items[key] ?? null) : character === undefined ? null : literalText(character);
}

/** `map` and `reduce` with a function that is written there, or one that every browser has. */
function callWithFunction({ items }: List, name: string, cursor: Cursor, read: ReadExpression): Value {
  const open = cursor.at;
  const close = cursor.partner;
  const isFollowed = (name === 'map' || name === 'reduce') && close > open;
  const call = isFollowed ? callback(open + 1, cursor, read) : null;
  let result: Value = null;
  if (call !== null && name === 'map') {
    result = listOf(items.map((item, index) => call([item, index])));
  } else if (call !== null && items.length > 0) {
    result = items.reduce((all, item) => call([all, item]));
  }
  cursor.at = Math.max(open, close) + 1;
  cursor.hasFollowed = true;
  return result;
}

/** A function that is written at a token, to be called; null: what stands there is something else. */
function callback(
  from: number,
  cursor: Cursor,
  read: ReadExpression,
): ((args: readonly Value[]) => Value) | null {
  const { bindings, tokens, content } = cursor;
  const found = callbackAt(tokens, content, from);
  if (found === null || found.kind === 'known') {
    return found && (([item = null]) => found.called([item]));
  }
  return (args) => {
    const { mark } = bindings;
    found.parameters.forEach((name, index) => bindings.declare(name, args[index] ?? null, -1));
    cursor.at = found.body;
    const value = read();
    bindings.restore(mark);
    return value;
  };
}
