import type { Segment } from './decoder.ts';
import { digitCount, numberAt } from './digits.ts';
import { type Escape, escapeOf, noEscape } from './escape.ts';
import { escapedText } from './escaped-text.ts';

const hash = 0x23;
const semicolon = 0x3b;
const maxDigits = 10;
const maxCodePoint = 0x10ffff;

/**
 * Named references (https://html.spec.whatwg.org/entities.json) for the characters that secrets, URLs and assignments
 * are written with.
 */
const names = {
  Tab: '\t',
  NewLine: '\n',
  nbsp: '\u00A0',
  excl: '!',
  quot: '"',
  QUOT: '"',
  num: '#',
  dollar: '$',
  percnt: '%',
  amp: '&',
  AMP: '&',
  apos: "'",
  lpar: '(',
  rpar: ')',
  ast: '*',
  midast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  lt: '<',
  LT: '<',
  equals: '=',
  gt: '>',
  GT: '>',
  quest: '?',
  commat: '@',
  lsqb: '[',
  lbrack: '[',
  bsol: '\\',
  rsqb: ']',
  rbrack: ']',
  Hat: '^',
  lowbar: '_',
  UnderBar: '_',
  grave: '`',
  DiacriticalGrave: '`',
  lcub: '{',
  lbrace: '{',
  verbar: '|',
  vert: '|',
  VerticalLine: '|',
  rcub: '}',
  rbrace: '}',
  dash: '\u2010',
  hyphen: '\u2010',
};
const codePoints: ReadonlyMap<string, number> = new Map(
  Object.entries(names).map(([name, character]) => [name, character.codePointAt(0) ?? 0]),
);
const maxNameLength = Math.max(...Object.keys(names).map((name) => name.length));

/** Finds character references of HTML and XML. */
export function entity(content: Buffer): Iterable<Segment> {
  return escapedText(content, { marker: 0x26, read: readEscape, decoding: 'entity' });
}

function readEscape(content: Buffer, at: number): Escape {
  return content[at + 1] === hash ? readNumber(content, at) : readName(content, at);
}

function readNumber(content: Buffer, at: number): Escape {
  const isHex = ((content[at + 2] ?? 0) | 0x20) === 0x78;
  const digitsAt = at + (isHex ? 3 : 2);
  const base = isHex ? 16 : 10;
  const count = digitCount(content, digitsAt, maxDigits, base);
  const value = numberAt(content, digitsAt, count, base);
  const end = digitsAt + count;
  const isCharacter = value > 0 && value <= maxCodePoint && (value < 0xd800 || value > 0xdfff);
  return isCharacter && content[end] === semicolon ? escapeOf(value, end + 1 - at) : noEscape;
}

function readName(content: Buffer, at: number): Escape {
  let end = at + 1;
  while (end - at <= maxNameLength && isLetter(content[end] ?? 0)) {
    end++;
  }
  if (content[end] !== semicolon || end - at < 3) {
    return noEscape;
  }
  const codePoint = codePoints.get(content.toString('latin1', at + 1, end));
  return codePoint === undefined ? noEscape : escapeOf(codePoint, end + 1 - at);
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
