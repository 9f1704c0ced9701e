import { maxCodePoint, type CharSet } from './char-set.ts';
import { accept, acceptMatch, next, peek, syntaxError, type Cursor } from './cursor.ts';
import { perlSets, signedSet, unicodeSet } from './named-sets.ts';

const controls: ReadonlyMap<string, number> = new Map([
  ['a', 0x07],
  ['f', 0x0c],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['v', 0x0b],
]);

/** Reads `\d`, `\pL`, `\P{Greek}` and the like; undefined when the escape is no set. The backslash is under the cursor. */
export function parseSetEscape(cursor: Cursor, isFolded: boolean): CharSet | undefined {
  const start = cursor.position;
  const letter = cursor.text.charAt(start + 1);
  const perlSet = perlSets.get(letter.toLowerCase());
  if (perlSet !== undefined) {
    cursor.position += 2;
    return signedSet(perlSet, letter !== letter.toLowerCase(), isFolded);
  }
  if (letter !== 'p' && letter !== 'P') return undefined;
  cursor.position += 2;
  const braced = acceptMatch(cursor, /\{(\^?)([^}]*)\}/y);
  const name = braced?.[2] ?? next(cursor);
  const set = unicodeSet(name);
  if (set === undefined) throw syntaxError(start, 'no Unicode category or script has this name');
  return signedSet(set, (letter === 'P') !== (braced?.[1] === '^'), isFolded);
}

/** Reads an escape that stands for one code point. The backslash is under the cursor. */
export function parseCharEscape(cursor: Cursor): number {
  const start = cursor.position;
  cursor.position += 1;
  const char = next(cursor);
  if (char === '')
    throw syntaxError(start, 'the pattern ends with a backslash; write \\\\ for a literal one');
  if (/[!-/:-@[-`{-~ ]/.test(char)) return char.charCodeAt(0);
  const control = controls.get(char);
  if (control !== undefined) return control;
  if (char === 'x') return parseHex(cursor, start);
  if (/[0-7]/.test(char)) return parseOctal(cursor, start, char);
  if (char === 'k' && peek(cursor) !== '') throw syntaxError(start, 'backreferences are not supported');
  if (char === 'C') throw syntaxError(start, '\\C is not supported: patterns match characters, not bytes');
  throw syntaxError(start, 'unknown escape');
}

function parseOctal(cursor: Cursor, start: number, first: string): number {
  const rest = acceptMatch(cursor, /[0-7]{1,2}/y)?.[0] ?? '';
  if (first !== '0' && rest === '') throw syntaxError(start, 'backreferences are not supported');
  return Number.parseInt(first + rest, 8);
}

function parseHex(cursor: Cursor, start: number): number {
  const isBraced = accept(cursor, '{');
  const digits = acceptMatch(cursor, isBraced ? /[0-9A-Fa-f]{1,8}/y : /[0-9A-Fa-f]{2}/y)?.[0];
  const code = Number.parseInt(digits ?? '', 16);
  if (digits === undefined || (isBraced && !accept(cursor, '}')) || code > maxCodePoint) {
    throw syntaxError(start, 'write \\x as \\x7F or \\x{10FFFF}');
  }
  return code;
}
