import { type KnownFunction, knownFunction } from './known-functions.ts';
import { nameOf } from './name.ts';
import * as token from './tokens.ts';
import { signOf, type Tokens } from './tokens.ts';
import { wordAt } from './words.ts';

const arrow = signOf('=>');
const comma = signOf(',');
const dot = signOf('.');
const openParenthesis = signOf('(');
const openBrace = signOf('{');
const functionWord = nameOf('function');
const returnWord = nameOf('return');
const stringWord = nameOf('String');

/** A function that is given to a method: one that every browser has, or one that is written there. */
type Callback =
  | { readonly kind: 'known'; readonly called: KnownFunction }
  | {
      readonly kind: 'written';
      readonly parameters: readonly number[];
      /** The token at which the expression starts that it gives. */
      readonly body: number;
    };

/** The function that is written at a token and gives one expression; null: what stands there is something else. */
export function callbackAt(tokens: Tokens, content: Buffer, from: number): Callback | null {
  if (tokens.isWord(from, stringWord)) {
    const isPlain = !tokens.isSign(from + 1, dot);
    const called = knownFunction(isPlain ? 'String' : `String.${wordAt(tokens, content, from + 2)}`);
    return called && { kind: 'known', called };
  }
  const { kinds, codes, partners } = tokens;
  const isFunction = tokens.isWord(from, functionWord);
  const first = isFunction ? from + (kinds[from + 1] === token.word ? 2 : 1) : from;
  const parameters: number[] = [];
  let body = first + 1;
  if (tokens.isSign(first, openParenthesis)) {
    body = partners[first]! + 1;
    for (let index = first + 1; index < body - 1; index++) {
      if (kinds[index] === token.word) {
        parameters.push(codes[index]!);
      } else if (!tokens.isSign(index, comma)) {
        return null;
      }
    }
  } else if (kinds[first] === token.word) {
    parameters.push(codes[first]!);
  }
  if (!isFunction && !tokens.isSign(body++, arrow)) {
    return null;
  }
  if (tokens.isSign(body, openBrace)) {
    if (!tokens.isWord(body + 1, returnWord)) {
      return null;
    }
    body += 2;
  }
  return { kind: 'written', parameters, body };
}
