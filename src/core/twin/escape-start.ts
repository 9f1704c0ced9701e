const minCharacters = 8;
/** What parts words: white space, quotes and the brackets of tags. */
const wordBefore = /[^\0-\x20"'`<>]*$/;
const wordBehind = /^[^\0-\x20"'`<>]*/;

const percentEscape = /%([0-9a-f]{2})/iy;
/** Strings inside strings double their backslashes; braces and eight digits are not read. */
const characterEscape = /\\{1,8}(?:x([0-9a-fA-F]{2})|u00([0-9a-fA-F]{2})|([0-7]{3})|(?:[ux]\{|U[{0])[^])/y;
const names =
  'Tab|NewLine|nbsp|excl|quot|QUOT|num|dollar|percnt|amp|AMP|apos|lpar|rpar|ast|midast|plus|comma|period|sol|colon|semi|' +
  'lt|LT|equals|gt|GT|quest|commat|lsqb|lbrack|bsol|rsqb|rbrack|Hat|lowbar|UnderBar|grave|DiacriticalGrave|lcub|lbrace|' +
  'verbar|vert|VerticalLine|rcub|rbrace|dash|hyphen';
const reference = new RegExp(`&(?:#[0-9A-Za-z#]{1,17}|${names});`, 'y');

/** Whether a percent escape of a visible character starts at a place, in a word that is long enough. */
export function isPercentEscapeAt(text: string, place: number): boolean {
  const [, digits] = matchAt(percentEscape, text, place) ?? [];
  return digits !== undefined && isVisible(Number.parseInt(digits, 16)) && isInLongWord(text, place);
}

/** Whether an escape of string literals starts at a place that may say a visible character, in a word that is long enough. */
export function isEscapeAt(text: string, place: number): boolean {
  const match = matchAt(characterEscape, text, place);
  if (match === null || !isInLongWord(text, place)) {
    return false;
  }
  const [, byte, unit, octal] = match;
  const hex = byte ?? unit;
  if (hex !== undefined) {
    return isVisible(Number.parseInt(hex, 16));
  }
  return octal === undefined || isVisible(Number.parseInt(octal, 8));
}

/** Whether a character reference starts at a place: any number or a known name, in a word that is long enough. */
export function isReferenceAt(text: string, place: number): boolean {
  return matchAt(reference, text, place) !== null && isInLongWord(text, place);
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

function isVisible(value: number): boolean {
  return value > 0x20 && value < 0x7f;
}

/** Counts bytes, of which an escape has more than characters. */
function isInLongWord(text: string, place: number): boolean {
  const before = wordBefore.exec(text.slice(Math.max(0, place - minCharacters), place))?.[0] ?? '';
  const behind = wordBehind.exec(text.slice(place + 1, place + minCharacters))?.[0] ?? '';
  return before.length + 1 + behind.length >= minCharacters;
}
