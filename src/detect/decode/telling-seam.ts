import { isTellingWord, isVisible, maxReach, mayGoOn } from './join-literals.ts';
import { followsLiteral, literalGapAt } from './literal-gap.ts';
import { endsWord, literalEnd, maxLiteralBytes, startsLiteral } from './literal.ts';

const backslash = 0x5c;
const lineFeed = 0x0a;

/**
 * Whether the quote at a place may end a literal that `joinLiterals` finds worth joining to the next one.
 *
 * Looks at the word around the seam alone, so that most chains are never read. It may say yes of a seam that is not worth
 * it, as where an escaped quote leaves open where the literal starts; never the reverse.
 */
export function isTellingSeam(content: Buffer, quote: number): boolean {
  const gap = mayGoOn(content, quote - 1) ? literalGapAt(content, quote + 1) : null;
  const behind = gap === null ? '' : wordBehind(content, quote + 1, gap.operator);
  if (gap === null || behind === '') {
    return false;
  }
  const start = literalStart(content, quote);
  if (start === -1) {
    return true;
  }
  const before = start === quote || endsWord(content, start) ? '' : wordBefore(content, start, quote);
  const hasOperator = gap.operator !== 0;
  if (before === '' || isTellingWord(before + behind, hasOperator)) {
    return before !== '';
  }
  const reachesStart = quote - before.length === start + 1 && before.length < maxReach;
  const isVariable = !hasOperator && (before + behind).includes('$');
  return reachesStart && !isVariable && followsLiteral(content, start);
}

/** The visible bytes that follow each other in the literals behind a gap, which nothing but such gaps parts. */
function wordBehind(content: Buffer, gapStart: number, operator: number): string {
  let word = '';
  for (let end = gapStart; word.length < maxReach;) {
    const gap = literalGapAt(content, end);
    const isJoined = gap !== null && gap.operator === operator && startsLiteral(content, gap.end, end);
    const next = isJoined ? literalEnd(content, gap.end) : -1;
    if (!isJoined || next === -1) {
      break;
    }
    const first = gap.end + 1;
    let at = first;
    while (at < next - 1 && word.length + at - first < maxReach && isVisible(content[at])) {
      at++;
    }
    word += content.toString('latin1', first, at);
    if (at < next - 1) {
      break;
    }
    end = next;
  }
  return word;
}

/** The visible bytes at the end of the literal that starts and ends with these quotes. */
function wordBefore(content: Buffer, start: number, quote: number): string {
  let at = quote;
  while (at > start + 1 && quote - at < maxReach && isVisible(content[at - 1])) {
    at--;
  }
  return content.toString('latin1', at, quote);
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
