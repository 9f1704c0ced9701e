import { shapeAfter, shapeBefore } from '../../model/automaton';

const DOUBLE_QUOTE: u8 = 0x22;
const APOSTROPHE: u8 = 0x27;
const BACKSLASH: u8 = 0x5c;
const DOLLAR: u8 = 0x24;

/** A word shorter than this holds no secret where an operator joins its parts. */
const MIN_WORD: u32 = 8;
/** The same where literals just follow each other, as the arguments of a command do. */
const MIN_SECRET: u32 = 16;
/** A byte may be told by so many behind it. */
const LOOK_AHEAD: u32 = 4;
/** So much of the word behind a seam counts. */
const WORD_REACH: u32 = 64;

/** What of the text may be looked at. Where its start or end is not the text's, anything may stand beyond. */
let textLength: u32 = 0;
let low: u32 = 0;
let high: u32 = 0;
let isCutBefore = false;
let isCutBehind = false;
/** Whether what stands beyond would tell. */
let isUnknown = false;

let hasDigit = false;
let hasDollar = false;
let hasOperator = false;

/** Looks at no more than what a change of the text makes the core search again. */
function lookAround(length: u32, place: u32): void {
  textLength = length;
  low = place >= <u32>shapeBefore ? place - shapeBefore + 1 : 0;
  high = min(length, place + shapeAfter - LOOK_AHEAD);
  isCutBefore = low > 0;
  isCutBehind = high < length;
  isUnknown = false;
}

/**
 * Whether a quote may end a literal whose last word goes on in the next literal, as in `"abc" + "def"`, and that word may be a secret.
 *
 * Like `mayJoin` and `joinLiterals` of `src/detect/decode`; where bytes that are too far away would tell, it may.
 */
export function isSeam(text: usize, length: u32, quote: u32): bool {
  if (quote == 0 || !mayGoOn(text, quote)) {
    return false;
  }
  lookAround(length, quote);
  const next = literalBehind(text, quote + 1);
  if (isUnknown || next + 1 >= high) {
    return isUnknown || (next < high && isCutBehind);
  }
  if (!isVisible(load<u8>(text + next, 1))) {
    return false;
  }
  const isJoined = hasOperator;
  const start = literalStart(text, quote);
  const end = literalEnd(text, next);
  if (start == quote || end == next) {
    return false;
  }
  if (end == next + 1) {
    // The next literal is empty: the word may go on behind it.
    return literalBehind(text, end + 1) < high || isUnknown;
  }
  hasDigit = false;
  hasDollar = false;
  const before = wordBefore(text, start, quote);
  const behind = wordBehind(text, next, end);
  if (hasDollar && !isJoined) {
    // A variable, as in the arguments of a shell's command.
    return false;
  }
  if (before + behind >= (isJoined ? MIN_WORD : MIN_SECRET) && (isJoined || hasDigit)) {
    return true;
  }
  return mayReachFarther(text, start, quote - before, next + 1 + behind, end) || isUnknown;
}

/** Whether a word that fills one of its literals may go on in another one. */
function mayReachFarther(text: usize, start: u32, wordStart: u32, wordEnd: u32, end: u32): bool {
  return (
    (wordEnd >= end && literalBehind(text, end + 1) < high) ||
    (wordStart <= start + 1 && hasLiteralBefore(text, start))
  );
}

/** A quote before this one that may start the same literal, or the byte before those that are looked at; the place itself where there is none on the line. */
function literalStart(text: usize, quote: u32): u32 {
  const kind = load<u8>(text + quote);
  for (let at = quote; at > low; at--) {
    const byte = load<u8>(text + at - 1);
    if (byte == kind && !(at > 1 && load<u8>(text + at - 2) == BACKSLASH)) {
      return at - 1;
    }
    if (byte == 0x0a) {
      return quote;
    }
  }
  return isCutBefore ? low - 1 : quote;
}

/** A quote behind this one that may end the same literal, or where no more is looked at; the place itself where there is none on the line. */
function literalEnd(text: usize, quote: u32): u32 {
  const kind = load<u8>(text + quote);
  for (let at = quote + 1; at < high; at++) {
    const byte = load<u8>(text + at);
    if (byte == kind) {
      return at;
    }
    if (byte == 0x0a) {
      return quote;
    }
    if (byte == BACKSLASH) {
      at++;
    }
  }
  return isCutBehind ? high : quote;
}

/** Visible bytes at the end of a literal. */
function wordBefore(text: usize, start: u32, quote: u32): u32 {
  let at = quote;
  while (at > start + 1 && at > low && isVisible(load<u8>(text + at - 1))) {
    at--;
    note(load<u8>(text + at), 0);
  }
  isUnknown = isUnknown || (at == low && isCutBefore);
  return quote - at;
}

/** Visible bytes at the start of a literal. */
function wordBehind(text: usize, quote: u32, end: u32): u32 {
  let at = quote + 1;
  while (at < end && at < high && isVisible(load<u8>(text + at))) {
    note(load<u8>(text + at), at - quote - 1);
    at++;
  }
  isUnknown = isUnknown || (at == high && isCutBehind);
  return at - quote - 1;
}

function note(byte: u8, distance: u32): void {
  hasDigit = hasDigit || (byte >= 0x30 && byte <= 0x39);
  hasDollar = hasDollar || (byte == DOLLAR && distance < WORD_REACH);
}

/** Whether another literal may end before the one that starts here, with nothing but a joint between them. */
function hasLiteralBefore(text: usize, start: u32): bool {
  let at = start;
  for (let letters = 0; letters < 2 && at > low && isPrefix(load<u8>(text + at - 1)); letters++) {
    at--;
  }
  while (at > low && isJoint(load<u8>(text + at - 1))) {
    at--;
  }
  isUnknown = isUnknown || (at == low && isCutBefore);
  return at > low && isQuote(load<u8>(text + at - 1)) && literalStart(text, at - 1) != at - 1;
}

/** White space, operators, and signs that a line goes on. */
function isJoint(byte: u8): bool {
  return (
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) || isOperator(byte) || byte == BACKSLASH || byte == 0x5f
  );
}

/** Whether the method call at a point joins an array by an empty literal: `["a"].join("")`, `"".join(["a"])`. */
export function isArrayJoin(text: usize, length: u32, point: u32): bool {
  if (point + 6 > length || load<u32>(text + point, 1) != 0x6e696f6a || load<u8>(text + point, 5) != 0x28) {
    return false;
  }
  lookAround(length, point);
  const argument = skipBlanks(text, point + 6);
  return (
    isUnknown ||
    (point >= 2 && isEmptyLiteral(text + point - 2)) ||
    (argument + 2 <= length && isEmptyLiteral(text + argument))
  );
}

function isEmptyLiteral(at: usize): bool {
  const quote = load<u8>(at);
  return load<u8>(at, 1) == quote && (isQuote(quote) || quote == 0x60);
}

/** Whether the literal that ends here is not empty, and its last word does not end with it. */
function mayGoOn(text: usize, quote: u32): bool {
  const last = load<u8>(text + quote - 1);
  if (last == load<u8>(text + quote) || !isVisible(last)) {
    return false;
  }
  const isBlankEscape =
    quote > 1 && load<u8>(text + quote - 2) == BACKSLASH && (last == 0x6e || last == 0x72 || last == 0x74);
  return !isBlankEscape;
}

/** The first quote of the next literal; where no more is looked at where none follows. */
function literalBehind(text: usize, start: u32): u32 {
  let at = skipBlanks(text, start);
  hasOperator = at < high && isOperator(load<u8>(text + at));
  if (hasOperator) {
    at = skipBlanks(text, at + 1);
  }
  for (let letters = 0; letters < 2 && at < high && isPrefix(load<u8>(text + at)); letters++) {
    at++;
  }
  isUnknown = isUnknown || (at >= high && isCutBehind);
  return at < high && isQuote(load<u8>(text + at)) ? at : high;
}

function skipBlanks(text: usize, from: u32): u32 {
  let at = from;
  while (at < high) {
    const byte = load<u8>(text + at);
    const isBlank = byte == 0x20 || (byte >= 0x09 && byte <= 0x0d);
    const goesOn = (byte == BACKSLASH || byte == 0x5f) && isLineEnd(text, at + 1);
    if (!isBlank && !goesOn) {
      break;
    }
    at++;
  }
  isUnknown = isUnknown || (at >= high && isCutBehind);
  return at;
}

function isLineEnd(text: usize, at: u32): bool {
  if (at >= textLength) {
    return false;
  }
  const byte = load<u8>(text + at);
  return byte == 0x0a || (byte == 0x0d && at + 1 < textLength && load<u8>(text + at, 1) == 0x0a);
}

function isQuote(byte: u8): bool {
  return byte == DOUBLE_QUOTE || byte == APOSTROPHE;
}

function isOperator(byte: u8): bool {
  return byte == 0x2b || byte == 0x2e || byte == 0x26;
}

function isVisible(byte: u8): bool {
  return byte >= 0x21 && byte < 0x7f;
}

/** What languages put before the first quote: one of `bBfFrRuULNE@$`. */
function isPrefix(byte: u8): bool {
  const lower = byte | 0x20;
  return (
    lower == 0x62 ||
    lower == 0x66 ||
    lower == 0x72 ||
    lower == 0x75 ||
    byte == 0x4c ||
    byte == 0x4e ||
    byte == 0x45 ||
    byte == 0x40 ||
    byte == 0x24
  );
}
