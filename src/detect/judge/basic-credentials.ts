import type { Confidence } from '../../model/rule.ts';
import { isWeak } from './is-weak.ts';
import { isWords } from './is-words.ts';
import { isPlaceholder } from './placeholder.ts';

const shown = /^[\x20-\x7e]+$/;
const sampleUser =
  /^(?:a?bc|abcd?|admin|alice|ba[rz]|bob|client(?:[-_]?id)?|domain|foo|id|jane|joe|john|key|login|me|name|proxyuser|root|test|token|user(?:name)?|usr|you)$/i;
/** What no service would take for a password any more. */
const leastPasswordLength = 4;
/** Names of users are shorter than keys that stand in their place, with no password or any. */
const leastKeyLength = 16;

/**
 * How sure one can be of HTTP Basic credentials (RFC 7617) by what they say when decoded; null: they open nothing.
 *
 * User and password are judged as those in URLs are: a sample user with a plain word is a sample, a placeholder with another
 * user's name is hardly a password. What is no text stays as sure as the rule is: it may be a token of a server's own.
 *
 * @param confidence - the rule's own
 */
export function rateBasicCredentials(encoded: string, confidence: Confidence): Confidence | null {
  const text = Buffer.from(encoded, 'base64').toString('latin1');
  if (!shown.test(text)) {
    return confidence;
  }
  // The head of a JSON Web Token, as programs send it that take one kind of authorization for the other.
  if (text.startsWith('{"')) {
    return null;
  }
  const colon = text.indexOf(':');
  const user = text.slice(0, Math.max(0, colon));
  const password = text.slice(colon + 1);
  const isSampleUser = user === '' || sampleUser.test(user) || (user.length > 3 && isPlaceholder(user));
  const isKey = password.length < leastPasswordLength && (user.length >= leastKeyLength || password === '');
  if (colon === -1 || (isKey && !isSampleUser) || !isStandIn(password, isSampleUser)) {
    return confidence;
  }
  return isSampleUser ? null : 'low';
}

function isStandIn(password: string, isSampleUser: boolean): boolean {
  const isWord = /^[A-Za-z]{1,12}$/.test(password) || (isWords(password) && !/\d/.test(password));
  return (
    password.length < leastPasswordLength ||
    isPlaceholder(password) ||
    isWeak(password.toLowerCase()) ||
    (isSampleUser && isWord)
  );
}
