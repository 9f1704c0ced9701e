import { isWords } from './is-words.ts';

/** `Session.Secret = sessionSecret`: letters of one word or more, as programs name variables. */
const variable = /^[A-Za-z_$][A-Za-z_$]{5,60}$/;
const property = /^[A-Za-z]{1,20}\d{0,2}(?:\.[A-Za-z_][A-Za-z0-9_]{0,60}){1,5}$/;
const mostDigits = 5;

/** Whether what stands behind a name without quotes is code: `oidc.AlgorithmA128KW`, or what follows a comma. */
export function isReference(value: string, named: string): boolean {
  if (/["'`]\s{0,4}$/.test(named)) {
    return false;
  }
  return /["'`]\s{0,4},\s{0,4}$/.test(named) || (property.test(value) && areNames(value));
}

function areNames(value: string): boolean {
  const letters = value.replaceAll(/\d/g, '');
  return value.length - letters.length <= mostDigits && isWords(letters);
}

/** Whether a value of a known kind is a plain word without quotes behind a quoted name: a variable, or prose as in `'jwt_secret': failed`. */
export function isBareWord(value: string, match: string): boolean {
  const at = match.lastIndexOf(value);
  return (
    /^[a-z]{3,20}$/.test(value) &&
    /["']\]?[ \t]{0,4}:[ \t]{0,4}$/.test(match.slice(Math.max(0, at - 10), Math.max(0, at)))
  );
}

/**
 * Whether a value is but the name that stands before it, or the end of that: a variable, or a word for what belongs there.
 *
 * @param match - the name, the value, and what is between them
 */
export function repeatsName(value: string, match: string): boolean {
  if (!variable.test(value)) {
    return false;
  }
  const name = match.slice(0, Math.max(0, match.lastIndexOf(value))).slice(-200);
  return lettersOf(name).endsWith(lettersOf(value));
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^A-Za-z]/g, '').toLowerCase();
}
