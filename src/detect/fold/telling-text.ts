import { hasTellingSeam, minCharacters } from '../decode/join-literals.ts';
import { hole, type Text } from './value.ts';

/** Whether a text says more than the parts that it is made of, as where two of them make up a word. */
export function isTelling({ text, seams }: Text): boolean {
  if (text.length < minCharacters || seams?.length === 0) {
    return false;
  }
  const all = seams ?? Array.from({ length: text.length - 1 }, (_, index) => index + 1);
  return hasTellingSeam(Buffer.from(text, 'latin1'), all, true);
}

/** A text as a script would have it, so that rules which need quotes match; what is not known stays outside of them. */
export function asLiteral({ text }: Text): string {
  const quote = text.includes('"') ? "'" : '"';
  return quote + text.replaceAll(hole, `${quote} + value + ${quote}`) + quote;
}
