import { type KnownFunction, knownFunction } from './known-functions.ts';
import { signOf, type Tokens } from './tokens.ts';
import { isList, type Value } from './value.ts';
import { wordAt } from './words.ts';

/** As in `window.String.fromCharCode.apply`. */
const maxDots = 3;
const dot = signOf('.');
const openParenthesis = signOf('(');

/** A call of a function that every browser has. */
interface KnownCall {
  readonly called: KnownFunction;
  /** The token that opens the arguments. */
  readonly open: number;
  /** What the function gets of what stands in the parentheses. */
  readonly argumentsOf: (args: readonly Value[]) => readonly Value[];
}

/** The call that starts with a word, such as `String.fromCharCode.apply(null, codes)`; null: it calls something else, or nothing. */
export function knownCallAt(tokens: Tokens, content: Buffer, index: number): KnownCall | null {
  let last = index;
  while (last < index + 2 * maxDots && tokens.isSign(last + 1, dot)) {
    last += 2;
  }
  if (last + 1 >= tokens.count || !tokens.isSign(last + 1, openParenthesis)) {
    return null;
  }
  const method = last >= index + 4 ? wordAt(tokens, content, last) : '';
  const isApplied = method === 'apply' || method === 'call';
  const end = tokens.ends[isApplied ? last - 2 : last];
  const called = knownFunction(content.toString('latin1', tokens.starts[index], end));
  return called && { called, open: last + 1, argumentsOf: (args) => given(method, args) };
}

function given(method: string, args: readonly Value[]): readonly Value[] {
  const [, list = null] = args;
  if (method === 'apply') {
    return isList(list) ? list.items : [null];
  }
  return method === 'call' ? args.slice(1) : args;
}
