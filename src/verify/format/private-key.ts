import { createPrivateKey, type KeyObject } from 'node:crypto';
import { unproved, type Format, type FormatProof } from './format.ts';
import { readOpensshKey } from './openssh-key.ts';
import { publisherOf } from './published-keys.ts';
import { fingerprintOf, sshPublicKey } from './ssh-fingerprint.ts';

/** Shorter ones are no longer allowed (NIST SP 800-131A revision 2, section 3). */
const leastBits = 2048;

const broken: FormatProof = {
  confidence: 'medium',
  evidence: 'it does not parse as a key: cut off, changed or made up',
};

/**
 * Private keys in PEM (RFC 7468; PKCS #1, PKCS #8, RFC 5915), that of OpenSSH, or base64 alone: whether it is a key at all, of which
 * kind, whether a passphrase protects it, and whether all the world has it.
 */
export const privateKey: Format = (secret) => {
  if (/Proc-Type: ?4,ENCRYPTED|BEGIN ENCRYPTED/.test(secret)) {
    return { confidence: null, evidence: 'a passphrase protects it' };
  }
  const bytes = bodyOf(secret);
  if (secret.includes('BEGIN OPENSSH')) {
    const key = readOpensshKey(bytes);
    return key === null ? broken : proofOf(key.algorithm, key.isEncrypted, key.publicKey);
  }
  const key = /BEGIN (?:PGP|SSH2)/.test(secret) ? undefined : keyOf(bytes);
  return key === undefined
    ? unproved
    : key === null
      ? broken
      : proofOf(nameOf(key), false, sshPublicKey(key));
};

function proofOf(name: string, isEncrypted: boolean, publicKey: Buffer | null): FormatProof {
  const fingerprint = publicKey === null ? null : fingerprintOf(publicKey);
  const publisher = fingerprint === null ? null : publisherOf(fingerprint);
  const evidence = [
    name,
    isEncrypted ? 'a passphrase protects it' : 'no passphrase protects it',
    ...(fingerprint === null ? [] : [`fingerprint SHA256:${fingerprint}`]),
    ...(publisher === null ? [] : [`${publisher}, which anybody can have`]),
  ].join('; ');
  return { confidence: publisher !== null ? 'low' : isEncrypted ? null : 'high', evidence };
}

function nameOf({ asymmetricKeyType: kind = 'rsa', asymmetricKeyDetails }: KeyObject): string {
  const { modulusLength, namedCurve } = asymmetricKeyDetails ?? {};
  const isWeak = kind === 'rsa' && modulusLength !== undefined && modulusLength < leastBits;
  const size = modulusLength === undefined ? '' : ` of ${modulusLength} bits`;
  return `${kind} key${size}${isWeak ? ' (weak)' : ''}${namedCurve === undefined ? '' : ` on ${namedCurve}`}`;
}

/** Text between the lines of dashes, as bytes. In code each line ends with an escape, a quote, a sign that joins it to the next. */
function bodyOf(pem: string): Buffer {
  const text = pem
    .replaceAll(/-----[A-Z0-9 ]{1,60}-----/g, ' ')
    .replaceAll(/\\+[nrt]|&#x?[0-9A-Fa-f]{1,4};/g, ' ')
    .replaceAll(/["'`]\s{0,40}\+\s{0,40}["'`]/g, ' ')
    .replaceAll(/[^A-Za-z0-9+/=]/g, '');
  return Buffer.from(text, 'base64');
}

/** Null: what is there is no key. */
function keyOf(der: Buffer): KeyObject | null {
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    try {
      return createPrivateKey({ key: der, format: 'der', type });
    } catch {
      // It is one of the others, or none.
    }
  }
  return null;
}
