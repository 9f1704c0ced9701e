const DOUBLE_QUOTE: u8 = 0x22;
const APOSTROPHE: u8 = 0x27;
const BACKSLASH: u8 = 0x5c;
const MAX_GAP: u32 = 256;

/** A word shorter than this holds no secret where an operator joins its parts. */
const MIN_WORD: u32 = 8;
/** The same where literals just follow each other, as the arguments of a command do. */
const MIN_SECRET: u32 = 16;
/** Farther than this from a seam its word is not looked at. */
const MAX_REACH: u32 = 64;

/** Longest literal that is read, with its quotes. */
const MAX_LITERAL: u32 = 4098;

let hasDigit = false;
let hasOperator = false;

/**
 * Whether a quote may end a literal whose last word goes on in the next literal, as in `"abc" + "def"`, and that word may be a secret.
 *
 * Like `mayJoin` and `joinLiterals` of `src/detect/decode`; a word that may go on in a third literal is taken for long enough.
 */
export function isSeam(text: usize, length: u32, quote: u32): bool {
  if (quote == 0 || !mayGoOn(text, quote)) {
    return false;
  }
  const next = literalBehind(text, length, quote + 1);
  if (next + 1 >= length || !isVisible(load<u8>(text + next, 1))) {
    return false;
  }
  const isJoined = hasOperator;
  const start = literalStart(text, quote);
  const end = literalEnd(text, length, next);
  if (start == quote || end == next) {
    return false;
  }
  if (end == next + 1) {
    // The next literal is empty: the word may go on behind it.
    return literalBehind(text, length, end + 1) < length;
  }
  hasDigit = false;
  const before = wordBefore(text, start, quote);
  const behind = wordBehind(text, next, end);
  if (before + behind >= (isJoined ? MIN_WORD : MIN_SECRET) && (isJoined || hasDigit)) {
    return true;
  }
  const goesOn = next + 1 + behind >= end && literalBehind(text, length, end + 1) < length;
  return goesOn || (quote - before <= start + 1 && hasLiteralBefore(text, start));
}

/** A quote before this one that may start the same literal; the place itself where there is none on the line. */
function literalStart(text: usize, quote: u32): u32 {
  const kind = load<u8>(text + quote);
  const limit: u32 = quote > MAX_LITERAL ? quote - MAX_LITERAL : 0;
  for (let at = quote; at > limit; at--) {
    const byte = load<u8>(text + at - 1);
    if (byte == kind && !(at > 1 && load<u8>(text + at - 2) == BACKSLASH)) {
      return at - 1;
    }
    if (byte == 0x0a) {
      break;
    }
  }
  return quote;
}

/** A quote behind this one that may end the same literal; the place itself where there is none on the line. */
function literalEnd(text: usize, length: u32, quote: u32): u32 {
  const kind = load<u8>(text + quote);
  const limit = min(length, quote + MAX_LITERAL);
  for (let at = quote + 1; at < limit; at++) {
    const byte = load<u8>(text + at);
    if (byte == kind) {
      return at;
    }
    if (byte == 0x0a) {
      break;
    }
    if (byte == BACKSLASH) {
      at++;
    }
  }
  return quote;
}

/** Visible bytes at the end of a literal. */
function wordBefore(text: usize, start: u32, quote: u32): u32 {
  let size: u32 = 0;
  while (size < MAX_REACH && quote - size > start + 1 && isVisible(load<u8>(text + quote - 1 - size))) {
    note(load<u8>(text + quote - 1 - size));
    size++;
  }
  return size;
}

/** Visible bytes at the start of a literal. */
function wordBehind(text: usize, quote: u32, end: u32): u32 {
  let size: u32 = 0;
  while (size < MAX_REACH && quote + 1 + size < end && isVisible(load<u8>(text + quote + 1 + size))) {
    note(load<u8>(text + quote + 1 + size));
    size++;
  }
  return size;
}

function note(byte: u8): void {
  hasDigit = hasDigit || (byte >= 0x30 && byte <= 0x39);
}

/** Whether another literal may end before the one that starts here, with nothing but a joint between them. */
function hasLiteralBefore(text: usize, start: u32): bool {
  let at = start;
  for (let letters = 0; letters < 2 && at > 0 && isPrefix(load<u8>(text + at - 1)); letters++) {
    at--;
  }
  const limit: u32 = start > MAX_GAP ? start - MAX_GAP : 0;
  while (at > limit && isJoint(load<u8>(text + at - 1))) {
    at--;
  }
  return at > 0 && isQuote(load<u8>(text + at - 1)) && literalStart(text, at - 1) != at - 1;
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
  const argument = skipBlanks(text, length, point + 6, min(point + 6 + MAX_GAP, length));
  return (
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

/** The first quote of the next literal; the length where none follows. */
function literalBehind(text: usize, length: u32, start: u32): u32 {
  const stop = min(start + MAX_GAP, length);
  let at = skipBlanks(text, length, start, stop);
  hasOperator = at < length && isOperator(load<u8>(text + at));
  if (hasOperator) {
    at = skipBlanks(text, length, at + 1, stop);
  }
  for (let letters = 0; letters < 2 && at < length && isPrefix(load<u8>(text + at)); letters++) {
    at++;
  }
  return at < length && isQuote(load<u8>(text + at)) ? at : length;
}

function skipBlanks(text: usize, length: u32, from: u32, stop: u32): u32 {
  let at = from;
  while (at < stop) {
    const byte = load<u8>(text + at);
    const isBlank = byte == 0x20 || (byte >= 0x09 && byte <= 0x0d);
    const goesOn = (byte == BACKSLASH || byte == 0x5f) && isLineEnd(text, length, at + 1);
    if (!isBlank && !goesOn) {
      break;
    }
    at++;
  }
  return at;
}

function isLineEnd(text: usize, length: u32, at: u32): bool {
  if (at >= length) {
    return false;
  }
  const byte = load<u8>(text + at);
  return byte == 0x0a || (byte == 0x0d && at + 1 < length && load<u8>(text + at, 1) == 0x0a);
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
