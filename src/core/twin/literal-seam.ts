const maxGap = 256;
const minWord = 8;
const minSecret = 16;
const maxReach = 64;
const maxLiteral = 4098;

const quotes = /["']/;
const operators = /[+.&]/;
/** What languages put before the first quote. */
const prefix = /[bBfFrRuULNE@$]/;
const gapStart = /[\t-\r "'+.&\\_]/;
const joints = /[\t-\r +.&\\_]/;
const visible = /[!-~]/;

/** The first quote of the literal behind another, and whether an operator joins them. */
interface Next {
  readonly quote: number;
  readonly hasOperator: boolean;
}

/** Whether a quote may end a literal whose last word goes on in the next literal, and that word may be a secret. */
export function isSeamAt(text: string, quote: number): boolean {
  const next = mayGoOn(text, quote) ? literalBehind(text, quote + 1) : null;
  if (next === null || !visible.test(text[next.quote + 1] ?? '')) {
    return false;
  }
  const start = literalStart(text, quote);
  const end = literalEnd(text, next.quote);
  if (start === -1 || end <= next.quote) {
    return false;
  }
  if (end === next.quote + 1) {
    return literalBehind(text, end + 1) !== null;
  }
  const before = wordBefore(text, start, quote);
  const behind = wordBehind(text, next.quote, end);
  const isLong = before.length + behind.length >= (next.hasOperator ? minWord : minSecret);
  if (isLong && (next.hasOperator || /\d/.test(before + behind))) {
    return true;
  }
  const fillsNext = next.quote + 1 + behind.length === end;
  const fillsOwn = quote - before.length === start + 1;
  return (fillsNext && literalBehind(text, end + 1) !== null) || (fillsOwn && hasLiteralBefore(text, start));
}

/** Whether a method call at a point joins an array by an empty literal. */
export function isArrayJoinAt(text: string, point: number): boolean {
  const call = '.join(';
  return (
    text.startsWith(call, point) &&
    (isEmptyLiteral(text, point - 2) || isEmptyLiteral(text, skipBlanks(text, point + call.length, maxGap)))
  );
}

function isEmptyLiteral(text: string, start: number): boolean {
  return start >= 0 && /^(["'`])\1/.test(text.slice(start, start + 2));
}

/** Whether the literal that ends here is not empty, its last word does not end with it, and a gap may start behind it. */
function mayGoOn(text: string, quote: number): boolean {
  const last = text[quote - 1] ?? '';
  const isBlankEscape = text[quote - 2] === '\\' && /[nrt]/.test(last);
  return visible.test(last) && last !== text[quote] && !isBlankEscape && gapStart.test(text[quote + 1] ?? '');
}

function literalBehind(text: string, start: number): Next | null {
  let at = skipBlanks(text, start, maxGap);
  const hasOperator = operators.test(text[at] ?? '');
  if (hasOperator) {
    at = skipBlanks(text, at + 1, start + maxGap - at - 1);
  }
  for (let letters = 0; letters < 2 && prefix.test(text[at] ?? ''); letters++) {
    at++;
  }
  return quotes.test(text[at] ?? '') ? { quote: at, hasOperator } : null;
}

/** Skips white space, line breaks and marks that a line goes on. */
function skipBlanks(text: string, from: number, most: number): number {
  const blanks = /(?:[\t-\r ]|[\\_](?=\r?\n))*/y;
  blanks.lastIndex = from;
  return from + Math.min(blanks.exec(text)?.[0].length ?? 0, Math.max(0, most));
}

/** A quote before this one that may start the same literal; -1 where there is none on the line. */
function literalStart(text: string, quote: number): number {
  for (let at = quote - 1; at >= Math.max(0, quote - maxLiteral) && text[at] !== '\n'; at--) {
    if (text[at] === text[quote] && text[at - 1] !== '\\') {
      return at;
    }
  }
  return -1;
}

/** A quote behind this one that may end the same literal; -1 where there is none on the line. */
function literalEnd(text: string, quote: number): number {
  for (let at = quote + 1; at < quote + maxLiteral && at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === text[quote]) {
      return at;
    }
    at += text[at] === '\\' ? 1 : 0;
  }
  return -1;
}

function wordBefore(text: string, start: number, quote: number): string {
  return /[!-~]*$/.exec(text.slice(Math.max(start + 1, quote - maxReach), quote))?.[0] ?? '';
}

function wordBehind(text: string, quote: number, end: number): string {
  return /^[!-~]*/.exec(text.slice(quote + 1, Math.min(end, quote + 1 + maxReach)))?.[0] ?? '';
}

/** Whether another literal may end before the one that starts here, with nothing but a joint between them. */
function hasLiteralBefore(text: string, start: number): boolean {
  let at = start;
  for (let letters = 0; letters < 2 && prefix.test(text[at - 1] ?? ''); letters++) {
    at--;
  }
  while (at > start - maxGap && joints.test(text[at - 1] ?? '')) {
    at--;
  }
  return quotes.test(text[at - 1] ?? '') && literalStart(text, at - 1) !== -1;
}
