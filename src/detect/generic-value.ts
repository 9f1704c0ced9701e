import type { Confidence } from '../model/rule.ts';
import { shannonEntropy } from './entropy.ts';

const passwordName = /pass(?:word|wd|phrase|code)?s?['"\]\s]{0,4}(?:[:=]|=>|,|$)|pwd|passw/i;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hex = /^[0-9a-f]{16,}$/i;
/** Expressions of code, paths, URLs, versions, dates and format strings. */
const notValues: readonly RegExp[] = [
  /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+\(?/,
  /[([]$|\(\)|^\w{1,40}\(|=>|[;{}]$|^\//,
  /^(?:https?|ftp|file|urn|data|arn|jdbc|git|ssh):/i,
  /^(?:\.{0,2}\/|[A-Za-z]:\\|~\/)/,
  /^v?\d{1,4}(?:\.\d{1,6}){1,4}(?:[-+.]\w{1,20})?$/,
  /^\d{4}-\d{2}-\d{2}/,
  /%[sdifx@]|\{\d?\}|%\(|#\{|\$\d/,
  /\.(?:js|ts|py|rb|go|java|php|html?|css|json|ya?ml|xml|txt|md|png|jpg|svg|pem|key|crt|c|h|cpp|sh|conf|ini)$/i,
  /^(?:true|false|null|nil|none|undefined|void|string|str|int|integer|bool|boolean|bytes?|object|any|float|self|this|default|required|optional|disabled|enabled|empty|unknown|auto|yes|no|on|off)$/i,
];

/**
 * How sure one can be that a value is a secret when only its name says so; null: it is none.
 *
 * Assumes that keys are random and that passwords are at least not a plain word: a value of words alone
 * is more often a label, a translation or a variable than a password in use.
 */
export function rateGenericValue(value: string, match: string): Confidence | null {
  if (notValues.some((pattern) => pattern.test(value))) {
    return null;
  }
  const isPassword = passwordName.test(match.slice(0, match.lastIndexOf(value)));
  return isPassword ? ratePassword(value) : rateKey(value);
}

function ratePassword(value: string): Confidence | null {
  if (/\s/.test(value) || value.length < 5 || value.length > 128) {
    return null;
  }
  const kinds = kindsOf(value);
  if (isWords(value)) {
    return kinds >= 2 && /\d/.test(value) && value.length >= 8 ? 'low' : null;
  }
  return kinds >= 2 && value.length >= 6 && shannonEntropy(value) > 2.2 ? 'medium' : 'low';
}

function rateKey(value: string): Confidence | null {
  if (value.length < 16 || uuid.test(value)) {
    return uuid.test(value) ? 'low' : null;
  }
  if (hex.test(value)) {
    return /\d/.test(value) && /[a-f]/i.test(value) && shannonEntropy(value) > 2.7 ? 'medium' : null;
  }
  if (isWords(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) {
    return null;
  }
  return shannonEntropy(value) > 3.5 && switches(value) >= value.length / 5 ? 'medium' : 'low';
}

/** Lower case, upper case, digits, others: how many of the four occur. */
function kindsOf(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
}

/** Whether the text is made of words: parts of letters with vowels, joined by case, digits at the end or punctuation. */
function isWords(value: string): boolean {
  const parts = value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter((part) => part !== '');
  const letters = parts.join('').length;
  const digits = value.replaceAll(/\D/g, '').length;
  const looksLikeWord = (part: string): boolean =>
    part.length >= 3 &&
    /[aeiouy]/i.test(part) &&
    !/[bcdfghjklmnpqrstvwxz]{5}/i.test(part) &&
    /^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(part);
  const wordLetters = parts.filter(looksLikeWord).join('').length;
  return letters > 0 && wordLetters >= letters * 0.75 && digits <= value.length / 3;
}

/** How often the kind of character changes: often in random text, at word ends only in names. */
function switches(value: string): number {
  const kind = (character: string): number =>
    /[a-z]/.test(character) ? 0 : /[A-Z]/.test(character) ? 1 : /\d/.test(character) ? 2 : 3;
  let count = 0;
  for (let at = 1; at < value.length; at++) {
    count += kind(value[at]!) === kind(value[at - 1]!) ? 0 : 1;
  }
  return count;
}
