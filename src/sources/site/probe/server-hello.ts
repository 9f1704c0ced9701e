import type { TlsAnswer, TlsVersion } from '../../../model/probe.ts';
import { versionNumbers } from './client-hello.ts';

const recordHeader = 5;
const messageHeader = 4;
const randomLength = 32;

/** Reads what a server says first (RFC 5246, 6.2.1 and 7.4.1.3); null: more of it must come. 300 bytes are enough. */
export function readServerHello(bytes: Buffer): TlsAnswer | null {
  if (bytes.length < recordHeader) {
    return null;
  }
  const type = bytes.readUInt8(0);
  if (type === 21) {
    return { kind: 'refused' };
  }
  const sessionAt = recordHeader + messageHeader + 2 + randomLength;
  if (type !== 22 || (bytes.length > recordHeader && bytes.readUInt8(recordHeader) !== 2)) {
    return notTls;
  }
  if (bytes.length <= sessionAt) {
    return null;
  }
  const suiteAt = sessionAt + 1 + bytes.readUInt8(sessionAt);
  if (bytes.length < suiteAt + 2) {
    return null;
  }
  const number = bytes.readUInt16BE(recordHeader + messageHeader);
  const version = versions.find((name) => versionNumbers[name] === number);
  return version === undefined ? notTls : { kind: 'agreed', version, suite: bytes.readUInt16BE(suiteAt) };
}

const versions: readonly TlsVersion[] = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'];

const notTls: TlsAnswer = { kind: 'failed', reason: 'unreadable', hint: 'what it answers is not TLS' };
