import { foldCase } from './case-folding.ts';
import { charSet, complement, type CharSet } from './char-set.ts';
import { accept, acceptMatch, next, peek, syntaxError, type Cursor } from './cursor.ts';
import { posixSets, signedSet } from './named-sets.ts';
import { parseCharEscape, parseSetEscape } from './parse-escape.ts';

/** Reads a bracket expression. The opening bracket is under the cursor. */
export function parseSet(cursor: Cursor, isFolded: boolean): CharSet {
  const start = cursor.position;
  cursor.position += 1;
  const isNegated = accept(cursor, '^');
  const ranges: (readonly [number, number])[] = [];
  for (let isFirst = true; isFirst || peek(cursor) !== ']'; isFirst = false) {
    if (peek(cursor) === '') throw syntaxError(start, 'the closing ] is missing');
    ranges.push(...parseItem(cursor, isFolded));
  }
  cursor.position += 1;
  const set = isFolded ? foldCase(charSet(ranges)) : charSet(ranges);
  return isNegated ? complement(set) : set;
}

function parseItem(cursor: Cursor, isFolded: boolean): CharSet {
  const start = cursor.position;
  const posix = acceptMatch(cursor, /\[:(\^?)(.*?):\]/sy);
  if (posix !== null) {
    const set = posixSets.get(posix[2] ?? '');
    if (set === undefined) throw syntaxError(start, 'unknown POSIX class');
    return signedSet(set, posix[1] === '^', isFolded);
  }
  const set = peek(cursor) === '\\' ? parseSetEscape(cursor, isFolded) : undefined;
  if (set !== undefined) return set;
  const low = parseChar(cursor);
  const isRange = peek(cursor) === '-' && !['', ']'].includes(cursor.text.charAt(cursor.position + 1));
  if (!isRange) return [[low, low]];
  cursor.position += 1;
  const high = parseChar(cursor);
  if (high < low) throw syntaxError(start, 'the range is out of order');
  return [[low, high]];
}

function parseChar(cursor: Cursor): number {
  return peek(cursor) === '\\' ? parseCharEscape(cursor) : (next(cursor).codePointAt(0) ?? 0);
}
