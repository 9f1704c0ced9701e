import type { Range } from '../../model/region.ts';
import type { Segment } from './decoder.ts';
import { isVisible, joinLiterals, mayGoOn } from './join-literals.ts';
import { literalGapAt } from './literal-gap.ts';
import { isQuote, literalEnd, maxLiteralBytes, startsLiteral } from './literal.ts';

const lineFeed = 0x0a;
const maxChainBytes = 1024 * 1024;
const maxLiterals = 16_384;
/** How far before a seam its chain may start: on the lines above it, and on its own. */
const maxLookBehind = 512;
const maxLineLookBehind = 2 * maxLiteralBytes;

/** Literals joined by the same operator. */
interface Chain {
  readonly literals: readonly Range[];
  readonly hasOperator: boolean;
  readonly end: number;
}

/**
 * Finds string literals that are joined by `+`, `.` or `&`, or by just following each other.
 *
 * A segment says the joined text between the quotes of the first literal, so that rules that need quotes still match.
 * Literals are only read around places where two of them may make up a word: most of a file costs no more than finding
 * its quotes.
 */
export function* concatenation(content: Buffer): Iterable<Segment> {
  let read = 0;
  for (let quote = nextSeam(content, 0); quote !== -1; quote = nextSeam(content, Math.max(quote + 1, read))) {
    let previousEnd = -1;
    for (let start = nextQuote(content, windowStart(content, read, quote)); start <= quote;) {
      const chain = chainAt(content, start, previousEnd);
      if (chain === null) {
        read = start + 1;
        start = nextQuote(content, read);
        continue;
      }
      const { literals, hasOperator, end } = chain;
      const bytes = joinLiterals(content, literals, hasOperator);
      if (bytes !== null) {
        yield { range: { start, end }, bytes, decodings: ['concatenation'] };
      }
      previousEnd = end;
      read = end;
      start = nextQuote(content, end);
    }
  }
}

/** The next quote at or after an offset at which literals may be joined; -1: there is none. */
function nextSeam(content: Buffer, from: number): number {
  let quote = nextQuote(content, from);
  while (quote < content.length && !mayJoin(content, quote)) {
    quote = nextQuote(content, quote + 1);
  }
  return quote < content.length ? quote : -1;
}

/** The next quote at or after an offset; the length where there is none. */
function nextQuote(content: Buffer, from: number): number {
  let at = from;
  while (at < content.length && !isQuote(content[at])) {
    at++;
  }
  return at;
}

/** Whether a quote may end a literal whose last word goes on in the next literal. */
function mayJoin(content: Buffer, quote: number): boolean {
  const isEmpty = content[quote - 1] === content[quote];
  if (isEmpty || !mayGoOn(content, quote - 1)) {
    return false;
  }
  const next = literalGapAt(content, quote + 1)?.end ?? -1;
  return next !== -1 && content[next + 1] !== content[next] && isVisible(content[next + 1]);
}

/** Where to read from, at or after `from`: the start of a line where one is near, since literals do not reach across lines. */
function windowStart(content: Buffer, from: number, quote: number): number {
  const start = Math.max(from, quote - maxLookBehind);
  if (start === from) {
    return start;
  }
  for (let at = start; at < quote; at++) {
    if (content[at] === lineFeed) {
      return at + 1;
    }
  }
  const limit = Math.max(from, quote - maxLineLookBehind);
  let lineStart = start;
  while (lineStart > limit && content[lineStart - 1] !== lineFeed) {
    lineStart--;
  }
  return lineStart;
}

function chainAt(content: Buffer, start: number, previousEnd: number): Chain | null {
  const literals: Range[] = [];
  let end = readLiteral(content, start, previousEnd, literals);
  let operator: number | undefined;
  while (end !== -1 && literals.length < maxLiterals && end - start < maxChainBytes) {
    const gap = literalGapAt(content, end);
    if (gap === null || (operator !== undefined && gap.operator !== operator)) {
      break;
    }
    const next = readLiteral(content, gap.end, end, literals);
    if (next === -1) {
      break;
    }
    operator = gap.operator;
    end = next;
  }
  return end === -1 ? null : { literals, hasOperator: operator !== 0, end };
}

/** Adds the literal that starts at an offset; its end, or -1 where none does. */
function readLiteral(content: Buffer, start: number, previousEnd: number, literals: Range[]): number {
  const end = startsLiteral(content, start, previousEnd) ? literalEnd(content, start) : -1;
  if (end !== -1) {
    literals.push({ start, end });
  }
  return end;
}
