import type { Segment } from './decoder.ts';
import { digitCount, numberAt } from './digits.ts';
import { type Escape, escapeOf, firstByteValue, noEscape } from './escape.ts';
import { escapedText } from './escaped-text.ts';

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
/** Strings inside strings double their backslashes at each level. */
const maxBackslashes = 8;
const maxCodePoint = 0x10ffff;
const replacement = 0xfffd;

/** Finds the escapes that string literals have for any character: `\u`, `\U`, `\x` and three octal digits. */
export function unicode(content: Buffer): Iterable<Segment> {
  return escapedText(content, { marker: backslash, read: readEscape, decoding: 'unicode' });
}

function readEscape(content: Buffer, at: number): Escape {
  let letterAt = at + 1;
  while (content[letterAt] === backslash && letterAt - at < maxBackslashes) {
    letterAt++;
  }
  const digitsAt = letterAt + 1;
  switch (content[letterAt]) {
    case 0x75: // u
      return content[digitsAt] === openBrace
        ? readBraced(content, at, digitsAt)
        : readUtf16(content, at, digitsAt);
    case 0x78: // x
      return content[digitsAt] === openBrace
        ? readBraced(content, at, digitsAt)
        : readByte(numberAt(content, digitsAt, 2, 16), digitsAt + 2 - at);
    case 0x55: // U
      return readCodePoint(numberAt(content, digitsAt, 8, 16), digitsAt + 8 - at);
    default:
      return readByte(numberAt(content, letterAt, 3, 8), letterAt + 3 - at);
  }
}

function readBraced(content: Buffer, at: number, braceAt: number): Escape {
  const count = digitCount(content, braceAt + 1, 6, 16);
  const end = braceAt + 1 + count;
  if (count === 0 || content[end] !== closeBrace) {
    return noEscape;
  }
  return readCodePoint(numberAt(content, braceAt + 1, count, 16), end + 1 - at);
}

function readUtf16(content: Buffer, at: number, digitsAt: number): Escape {
  const unit = numberAt(content, digitsAt, 4, 16);
  const end = digitsAt + 4;
  if (unit >= 0xd800 && unit < 0xdc00) {
    // The other half is written with as many backslashes.
    const secondAt = end + digitsAt - at;
    const second = numberAt(content, secondAt, 4, 16);
    if (second >= 0xdc00 && second < 0xe000 && content[secondAt - 1] === 0x75 && content[end] === backslash) {
      return escapeOf(0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00), secondAt + 4 - at);
    }
  }
  return readCodePoint(unit, end - at);
}

function readCodePoint(value: number, length: number): Escape {
  if (value < 0 || value > maxCodePoint) {
    return noEscape;
  }
  return escapeOf(value >= 0xd800 && value < 0xe000 ? replacement : value, length);
}

function readByte(value: number, length: number): Escape {
  return value < 0 || value > 0xff ? noEscape : escapeOf(firstByteValue + value, length);
}
