import { ScanError } from '../../model/scan-error.ts';

/** A pattern being read. */
export interface Cursor {
  readonly text: string;
  position: number;
}

/** The code point under the cursor, as a text; empty at the end. */
export function peek(cursor: Cursor): string {
  const code = cursor.text.codePointAt(cursor.position);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Steps over the code point under the cursor and returns it. */
export function next(cursor: Cursor): string {
  const char = peek(cursor);
  cursor.position += char.length;
  return char;
}

/** Steps over the text if it stands under the cursor. */
export function accept(cursor: Cursor, text: string): boolean {
  if (!cursor.text.startsWith(text, cursor.position)) return false;
  cursor.position += text.length;
  return true;
}

/** Steps over what a sticky expression matches under the cursor and returns the match. */
export function acceptMatch(cursor: Cursor, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = cursor.position;
  const match = sticky.exec(cursor.text);
  if (match !== null) cursor.position = sticky.lastIndex;
  return match;
}

/** The error for what stands at a position of the pattern. */
export function syntaxError(position: number, reason: string): ScanError {
  return new ScanError('CONFIG', `at character ${position + 1}: ${reason}`);
}
