import { nameOf } from './name.ts';
import * as token from './tokens.ts';
import { signOf, type Tokens } from './tokens.ts';
import { isOnNextLine } from './words.ts';

const equals = signOf('=');
const ends: ReadonlySet<number> = new Set([',', ';', ')', ']', '}', ':'].map(signOf));
/** Words of TypeScript behind a value. */
const typing: ReadonlySet<number> = new Set(['as', 'satisfies'].map(nameOf));
/** So far a type may reach. */
const maxTypeTokens = 16;

/** Whether an expression may end before a token, with nothing that changes its value. */
export function isExpressionEnd(tokens: Tokens, content: Buffer, index: number): boolean {
  const { kinds, codes, count } = tokens;
  if (index >= count) {
    return true;
  }
  switch (kinds[index]) {
    case token.templateMiddle:
    case token.templateTail:
      return true;
    case token.sign:
      return ends.has(codes[index]!);
    case token.word:
      return typing.has(codes[index]!) || isOnNextLine(tokens, content, index);
    default:
      return isOnNextLine(tokens, content, index);
  }
}

/** The token behind the type that follows a colon, as far as types are short. */
export function behindType(tokens: Tokens, content: Buffer, colon: number): number {
  let at = colon + 1;
  while (at < colon + maxTypeTokens && !tokens.isSign(at, equals) && !isExpressionEnd(tokens, content, at)) {
    at = Math.max(at, tokens.partners[at] ?? -1) + 1;
  }
  return at;
}
