import { byteSet } from './byte-set.ts';
import { isQuote, literalPrefixes } from './literal.ts';

const maxGap = 256;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const operators = byteSet(Buffer.from('+.&'));
const blanks = byteSet(Buffer.from(' \t\n\v\f\r'));
/** What says that a line goes on: a backslash in many languages, an underscore in Visual Basic. */
const continuations = byteSet(Buffer.from('\\_'));
const gapStarts = byteSet(Buffer.from('+.& \t\n\v\f\r\\_"\''));

/** What a gap is made of, prefixes aside. */
const joints = byteSet(Buffer.from('+.& \t\n\v\f\r\\_'));

/** What joins a string literal to the next one. */
interface LiteralGap {
  /** 0 where literals just follow each other, as in C and Python. */
  readonly operator: number;
  /** The first quote of the next literal. */
  readonly end: number;
}

/** The gap that starts behind a literal; null where no literal follows. A prefix may only follow blanks or an operator. */
export function literalGapAt(content: Buffer, start: number): LiteralGap | null {
  if (gapStarts[content[start] ?? 0] !== 1) {
    return null;
  }
  const stop = start + maxGap;
  let at = skipBlanks(content, start, stop);
  const first = content[at] ?? 0;
  const operator = operators[first] === 1 ? first : 0;
  if (operator !== 0) {
    at = skipBlanks(content, at + 1, stop);
  }
  for (let letters = 0; letters < 2 && literalPrefixes[content[at] ?? 0] === 1; letters++) {
    at++;
  }
  return isQuote(content[at]) ? { operator, end: at } : null;
}

/** Whether a literal may end before the quote at an offset, with nothing but a gap between them. May say yes where none does. */
export function followsLiteral(content: Buffer, quote: number): boolean {
  let at = quote;
  for (let letters = 0; letters < 2 && literalPrefixes[content[at - 1] ?? 0] === 1; letters++) {
    at--;
  }
  while (quote - at <= 2 * maxGap && joints[content[at - 1] ?? 0] === 1) {
    at--;
  }
  return isQuote(content[at - 1]);
}

/** Skips white space, line breaks and marks that a line goes on. */
export function skipBlanks(content: Buffer, from: number, stop = from + maxGap): number {
  let at = from;
  while (at < stop) {
    const byte = content[at] ?? 0;
    if (blanks[byte] === 0 && (continuations[byte] === 0 || !isLineEnd(content, at + 1))) {
      break;
    }
    at++;
  }
  return at;
}

function isLineEnd(content: Buffer, at: number): boolean {
  return content[at] === lineFeed || (content[at] === carriageReturn && content[at + 1] === lineFeed);
}
