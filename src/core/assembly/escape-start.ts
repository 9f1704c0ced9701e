import { hexValue } from './encoded-head';

const NONE: u32 = 255;
const BACKSLASH: u8 = 0x5c;
/** Strings inside strings double their backslashes at each level. */
const MAX_BACKSLASHES: u32 = 8;
/** The longest name of a character reference that is decoded, with its ampersand and semicolon. */
const MAX_REFERENCE: u32 = 20;

/** Words that say less are not decoded. */
const MIN_CHARACTERS: u32 = 8;

/** Counts bytes, of which an escape has more than characters. */
function isInLongWord(text: usize, length: u32, at: u32): bool {
  let size: u32 = 1;
  for (
    let before = at;
    size < MIN_CHARACTERS && before > 0 && !isDelimiter(load<u8>(text + before - 1));
    before--
  ) {
    size++;
  }
  for (
    let after = at + 1;
    size < MIN_CHARACTERS && after < length && !isDelimiter(load<u8>(text + after));
    after++
  ) {
    size++;
  }
  return size >= MIN_CHARACTERS;
}

/** White space, quotes and the brackets of tags. */
function isDelimiter(byte: u8): bool {
  return byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0x3c || byte == 0x3e;
}

function isVisible(value: u32): bool {
  return value > 0x20 && value < 0x7f;
}

/*
 * The following tell whether an escape starts at a place for which `src/detect/decode` decodes a word: it says a visible
 * character, and the word is long enough.
 */

/** `%41` (RFC 3986). */
export function isPercentEscape(text: usize, length: u32, at: u32): bool {
  return at + 2 < length && isVisible(byteInHex(text + at + 1)) && isInLongWord(text, length, at);
}

/** The byte that two hexadecimal digits write; more than 255 where there are none. */
function byteInHex(at: usize): u32 {
  const high = <u32>hexValue(load<u8>(at));
  const low = <u32>hexValue(load<u8>(at, 1));
  return high == NONE || low == NONE ? 256 : (high << 4) | low;
}

/** `\u0041`, `\u{41}`, `\x41`, `\U00000041` or three octal digits. */
export function isCharacterEscape(text: usize, length: u32, at: u32): bool {
  return saysVisible(text + at, length - at) && isInLongWord(text, length, at);
}

function saysVisible(at: usize, left: u32): bool {
  let letter: u32 = 1;
  while (letter < MAX_BACKSLASHES && letter < left && load<u8>(at + letter) == BACKSLASH) {
    letter++;
  }
  if (letter + 2 >= left) {
    return false;
  }
  const kind = load<u8>(at + letter);
  const next = load<u8>(at + letter, 1);
  if (kind == 0x78 && next != 0x7b) {
    return isVisible(byteInHex(at + letter + 1));
  }
  if (kind == 0x75 && next != 0x7b) {
    return (
      next == 0x30 &&
      load<u8>(at + letter, 2) == 0x30 &&
      letter + 4 < left &&
      isVisible(byteInHex(at + letter + 3))
    );
  }
  if (kind == 0x75 || kind == 0x78 || kind == 0x55) {
    return next == 0x7b || next == 0x30;
  }
  const third = load<u8>(at + letter, 2);
  return (
    isOctal(kind) &&
    isOctal(next) &&
    isOctal(third) &&
    isVisible(((<u32>(kind & 7)) << 6) | ((next & 7) << 3) | (third & 7))
  );
}

function isOctal(byte: u8): bool {
  return (byte & 0xf8) == 0x30;
}

/** `&amp;` or `&#65;`. In C, where addresses are taken with an ampersand, few of them are known names. */
export function isReference(text: usize, length: u32, at: u32): bool {
  return isKnownReference(text + at, length - at) && isInLongWord(text, length, at);
}

function isKnownReference(at: usize, left: u32): bool {
  const last = min(left, MAX_REFERENCE);
  for (let next: u32 = 1; next < last; next++) {
    const byte = load<u8>(at + next);
    if (byte == 0x3b) {
      return next >= 3 && (load<u8>(at, 1) == 0x23 || isName(at + 1, next));
    }
    const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
    if (!isLetter && !(byte >= 0x30 && byte <= 0x39) && byte != 0x23) {
      return false;
    }
  }
  return false;
}

/** The names of `src/detect/decode/entity.ts`, each behind a semicolon. */
const NAMES =
  ';Tab;NewLine;nbsp;excl;quot;QUOT;num;dollar;percnt;amp;AMP;apos;lpar;rpar;ast;midast;plus;comma;period;sol;colon;semi;lt;LT;equals;gt;GT;quest;commat;lsqb;lbrack;bsol;rsqb;rbrack;Hat;lowbar;UnderBar;grave;DiacriticalGrave;lcub;lbrace;verbar;vert;VerticalLine;rcub;rbrace;dash;hyphen;';

/** Whether a name with the semicolon behind it, so many bytes in all, is a known one. */
function isName(name: usize, size: u32): bool {
  for (let start = 0; start < NAMES.length; start++) {
    if (NAMES.charCodeAt(start) == 0x3b && stands(name, size, start + 1)) {
      return true;
    }
  }
  return false;
}

function stands(name: usize, size: u32, start: i32): bool {
  for (let index: u32 = 0; index < size; index++) {
    if (start + <i32>index >= NAMES.length || NAMES.charCodeAt(start + index) != load<u8>(name + index)) {
      return false;
    }
  }
  return true;
}
