import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate that nobody but the browser that is told its key's hash takes for good. */
export interface OwnCertificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key in base64, as `--ignore-certificate-errors-spki-list` takes it. */
  readonly publicKeyHash: string;
}

const validDays = 7;

/** Tags of DER (X.690, 8). */
const tags = {
  integer: 0x02,
  bitString: 0x03,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;
/** Of the version, which the standard gives a tag of its own. */
const versionTag = 0xa0;
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const signatureOid = Buffer.from('2a8648ce3d040302', 'hex');
/** commonName, 2.5.4.3 */
const nameOid = Buffer.from('550403', 'hex');

/** Makes a key that lives as long as the process, and signs a certificate with it (RFC 5280, 4.1). */
export function ownCertificate(): OwnCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicInfo = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = der(tags.sequence, der(tags.oid, signatureOid));
  const name = der(
    tags.sequence,
    der(tags.set, der(tags.sequence, der(tags.oid, nameOid), der(tags.utf8, Buffer.from('leaksieve')))),
  );
  const day = 86_400_000;
  const signed = der(
    tags.sequence,
    der(versionTag, der(tags.integer, Buffer.from([2]))),
    // Positive, and never the same twice.
    der(tags.integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    der(tags.sequence, time(Date.now() - day), time(Date.now() + validDays * day)),
    name,
    publicInfo,
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', signed, privateKey)]);
  const certificate = der(tags.sequence, signed, algorithm, der(tags.bitString, signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    publicKeyHash: createHash('sha256').update(publicInfo).digest('base64'),
  };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body), body]);
}

function lengthOf({ length }: Buffer): Buffer {
  return length < 0x80
    ? Buffer.from([length])
    : length < 0x100
      ? Buffer.from([0x81, length])
      : Buffer.from([0x82, length >> 8, length & 0xff]);
}

/** `YYMMDDhhmmssZ` */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return der(tags.utcTime, Buffer.from(`${digits}Z`));
}
