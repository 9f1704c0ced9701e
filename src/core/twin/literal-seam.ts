import { shapeAfter, shapeBefore } from '../../model/automaton.ts';

const minWord = 8;
const minSecret = 16;
/** A byte may be told by so many behind it. */
const lookAhead = 4;
/** So much of the word behind a seam counts. */
const wordReach = 64;

const quotes = /["']/;
const operators = /[+.&]/;
/** What languages put before the first quote. */
const prefix = /[bBfFrRuULNE@$]/;
const gapStart = /[\t-\r "'+.&\\_]/;
const joints = /[\t-\r +.&\\_]/;
const visible = /[!-~]/;

/** What stands beyond the bytes that are looked at would tell: it may be a seam. */
const unknown = new Error('too far away');

/** The first quote of the literal behind another, and whether an operator joins them. */
interface Next {
  readonly quote: number;
  readonly hasOperator: boolean;
}

/** Whether a quote may end a literal whose last word goes on in the next literal, and that word may be a secret. */
export function isSeamAt(text: string, quote: number): boolean {
  return mayGoOn(text, quote) && isTrueOrUnknown(() => isSeam(new View(text, quote), quote));
}

/** Whether a method call at a point joins an array by an empty literal. */
export function isArrayJoinAt(text: string, point: number): boolean {
  const call = '.join(';
  return (
    text.startsWith(call, point) &&
    isTrueOrUnknown(() => {
      const argument = skipBlanks(new View(text, point), point + call.length);
      return isEmptyLiteral(text, point - 2) || isEmptyLiteral(text, argument);
    })
  );
}

function isTrueOrUnknown(ask: () => boolean): boolean {
  try {
    return ask();
  } catch (error) {
    if (error === unknown) return true;
    throw error;
  }
}

/** The bytes around a place that a change of the text makes the core search again: no others are looked at. */
class View {
  readonly #text: string;
  readonly low: number;
  readonly high: number;

  constructor(text: string, place: number) {
    this.#text = text;
    this.low = Math.max(0, place - shapeBefore + 1);
    this.high = Math.min(text.length, place + shapeAfter - lookAhead);
  }

  /** The character at a place; nothing where the text has none. */
  at(place: number): string {
    const isBefore = place < this.low && this.low > 0;
    const isBehind = place >= this.high && this.high < this.#text.length;
    if (isBefore || isBehind) throw unknown;
    return this.#text[place] ?? '';
  }

  /** The same, a few bytes farther away. */
  near(place: number): string {
    return this.#text[place] ?? '';
  }
}

function isSeam(view: View, quote: number): boolean {
  const next = literalBehind(view, quote + 1);
  if (next === null || !visible.test(view.at(next.quote + 1))) {
    return false;
  }
  const start = literalStart(view, quote);
  const end = literalEnd(view, next.quote);
  if (start === null || end === null) {
    return false;
  }
  if (end === next.quote + 1) {
    return literalBehind(view, end + 1) !== null;
  }
  const before = wordBefore(view, start, quote);
  const behind = wordBehind(view, next.quote, end);
  if (!next.hasOperator && (before + behind.slice(0, wordReach)).includes('$')) {
    return false;
  }
  const isLong = before.length + behind.length >= (next.hasOperator ? minWord : minSecret);
  if (isLong && (next.hasOperator || /\d/.test(before + behind))) {
    return true;
  }
  const fillsNext = next.quote + 1 + behind.length === end;
  const fillsOwn = quote - before.length === start + 1;
  return (fillsNext && literalBehind(view, end + 1) !== null) || (fillsOwn && hasLiteralBefore(view, start));
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

function literalBehind(view: View, start: number): Next | null {
  let at = skipBlanks(view, start);
  const hasOperator = operators.test(view.at(at));
  if (hasOperator) {
    at = skipBlanks(view, at + 1);
  }
  for (let letters = 0; letters < 2 && prefix.test(view.at(at)); letters++) {
    at++;
  }
  return quotes.test(view.at(at)) ? { quote: at, hasOperator } : null;
}

/** Skips white space, line breaks and marks that a line goes on. */
function skipBlanks(view: View, from: number): number {
  let at = from;
  while (/[\t-\r ]/.test(view.at(at)) || (/[\\_]/.test(view.at(at)) && isLineEnd(view, at + 1))) {
    at++;
  }
  return at;
}

function isLineEnd(view: View, at: number): boolean {
  return view.near(at) === '\n' || (view.near(at) === '\r' && view.near(at + 1) === '\n');
}

/** A quote before this one that may start the same literal, or one too far away to see; null: there is none on the line. */
function literalStart(view: View, quote: number): number | null {
  const kind = view.at(quote);
  for (let at = quote - 1; at >= view.low; at--) {
    if (view.at(at) === kind && view.near(at - 1) !== '\\') {
      return at;
    }
    if (view.at(at) === '\n') {
      return null;
    }
  }
  return view.low > 0 ? view.low - 1 : null;
}

/** A quote behind this one that may end the same literal, or where no more is looked at; null: there is none on the line. */
function literalEnd(view: View, quote: number): number | null {
  const kind = view.at(quote);
  for (let at = quote + 1; at < view.high; at++) {
    if (view.at(at) === kind) {
      return at;
    }
    if (view.at(at) === '\n') {
      return null;
    }
    at += view.at(at) === '\\' ? 1 : 0;
  }
  return view.near(view.high) === '' ? null : view.high;
}

function wordBefore(view: View, start: number, quote: number): string {
  let at = quote;
  while (at > start + 1 && visible.test(view.at(at - 1))) {
    at--;
  }
  return between(view, at, quote);
}

function wordBehind(view: View, quote: number, end: number): string {
  let at = quote + 1;
  while (at < end && visible.test(view.at(at))) {
    at++;
  }
  return between(view, quote + 1, at);
}

function between(view: View, start: number, end: number): string {
  return Array.from({ length: end - start }, (_, index) => view.at(start + index)).join('');
}

/** Whether another literal may end before the one that starts here, with nothing but a joint between them. */
function hasLiteralBefore(view: View, start: number): boolean {
  let at = start;
  for (let letters = 0; letters < 2 && at > 0 && prefix.test(view.at(at - 1)); letters++) {
    at--;
  }
  while (at > 0 && joints.test(view.at(at - 1))) {
    at--;
  }
  return at > 0 && quotes.test(view.at(at - 1)) && literalStart(view, at - 1) !== null;
}
