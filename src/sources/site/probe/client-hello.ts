import { randomBytes } from 'node:crypto';
import type { TlsOffer, TlsVersion } from '../../../model/probe.ts';

/** Numbers of the versions in messages (RFC 6101, 2246, 4346, 5246). */
export const versionNumbers: Readonly<Record<TlsVersion, number>> = {
  SSLv3: 0x03_00,
  TLSv1: 0x03_01,
  'TLSv1.1': 0x03_02,
  'TLSv1.2': 0x03_03,
};

/** Says that renegotiation is understood where there are no extensions (RFC 5746, 3.3). */
const renegotiationSuite = 0x00_ff;

/** secp256r1, secp384r1, secp521r1, x25519 (RFC 8422, 5.1.1). */
const groups = [23, 24, 25, 29];
/** RSA and ECDSA with SHA-256, SHA-384, SHA-512 and SHA-1 (RFC 5246, 7.4.1.4.1). */
const signatures = [0x04_01, 0x04_03, 0x05_01, 0x05_03, 0x06_01, 0x06_03, 0x02_01, 0x02_03];

/**
 * The first message of a client (RFC 5246, 7.4.1.2), in one record.
 *
 * Written here since Node's OpenSSL has no SSLv3, 3DES, RC4 or export suites at all, and refuses itself what it calls
 * insecure before the server is heard.
 *
 * @param serverName - null: it is an address, which no client names (RFC 6066, 3)
 */
export function clientHello({ version, suites }: TlsOffer, serverName: string | null): Buffer {
  const number = versionNumbers[version];
  const extensions = version === 'SSLv3' ? Buffer.alloc(0) : withLength(2, extensionsOf(version, serverName));
  const body = Buffer.concat([
    uint(2, number),
    randomBytes(32),
    withLength(1, Buffer.alloc(0)),
    withLength(2, list([...suites, renegotiationSuite])),
    withLength(1, Buffer.from([0])),
    extensions,
  ]);
  const message = Buffer.concat([uint(1, 1), withLength(3, body)]);
  // Records of first messages are those of TLS 1.0, which every server reads (RFC 5246, appendix E.1).
  return Buffer.concat([uint(1, 22), uint(2, Math.min(number, 0x03_01)), withLength(2, message)]);
}

function extensionsOf(version: TlsVersion, serverName: string | null): Buffer {
  const name = Buffer.from(serverName ?? '');
  return Buffer.concat([
    ...(serverName === null
      ? []
      : [extension(0, withLength(2, Buffer.concat([uint(1, 0), withLength(2, name)])))]),
    extension(10, withLength(2, list(groups))),
    extension(11, withLength(1, Buffer.from([0]))),
    ...(version === 'TLSv1.2' ? [extension(13, withLength(2, list(signatures)))] : []),
  ]);
}

function extension(type: number, content: Buffer): Buffer {
  return Buffer.concat([uint(2, type), withLength(2, content)]);
}

function list(numbers: readonly number[]): Buffer {
  return Buffer.concat(numbers.map((number) => uint(2, number)));
}

function withLength(bytes: number, content: Buffer): Buffer {
  return Buffer.concat([uint(bytes, content.length), content]);
}

function uint(bytes: number, value: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}
