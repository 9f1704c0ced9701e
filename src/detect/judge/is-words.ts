import { wordLikeness } from './word-likeness.ts';

/** Abbreviations that are spoken like words and look like none. */
const abbreviations =
  /^(?:api|app|aws|cfg|cls|config|ctx|db|dev|dn|dns|env|ftp|gcp|gpg|hmac|html?|https?|id|ip|json|jwt|key|ldap|md|mfa|msg|my|mysql|nats|oauth|obj|otp|passwd|pem|pg|php|pwd?|rsa|sasl|sha|smtp|sql|src|ssh|ssl|sso|str|svc|tls|tmp|ui|uri|url|usr|utf|uuid|vm|vpn|wp|ws|www|x|xml|yaml)$/i;

/** Random text of six letters passes for a word about once in ten times, of ten letters once in a hundred. */
const wordLike = 5.2;

/**
 * Whether a text is made of words, as names, labels and code are: letters that follow each other as they do in words,
 * parted by case or punctuation, with few digits.
 */
export function isWords(text: string): boolean {
  const parts = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  const letters = text.replaceAll(/[^A-Za-z]/g, '').length;
  const digits = text.replaceAll(/\D/g, '').length;
  const wordLetters = parts.filter(isWord).reduce((sum, part) => sum + part.length, 0);
  return letters > 0 && digits <= text.length / 3 && wordLetters >= letters * leastShare(text);
}

/** A name of several parts may hold a part that nobody but its author can read. */
function leastShare(text: string): number {
  const hasParts = /^[A-Za-z]+(?:[-_.:/ ][A-Za-z]+)+$|^[A-Za-z][a-z]+(?:[A-Z][a-z]+)+$/.test(text);
  return hasParts ? 0.5 : 0.7;
}

function isWord(part: string): boolean {
  return abbreviations.test(part) || (part.length >= 3 && wordLikeness(part) >= wordLike);
}
