import { byteSet } from './byte-set.ts';

const doubleQuote = 0x22;
const apostrophe = 0x27;
const backslash = 0x5c;
const lineFeed = 0x0a;

/** Longest text between the quotes of one literal. */
export const maxLiteralBytes = 4096;

const wordBytes = byteSet(Buffer.from('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')).fill(
  1,
  0x80,
);

/** What languages put before the first quote: `b'…'`, `L"…"`, `@"…"`. */
export const literalPrefixes = byteSet(Buffer.from('bBfFrRuULNE@$'));

/** Whether a byte may start a string literal. */
export function isQuote(byte: number | undefined): boolean {
  return byte === doubleQuote || byte === apostrophe;
}

/**
 * Whether the quote at an offset starts a literal, when the literal before it ends at `previousEnd`.
 *
 * An escaped quote, an apostrophe and one of three quotes start none, nor does the quote that ends a word: so a quote in
 * a comment or in a regular expression does not turn the rest of a long line inside out.
 */
export function startsLiteral(content: Buffer, at: number, previousEnd: number): boolean {
  const quote = content[at];
  const before = content[at - 1];
  if (before === backslash || (before === quote && at !== previousEnd)) {
    return false;
  }
  const isTriple = content[at + 1] === quote && content[at + 2] === quote;
  return !isTriple && !endsWord(content, at);
}

/** Whether a quote follows a word: then it ends a literal, if anything, or is an apostrophe. */
export function endsWord(content: Buffer, at: number): boolean {
  let start = at;
  while (at - start < 2 && literalPrefixes[content[start - 1] ?? 0] === 1) {
    start--;
  }
  return wordBytes[content[start - 1] ?? 0] === 1;
}

/** Whether a word follows a quote: then this starts a literal rather than ends one. */
function startsWord(content: Buffer, at: number): boolean {
  const byte = content[at] ?? 0;
  return wordBytes[byte] === 1 && (literalPrefixes[byte] === 0 || !isQuote(content[at + 1]));
}

/** The offset behind the literal whose first quote is at `start`; -1: it does not end on its line, or is too long. */
export function literalEnd(content: Buffer, start: number): number {
  const quote = content[start];
  const stop = Math.min(content.length, start + maxLiteralBytes + 2);
  for (let at = start + 1; at < stop; at++) {
    const byte = content[at];
    if (byte === quote) {
      return startsWord(content, at + 1) ? -1 : at + 1;
    }
    if (byte === lineFeed) {
      return -1;
    }
    if (byte === backslash) {
      at++;
    }
  }
  return -1;
}
