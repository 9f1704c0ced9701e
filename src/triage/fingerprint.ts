import { createHmac, scryptSync } from 'node:crypto';
import type { Secret } from '../model/secret.ts';

/** Names a rule and a secret without telling the secret. */
export type Fingerprinter = (ruleId: string, secret: Secret | null, path: string) => string;

/**
 * The key where the team has set none. It is public, so it hides nothing by itself: secrets that could be guessed
 * are stretched with scrypt, which makes every guess cost what one scan pays for one finding.
 */
const defaultKey = 'leaksieve fingerprint 1';

/**
 * 1.6 ms and 1 MiB a guess on the machine where it was measured. Guessable secrets alone pay it, once each a scan: with
 * N = 8192 they took 14 of the 17 s that a directory with 966 findings needed.
 */
const scryptCost = { N: 1024, r: 8, p: 1 };

/** Fewer bits than this could be searched through by someone who holds a committed baseline. */
const guessableBits = 72;

/**
 * Makes fingerprints that are the same wherever and whenever the secret is seen.
 *
 * @param key - the team's own key (`LEAKSIEVE_FINGERPRINT_KEY`); without it nobody can test a guess at all. Default: a public one.
 */
export function fingerprinter(key: string | undefined): Fingerprinter {
  const hmacKey = key === undefined || key === '' ? defaultKey : key;
  const known = new Map<string, string>();
  return (ruleId, secret, path) => {
    const text = secret === null ? `path\0${path}` : `secret\0${secret.reveal()}`;
    const identity = `${ruleId}\0${text}`;
    let fingerprint = known.get(identity);
    if (fingerprint === undefined) {
      const isGuessable = secret !== null && bitsToGuess(secret.reveal()) < guessableBits;
      const material = isGuessable ? scryptSync(identity, hmacKey, 32, scryptCost) : identity;
      fingerprint = createHmac('sha256', hmacKey).update(material).digest('hex').slice(0, 40);
      known.set(identity, fingerprint);
    }
    return fingerprint;
  };
}

/** What one of 4,000 common words holds: longer ones are no harder to guess. */
const wordBits = 12;

/**
 * Bits that somebody who guesses has to search: letters count as words, with or without a capital, and what is
 * repeated counts once. Random text holds at least as many.
 */
function bitsToGuess(text: string): number {
  const pieces = new Set(text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+|[^A-Za-z\d]/g));
  return [...pieces].reduce((sum, piece) => {
    const isLetters = /[A-Za-z]/.test(piece);
    const bits = piece.length * Math.log2(isLetters ? 26 : /\d/.test(piece) ? 10 : 30);
    return sum + (isLetters ? Math.min(wordBits, bits) : bits);
  }, 0);
}
