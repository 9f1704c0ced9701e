import type { Value } from './value.ts';

const backslash = 0x5c;

/** What escapes of one letter say; line breaks behind a backslash say nothing. */
const letters: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

/** The text of a literal, given without its quotes. */
export function literalValue(content: Buffer, start: number, end: number): string {
  const text = content.toString('utf8', start, end);
  const hasEscape = content.subarray(start, end).includes(backslash);
  return hasEscape
    ? text.replaceAll(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|([^]))/g, unescaped)
    : text;
}

function unescaped(_: string, byte?: string, unit?: string, point?: string, letter = ''): string {
  const digits = byte ?? unit ?? point;
  if (digits === undefined) {
    return letters[letter] ?? letter;
  }
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}

/** The value of a number's literal; `NaN` for what is none, such as `10n`. */
export function numberValue(content: Buffer, start: number, end: number): number {
  return Number(content.toString('latin1', start, end).replaceAll('_', ''));
}

/** The pattern of a literal; null: it has a flag that changes what it is tried on. */
export function patternValue(content: Buffer, start: number, end: number): Value {
  const text = content.toString('latin1', start, end);
  const close = text.lastIndexOf('/');
  const flags = text.slice(close + 1);
  return /^[gu]*$/.test(flags)
    ? { kind: 'pattern', source: text.slice(1, close), isGlobal: flags.includes('g') }
    : null;
}
