import { isWords } from './is-words.ts';

/** A count from one, of three digits or more: in random text one run of digits in a thousand is. */
const count = /^0?123(?:4(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?)?$/;
const numbered = /^[a-z]+(?:[-_][a-z]+)*[-_]?\d+$/i;
const alphabet = /^abc(?:d(?:ef?)?)?$/i;
const mostLetters = 5;

/** Whether a short key is what people type for one in a test: words and a count, `zone_abc123`, `1234token`, `F-AC-1234`, `unittest3`. */
export function isMadeUpKey(value: string): boolean {
  if (numbered.test(value) && isWords(value.replaceAll(/[^A-Za-z]/g, ''))) {
    return true;
  }
  const numbers = value.match(/\d+/g) ?? [];
  const names = value.match(/[A-Za-z]+/g) ?? [];
  return (
    numbers.length > 0 &&
    numbers.every((number) => count.test(number)) &&
    names.every((name) => name.length <= mostLetters || alphabet.test(name) || isWords(name))
  );
}
