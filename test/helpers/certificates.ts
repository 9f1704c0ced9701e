import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate with its key, in PEM. */
interface Certified {
  readonly cert: string;
  readonly key: string;
}

const day = 86_400_000;

/**
 * Makes an authority, and a certificate of it for 127.0.0.1 and for names (RFC 5280, 4.1).
 *
 * @param validDays - from now, or until now when negative
 */
export function certifiedLoopback(
  validDays = 30,
  address: readonly number[] = [127, 0, 0, 1],
  names: readonly string[] = [],
): { readonly authority: string; readonly server: Certified } {
  const [own, server] = [newKeys(), newKeys()];
  const issuer = name('leaksieve test authority');
  const constraints = extension('551d13', der(0x30, der(0x01, Buffer.from([0xff]))));
  const hosts = names.map((host) => der(0x82, Buffer.from(host)));
  const addresses = extension('551d11', der(0x30, der(0x87, Buffer.from(address)), ...hosts));
  const authority = certificate(issuer, own, { issuer, key: own.privateKey }, 2, constraints);
  const cert = certificate(
    name('leaksieve test'),
    server,
    { issuer, key: own.privateKey },
    validDays,
    addresses,
  );
  return {
    authority,
    server: { cert, key: String(server.privateKey.export({ type: 'pkcs8', format: 'pem' })) },
  };
}

function newKeys(): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function certificate(
  subject: Buffer,
  { publicKey }: { readonly publicKey: KeyObject },
  signer: { readonly issuer: Buffer; readonly key: KeyObject },
  validDays: number,
  extensions: Buffer,
): string {
  const ecdsaWithSha256 = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const [from, to] = [Date.now() - 9 * day, Date.now() + validDays * day];
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, Math.floor(Math.random() * 256), Math.floor(Math.random() * 256)])),
    ecdsaWithSha256,
    signer.issuer,
    der(0x30, time(from), time(to)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, extensions)),
  );
  const signature = sign('sha256', body, signer.key);
  const bytes = der(0x30, body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function name(common: string): Buffer {
  const type = der(0x06, Buffer.from('550403', 'hex'));
  return der(0x30, der(0x31, der(0x30, type, der(0x0c, Buffer.from(common)))));
}

function extension(id: string, value: Buffer): Buffer {
  return der(0x30, der(0x06, Buffer.from(id, 'hex')), der(0x04, value));
}

function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(text.slice(2)));
}

/** A value by its tag, length and content (X.690, 8.1). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}
