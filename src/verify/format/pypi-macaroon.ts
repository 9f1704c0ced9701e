import { unproved, type Format, type FormatProof } from './format.ts';

const packet = { end: 0, location: 1, identifier: 2, verifierId: 4, signature: 6 } as const;
const wrong: FormatProof = { confidence: 'medium', evidence: 'it is no macaroon, as the tokens of PyPI are' };

/**
 * Tokens of PyPI and TestPyPI: macaroons of version 2 in base64url, signed with 32 bytes
 * (pypi.org/help/#apitoken; the format: github.com/rescrv/libmacaroons, doc/format.txt).
 */
export const pypiMacaroon: Format = (secret) => {
  const [, body] = /^pypi-([\w-]{16,4000})=*$/.exec(secret) ?? [];
  if (body === undefined) {
    return unproved;
  }
  const location = readMacaroon(Buffer.from(body, 'base64url'));
  return location === null ? wrong : { confidence: 'high', evidence: `it is a macaroon of ${location}` };
};

/** Where a macaroon is from; null: it is none. */
function readMacaroon(bytes: Buffer): string | null {
  if (bytes[0] !== 2) {
    return null;
  }
  let location: string | null = null;
  let at = 1;
  while (at < bytes.length) {
    const type = bytes[at++]!;
    if (type === packet.end) {
      continue;
    }
    const head = readVarint(bytes, at);
    if (head === null || head.next + head.value > bytes.length) {
      return null;
    }
    const data = bytes.subarray(head.next, head.next + head.value);
    at = head.next + head.value;
    if (type === packet.signature) {
      return data.length === 32 && at === bytes.length ? location : null;
    }
    if (type === packet.location && location === null) {
      location = /^[\w.-]{1,100}$/.test(data.toString('latin1')) ? data.toString('latin1') : null;
    } else if (type !== packet.identifier && type !== packet.verifierId && type !== packet.location) {
      return null;
    }
  }
  return null;
}

/** Seven bits a byte, the least first (the lengths of a token take two bytes at most). */
function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly next: number } | null {
  const first = bytes[at];
  const second = bytes[at + 1];
  if (first !== undefined && first < 0x80) {
    return { value: first, next: at + 1 };
  }
  return first === undefined || second === undefined || second >= 0x80
    ? null
    : { value: (first & 0x7f) | (second << 7), next: at + 2 };
}
