import type { Range } from '../../model/region.ts';
import type { Segment } from './decoder.ts';
import { isVisible, joinLiterals, mayGoOn } from './join-literals.ts';
import { literalGapAt } from './literal-gap.ts';
import { isQuote, literalEnd, maxLiteralBytes, startsLiteral } from './literal.ts';

const doubleQuote = 0x22;
const apostrophe = 0x27;
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
  const nextQuote = quoteFinder(content);
  let read = 0;
  for (let quote = nextQuote(0); quote !== -1; quote = nextQuote(Math.max(quote + 1, read))) {
    if (!mayJoin(content, quote)) {
      continue;
    }
    let previousEnd = -1;
    for (read = windowStart(content, read, quote); read <= quote;) {
      const chain = isQuote(content[read]) ? chainAt(content, read, previousEnd) : null;
      if (chain === null) {
        read++;
        continue;
      }
      const { literals, hasOperator, end } = chain;
      const bytes = joinLiterals(content, literals, hasOperator);
      if (bytes !== null) {
        yield { range: { start: read, end }, bytes, decodings: ['concatenation'] };
      }
      previousEnd = end;
      read = end;
    }
  }
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
  const lineBreak = content.subarray(start, quote).indexOf(lineFeed);
  if (start === from || lineBreak !== -1) {
    return start === from ? start : start + lineBreak + 1;
  }
  const lineStart = Math.max(from, quote - maxLineLookBehind);
  return lineStart + content.subarray(lineStart, start).lastIndexOf(lineFeed) + 1;
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

/** Finds the next quote at or after an offset, or -1. Offsets must be asked in ascending order. */
function quoteFinder(content: Buffer): (from: number) => number {
  let double = content.indexOf(doubleQuote);
  let single = content.indexOf(apostrophe);
  return (from) => {
    if (double !== -1 && double < from) {
      double = content.indexOf(doubleQuote, from);
    }
    if (single !== -1 && single < from) {
      single = content.indexOf(apostrophe, from);
    }
    return double === -1 || (single !== -1 && single < double) ? single : double;
  };
}
