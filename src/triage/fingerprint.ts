import { createHmac, scryptSync } from 'node:crypto';
import type { Secret } from '../model/secret.ts';

/** Names a rule and a secret without telling the secret. */
export type Fingerprinter = (ruleId: string, secret: Secret | null, path: string) => string;

/**
 * The key where the team has set none. It is public, so it hides nothing by itself: secrets that could be guessed
 * are stretched with scrypt, which makes every guess cost what one scan pays for one finding.
 */
const defaultKey = 'leaksieve fingerprint 1';

/** About 10 ms and 8 MiB a guess on a 2020s core; only guessable secrets pay it, once each a scan. */
const scryptCost = { N: 8192, r: 8, p: 1 };

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
      const isGuessable = secret !== null && mostBits(secret.reveal()) < guessableBits;
      const material = isGuessable ? scryptSync(identity, hmacKey, 32, scryptCost) : identity;
      fingerprint = createHmac('sha256', hmacKey).update(material).digest('hex').slice(0, 40);
      known.set(identity, fingerprint);
    }
    return fingerprint;
  };
}

/**
 * Bits that a random text of this length and these kinds of characters would hold; words hold far fewer,
 * so text without digits counts half.
 */
function mostBits(text: string): number {
  const alphabet =
    (/[a-z]/.test(text) ? 26 : 0) +
    (/[A-Z]/.test(text) ? 26 : 0) +
    (/\d/.test(text) ? 10 : 0) +
    (/[^A-Za-z0-9]/.test(text) ? 20 : 0);
  const bits = new Set(text).size * Math.log2(Math.max(2, alphabet));
  return /\d/.test(text) ? bits : bits / 2;
}
