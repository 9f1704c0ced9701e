import { signOf, type Tokens } from './tokens.ts';

const openParenthesis = signOf('(');
const openBrace = signOf('{');
/** What may stand between the word `function` and its parentheses: a star and a name. */
const maxNameTokens = 2;

/** What is written at a word's token. */
export function wordAt({ starts, ends }: Tokens, content: Buffer, index: number): string {
  return content.toString('latin1', starts[index], ends[index]);
}

/** The token behind a function, given the one behind its word. */
export function behindFunction(tokens: Tokens, index: number): number {
  let at = index;
  while (at < index + maxNameTokens && at < tokens.count && !tokens.isSign(at, openParenthesis)) {
    at++;
  }
  const body = Math.max(at, tokens.partners[at] ?? -1) + 1;
  return tokens.isSign(body, openBrace) ? Math.max(body, tokens.partners[body]!) + 1 : body;
}

/** Whether a line break stands before a token. */
export function isOnNextLine({ starts, ends, count }: Tokens, content: Buffer, index: number): boolean {
  if (index === 0 || index >= count) {
    return true;
  }
  for (let at = ends[index - 1]!; at < starts[index]!; at++) {
    if (content[at] === 0x0a) {
      return true;
    }
  }
  return false;
}
