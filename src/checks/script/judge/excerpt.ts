import { hole } from '../interpret/value.ts';

/** How much of a text is shown. */
const maxShown = 160;

/** Long runs without a word in them may be a key; hosts and paths have dots, slashes and short parts. */
const tokens = /[A-Za-z0-9+_=-]{24,}/g;

/** A piece of a decoded text that may be shown: one line, without signs that a terminal obeys, and without keys. */
export function excerpt(text: string, most = maxShown): string {
  const line = text
    .slice(0, most * 4)
    .replaceAll(hole, '…')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim()
    .replaceAll(tokens, (token) =>
      /\d/.test(token) && /[A-Za-z]/.test(token) ? `${token.slice(0, 4)}…${token.slice(-2)}` : token,
    );
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
