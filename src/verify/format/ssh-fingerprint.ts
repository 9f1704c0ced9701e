import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** Curves by OpenSSL's name, as SSH calls them (RFC 5656, section 10.1). */
const curves: Readonly<Record<string, string>> = {
  prime256v1: 'nistp256',
  secp384r1: 'nistp384',
  secp521r1: 'nistp521',
};

/** The SHA-256 fingerprint of an SSH public key, from its bytes (RFC 4253, section 6.6), in base64 without padding. */
export function fingerprintOf(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('base64').replace(/=+$/, '');
}

/** An SSH public key's bytes from a private key; null: it is neither RSA, ECDSA nor Ed25519. */
export function sshPublicKey(key: KeyObject): Buffer | null {
  const { asymmetricKeyType: kind = '', asymmetricKeyDetails: { namedCurve = '' } = {} } = key;
  if (kind !== 'rsa' && kind !== 'ed25519' && !(namedCurve in curves)) {
    return null;
  }
  const { kty, n, e, x, y } = createPublicKey(key).export({ format: 'jwk' });
  if (kty === 'RSA') {
    return Buffer.concat([text('ssh-rsa'), integer(bytes(e)), integer(bytes(n))]);
  }
  if (kty === 'OKP') {
    return Buffer.concat([text('ssh-ed25519'), field(bytes(x))]);
  }
  const curve = curves[namedCurve];
  return curve !== undefined
    ? Buffer.concat([
        text(`ecdsa-sha2-${curve}`),
        text(curve),
        field(Buffer.concat([Buffer.of(4), bytes(x), bytes(y)])),
      ])
    : null;
}

/** Of a number or coordinate in a JSON Web Key. */
function bytes(part = ''): Buffer {
  return Buffer.from(part, 'base64url');
}

/** A length of four bytes, and so many (RFC 4251, section 5). */
function field(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function text(value: string): Buffer {
  return field(Buffer.from(value));
}

/** A zero comes first where the number would look negative. */
function integer(bytes: Buffer): Buffer {
  return field(bytes[0] !== undefined && bytes[0] >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}
