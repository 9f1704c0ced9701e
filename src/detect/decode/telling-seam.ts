import { isVisible, maxReach, mayGoOn, minSecret, minWord } from './join-literals.ts';
import { followsLiteral, literalGapAt } from './literal-gap.ts';
import { endsWord, literalEnd, maxLiteralBytes, startsLiteral } from './literal.ts';

const backslash = 0x5c;
const lineFeed = 0x0a;
const dollar = 0x24;

/** The visible bytes beside a seam, as far as they tell: as an object of its own each would cost more than reading it. */
const word = { length: 0, hasDigit: false, hasDollar: false };

/**
 * Whether the quote at a place may end a literal that `joinLiterals` finds worth joining to the next one.
 *
 * Looks at the word around the seam alone, so that most chains are never read. It may say yes of a seam that is not worth
 * it, as where an escaped quote leaves open where the literal starts; never the reverse.
 */
export function isTellingSeam(content: Buffer, quote: number): boolean {
  const gap = mayGoOn(content, quote - 1) ? literalGapAt(content, quote + 1) : null;
  if (gap === null) {
    return false;
  }
  word.length = 0;
  word.hasDigit = false;
  word.hasDollar = false;
  readBehind(content, quote + 1, gap.operator);
  const behind = word.length;
  const start = behind === 0 ? quote : literalStart(content, quote);
  if (start === -1) {
    return true;
  }
  const wordStart = start === quote || endsWord(content, start) ? quote : readBefore(content, start, quote);
  if (wordStart === quote) {
    return false;
  }
  const hasOperator = gap.operator !== 0;
  if (hasOperator ? word.length >= minWord : word.length >= minSecret && word.hasDigit && !word.hasDollar) {
    return true;
  }
  const reachesStart = wordStart === start + 1 && quote - wordStart < maxReach;
  return reachesStart && (hasOperator || !word.hasDollar) && followsLiteral(content, start);
}

/** Reads the visible bytes that follow each other in the literals behind a gap, which nothing but such gaps parts. */
function readBehind(content: Buffer, gapStart: number, operator: number): void {
  for (let end = gapStart; word.length < maxReach;) {
    const gap = literalGapAt(content, end);
    const isJoined = gap !== null && gap.operator === operator && startsLiteral(content, gap.end, end);
    const next = isJoined ? literalEnd(content, gap.end) : -1;
    if (!isJoined || next === -1) {
      return;
    }
    for (let at = gap.end + 1; at < next - 1; at++) {
      if (word.length >= maxReach || !isVisible(content[at])) {
        return;
      }
      note(content[at]!);
    }
    end = next;
  }
}

/** Reads the visible bytes at the end of the literal that starts and ends with these quotes; where they start. */
function readBefore(content: Buffer, start: number, quote: number): number {
  let at = quote;
  while (at > start + 1 && quote - at < maxReach && isVisible(content[at - 1])) {
    at--;
    note(content[at]!);
  }
  return at;
}

function note(byte: number): void {
  word.length++;
  word.hasDigit ||= byte >= 0x30 && byte <= 0x39;
  word.hasDollar ||= byte === dollar;
}

/** The quote that starts the literal that ends with this one; the place itself where none does on its line, -1 where an escape leaves it open. */
function literalStart(content: Buffer, quote: number): number {
  const limit = Math.max(0, quote - maxLiteralBytes - 1);
  for (let at = quote - 1; at >= limit; at--) {
    if (content[at] === content[quote]) {
      return content[at - 1] === backslash ? -1 : at;
    }
    if (content[at] === lineFeed) {
      break;
    }
  }
  return quote;
}
