import { crc32 } from 'node:zlib';
import { unproved, type Format, type FormatProof } from './format.ts';

/**
 * Tokens that end in the CRC-32 of their random part, in six digits of base 62: those of GitHub
 * (github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats) and npm
 * (github.blog/security/announcing-npms-new-access-token-format). Longer ones of GitHub are made in other ways.
 */
export const crc32Base62: Format = (secret) => {
  const [, body, checksum] = /^[A-Za-z]{3,4}_([A-Za-z0-9]{30})([A-Za-z0-9]{6})$/.exec(secret) ?? [];
  return body === undefined ? unproved : proofOf(checksum === base62(crc32(body)));
};

/** Routable tokens of GitLab: seven digits of base 36 at the end, of all that stands before them (docs of its `RoutableToken`). */
export const gitlabChecksum: Format = (secret) => {
  const [, body, checksum] =
    /^(gl[a-z]{1,6}-[\w-]{27,300}\.01\.[0-9a-z]{2})([0-9a-z]{7})$/.exec(secret) ?? [];
  return body === undefined ? unproved : proofOf(checksum === crc32(body).toString(36).padStart(7, '0'));
};

/** Service account tokens of Grafana: eight hexadecimal digits, the least byte first (its package `satokengen`). */
export const grafanaChecksum: Format = (secret) => {
  const [, body, checksum] = /^(glsa_[A-Za-z0-9]{32})_([A-Fa-f0-9]{8})$/.exec(secret) ?? [];
  return body === undefined || checksum === undefined
    ? unproved
    : proofOf(Buffer.from(checksum, 'hex').readUInt32LE() === crc32(body));
};

function proofOf(isRight: boolean): FormatProof {
  return {
    confidence: isRight ? 'high' : 'medium',
    evidence: isRight ? 'its checksum is right' : 'its checksum is wrong: mistyped, changed or made up',
  };
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function base62(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) {
    text = `${digits[rest % 62]}${text}`;
  }
  return text.padStart(6, '0');
}
