import { isCounted as countsUp } from '../../model/is-counted.ts';
import type { Confidence } from '../../model/rule.ts';
import { shannonEntropy } from '../../model/shannon-entropy.ts';
import { textOfBase32, textOfBase64 } from './encoded-text.ts';
import { holdsCount } from './holds-count.ts';
import { isAbout } from './is-about.ts';
import { type Around, isListed } from './is-listed.ts';
import { isMadeUpKey } from './is-made-up-key.ts';
import { isNoValue } from './is-no-value.ts';
import { isReference } from './is-reference.ts';
import { isWeak } from './is-weak.ts';
import { isWords } from './is-words.ts';
import { wordLikeness } from './word-likeness.ts';

const passwordName = /pass(?:word|wd|phrase|code)?s?['"`\\\]\s]{0,6}(?:[:=]|=>|,|$)|pwd|passw/i;
const technical = /^(?:aes|base|http|ipv|md|oauth|rsa|sha|tls|utf|v|x)[-_]?\d/i;
/** A name of several words that holds the word itself: `SignInPasswordRequiredV2`. */
const isNameOfOne =
  /^[A-Z]?[a-z]+(?:[A-Z][a-z]+){0,8}(?:Password|Passphrase)(?:[A-Z][a-z]+){1,8}[A-Z]?\d{1,3}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Names of values that tell requests apart and open nothing. */
const isPassing = /request|idempoten|csrf|xsrf|page|next|continuation|cancel|correlation/i;
/** The key in Google's description of otpauth URLs, as tests repeat and cut it. */
const sampleKey = /^JBSWY3DP(?:EHPK3PX|$)/;
/** What answers a path in Ruby on Rails: `hooks#create`. */
const route = /^[a-z_/]{3,40}#[a-z_]{3,40}$/;
/** Keys of records and columns, which are short, are named like those that are secret. */
const plainKey = /[a-z0-9]{3,20}[_-]key\W{0,20}$/i;
const secretWord =
  /pass|secret|token|credential|auth|(?:access|admin|api|app|application|client|consumer|crypt|deploy|encryption|hmac|jwt|license|master|private|service|session|shared|sign(?:ing)?|storage|webhook)[_. -]?key/i;
/** Of shorter ones, random text decodes to letters too often. */
const leastEncodedLength = 12;
/** Words of other languages are less like those that were counted. */
const leastForeignLikeness = 4.4;
const leastKeyLength = 16;
const maxNameLength = 200;
const hex = /^[0-9a-f]+$/i;

/**
 * How sure one can be that a value is a secret when only its name says so; null: it is none.
 *
 * Assumes that keys are random and that passwords are at least not a plain word: a value of words alone
 * is more often a label, a translation or a variable than a password in use.
 */
export function rateGenericValue(value: string, match: string, around: Around): Confidence | null {
  const name = match.slice(0, Math.max(0, match.lastIndexOf(value))).slice(-maxNameLength);
  if (isNoValue(value) || holdsCount(value) || isAbout(name) || isListed(value, name, around)) {
    return null;
  }
  if (isReference(value, name)) {
    return null;
  }
  return passwordName.test(name) ? ratePassword(value, name) : rateKey(value, name);
}

function ratePassword(value: string, name: string): Confidence | null {
  if (/\s/.test(value) || value.length < 5 || value.length > 128) {
    return null;
  }
  const areWords = isWords(value);
  if (areWords && (!/\d/.test(value) || isNameOfOne.test(value))) {
    return null;
  }
  if (isWeak(value) || /^\d+$/.test(value) || isLabel(value, name)) {
    return 'low';
  }
  return areWords ? rateWordsWithDigits(value) : 'medium';
}

/** What forms call a password in other languages: `"Password": "Wagwoord"`, `"Password": "Jelszó"`. */
function isLabel(value: string, name: string): boolean {
  const isWord = /^[A-Z][a-z]+$/.test(value) && wordLikeness(value) >= leastForeignLikeness;
  return /["']\s{0,4}(?:[:=]|=>)/.test(name) && (isWord || (/[^\0-\x7f]/.test(value) && !/\d/.test(value)));
}

/** `Summer2024!` and `hunter2` are passwords; `sha256_password` and `oauth2` are names. */
function rateWordsWithDigits(value: string): Confidence | null {
  const isComposed = /[!@#$%^&*+?=]|^[A-Z][A-Za-z]+[-_.]?\d+[a-z]?$|^[a-z]+\d{1,4}$/.test(value);
  return isComposed && !technical.test(value) ? 'medium' : 'low';
}

function rateKey(value: string, name: string): Confidence | null {
  if (uuid.test(value)) {
    return isPassing.test(name) ? null : /auth|key|secret|token/i.test(name) ? 'medium' : 'low';
  }
  if (
    isWords(value) ||
    !/[A-Za-z]/.test(value) ||
    isEncodedWords(value) ||
    sampleKey.test(value) ||
    route.test(value)
  ) {
    return null;
  }
  if (textOfBase32(value) !== null) {
    return 'low';
  }
  if (value.length < leastKeyLength) {
    return rateShortKey(value, name);
  }
  if (hex.test(value)) {
    return /\d/.test(value) && shannonEntropy(value) > 2.7 ? 'medium' : null;
  }
  return shannonEntropy(value) > 3.3 ? 'medium' : 'low';
}

/** Shorter than what services hand out: what people type, like a password, or a value of a test. */
function rateShortKey(value: string, name: string): Confidence | null {
  const isMixed = /\d/.test(value) && shannonEntropy(value) > 2.5;
  // Capitalised words that look like none are labels in other languages.
  if (!isMixed && (!/secret\W{0,8}$/i.test(name) || /^[A-Z][a-z]+$/.test(value))) {
    return null;
  }
  const isNamed = secretWord.test(name) || !plainKey.test(name);
  return isMadeUpKey(value) || isWeak(value) || technical.test(value) || !isNamed ? 'low' : 'medium';
}

/** Tests write what they expect in base64, as headers have it: `a-git-token`, `alice:secret`, `abcdef123456`. */
function isEncodedWords(value: string): boolean {
  const text = textOfBase64(value);
  return (
    text !== null &&
    value.length >= leastEncodedLength &&
    (isWords(text) || holdsCount(text) || countsUp(text))
  );
}
