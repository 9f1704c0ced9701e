import type { Range } from '../../model/region.ts';
import type { Segment } from './decoder.ts';
import { joinLiterals } from './join-literals.ts';
import { skipBlanks } from './literal-gap.ts';
import { isQuote, literalEnd } from './literal.ts';

const call = '.join(';
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const closeParenthesis = 0x29;
const backtick = 0x60;
const maxArrayBytes = 1024 * 1024;

/** String literals in brackets. */
interface LiteralArray {
  readonly literals: readonly Range[];
  readonly end: number;
}

/** An expression that joins them. */
interface Join {
  readonly literals: readonly Range[];
  readonly range: Range;
}

/**
 * Finds arrays of string literals that are joined by nothing: `["a", "b"].join("")`, in Python `"".join(["a", "b"])`.
 *
 * A segment stands for the whole expression.
 */
export function* arrayJoin(content: Buffer): Iterable<Segment> {
  let end = 0;
  for (let at = content.indexOf(call); at !== -1; at = content.indexOf(call, end)) {
    const join = joinOfArray(content, end, at) ?? joinOfArgument(content, at);
    end = join?.range.end ?? at + call.length;
    const bytes = join && joinLiterals(content, join.literals, true);
    if (join !== null && bytes !== null) {
      yield { range: join.range, bytes, decodings: ['concatenation'] };
    }
  }
}

/** The array stands before the call, the separator in it. */
function joinOfArray(content: Buffer, from: number, at: number): Join | null {
  const separator = skipBlanks(content, at + call.length);
  const end = skipBlanks(content, separator + 2);
  if (!isEmptyLiteral(content, separator) || content[end] !== closeParenthesis) {
    return null;
  }
  const searched = Math.max(from, at - maxArrayBytes);
  const start = searched + content.subarray(searched, at).lastIndexOf(openBracket);
  const array = start < searched ? null : literalArrayAt(content, start);
  return array !== null && skipBlanks(content, array.end) === at
    ? { literals: array.literals, range: { start, end: end + 1 } }
    : null;
}

/** The separator stands before the call, the array in it. */
function joinOfArgument(content: Buffer, at: number): Join | null {
  const array = isEmptyLiteral(content, at - 2)
    ? literalArrayAt(content, skipBlanks(content, at + call.length))
    : null;
  if (array === null) {
    return null;
  }
  const end = skipBlanks(content, array.end);
  return content[end] === closeParenthesis
    ? { literals: array.literals, range: { start: at - 2, end: end + 1 } }
    : null;
}

function isEmptyLiteral(content: Buffer, at: number): boolean {
  const quote = content[at];
  return content[at + 1] === quote && (isQuote(quote) || quote === backtick);
}

function literalArrayAt(content: Buffer, start: number): LiteralArray | null {
  const literals: Range[] = [];
  if (content[start] !== openBracket) {
    return null;
  }
  for (let at = skipBlanks(content, start + 1); isQuote(content[at]) && at - start < maxArrayBytes;) {
    const end = literalEnd(content, at);
    if (end === -1) {
      return null;
    }
    literals.push({ start: at, end });
    at = skipBlanks(content, end);
    if (content[at] === comma) {
      at = skipBlanks(content, at + 1);
    }
    if (content[at] === closeBracket) {
      return { literals, end: at + 1 };
    }
  }
  return null;
}
