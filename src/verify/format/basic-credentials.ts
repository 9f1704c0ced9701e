import { unproved, type Format } from './format.ts';

const shown = /^[\x20-\x7e]+$/;

/** User and password of an HTTP service in base64: a colon parts them (RFC 7617, section 2). What is no text may be a token of a server's own. */
export const basicCredentials: Format = (secret) => {
  const text = Buffer.from(secret, 'base64').toString('latin1');
  return shown.test(text) && !text.includes(':')
    ? { confidence: 'low', evidence: 'it has no colon, so that it is no user with a password (RFC 7617)' }
    : unproved;
};
