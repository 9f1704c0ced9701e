import type { Range } from '../../model/region.ts';
import { byteSet } from './byte-set.ts';

/** A shorter text holds no secret. */
export const minCharacters = 16;
/** A shorter word holds no secret where an operator joins its parts. */
export const minWord = 8;
/** The same where literals just follow each other, as the arguments of a command do. */
export const minSecret = 16;
/** Farther than this from a seam its word is not looked at. */
export const maxReach = 64;
const backslash = 0x5c;
/** Letters of escapes that stand for white space. */
const blankEscapes = byteSet(Buffer.from('nrt'));
const visible = new Uint8Array(256).fill(1, 0x21, 0x7f);

/**
 * The text of literals that are joined, between the quotes of the first one; null where it says no more than they do.
 *
 * It says more when a seam is inside a word: messages are cut between words, secrets are not. Without an operator the
 * literals may be the arguments of a command, so that the word must also look like a secret.
 */
export function joinLiterals(
  content: Buffer,
  literals: readonly Range[],
  hasOperator: boolean,
): Buffer | null {
  const length = literals.reduce((sum, { start, end }) => sum + end - start - 2, 0);
  if (literals.length < 2 || length < minCharacters) {
    return null;
  }
  const quote = content[literals[0]?.start ?? 0] ?? 0;
  const joined = Buffer.alloc(length + 2, quote);
  let end = 1;
  const seams = literals.map((literal) => {
    end += content.copy(joined, end, literal.start + 1, literal.end - 1);
    return end - 1;
  });
  return hasTellingSeam(joined.subarray(1, -1), seams, hasOperator) ? joined : null;
}

/** Whether a word goes on behind this byte, as far as the byte tells. */
export function mayGoOn(content: Buffer, last: number): boolean {
  const isBlank = content[last - 1] === backslash && blankEscapes[content[last] ?? 0] === 1;
  return visible[content[last] ?? 0] === 1 && !isBlank;
}

/** Whether a word may go on with this byte. */
export function isVisible(byte: number | undefined): boolean {
  return visible[byte ?? 0] === 1;
}

/** Whether a word of a text goes on across one of the seams, which are in ascending order, and is long enough. */
export function hasTellingSeam(text: Buffer, seams: readonly number[], hasOperator: boolean): boolean {
  let judged = 0;
  for (const seam of seams) {
    if (seam > judged && mayGoOn(text, seam - 1) && isVisible(text[seam])) {
      const start = wordStart(text, seam);
      judged = wordEnd(text, seam);
      if (isTelling(text, start, judged, hasOperator)) {
        return true;
      }
    }
  }
  return false;
}

function isTelling(text: Buffer, start: number, end: number, hasOperator: boolean): boolean {
  if (hasOperator) {
    return end - start >= minWord;
  }
  const word = text.toString('latin1', start, end);
  return word.length >= minSecret && /\d/.test(word) && !word.includes('$');
}

function wordStart(text: Buffer, seam: number): number {
  let start = seam;
  while (seam - start < maxReach && isVisible(text[start - 1])) {
    start--;
  }
  return start;
}

function wordEnd(text: Buffer, seam: number): number {
  let end = seam;
  while (end - seam < maxReach && isVisible(text[end])) {
    end++;
  }
  return end;
}
