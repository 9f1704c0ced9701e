/** What the head of an OpenSSH private key tells. */
export interface OpensshKey {
  readonly algorithm: string;
  readonly isEncrypted: boolean;
  /** As SSH writes it. */
  readonly publicKey: Buffer;
}

const magic = Buffer.from('openssh-key-v1\0');

/** Reads the format of OpenSSH (its PROTOCOL.key) as far as the public part; null: it is none, or is cut off. */
export function readOpensshKey(bytes: Buffer): OpensshKey | null {
  if (!bytes.subarray(0, magic.length).equals(magic)) {
    return null;
  }
  let at = magic.length;
  const field = (): Buffer | null => {
    const length = at + 4 <= bytes.length ? bytes.readUInt32BE(at) : Infinity;
    const start = at + 4;
    at = start + length;
    return at <= bytes.length ? bytes.subarray(start, at) : null;
  };
  const cipher = field();
  const derivation = field();
  const options = field();
  at += 4;
  const publicKey = field();
  const secret = field();
  if (cipher === null || derivation === null || options === null || publicKey === null || secret === null) {
    return null;
  }
  const nameLength = publicKey.length >= 4 ? publicKey.readUInt32BE(0) : Infinity;
  const algorithm = publicKey.subarray(4, 4 + nameLength).toString('latin1');
  return /^[\w@.-]{4,60}$/.test(algorithm)
    ? { algorithm, isEncrypted: cipher.toString('latin1') !== 'none', publicKey }
    : null;
}
