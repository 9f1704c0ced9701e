import { areEqual, cookieText, hmac } from './bytes.ts';
import type { Scheme } from './signed-value.ts';

/** The salt of Flask's own sessions, and those that extensions and itsdangerous use where none is given. */
const salts = ['cookie-session', 'itsdangerous.Signer', 'itsdangerous'];

/**
 * Sessions of Flask.
 *
 * `payload.time.signature`, the signature base64url of HMAC-SHA-1 over `payload.time`, whose key is HMAC-SHA-1 of the salt
 * with the secret (flask.sessions.SecureCookieSessionInterface, itsdangerous.Signer with key_derivation `hmac`).
 */
export const flask: Scheme = {
  name: 'Flask',
  proves(secret, value) {
    const text = value.kind === 'cookie' ? cookieText(value.value) : '';
    const match = /^(\.?[\w-]{2,4000}\.[\w-]{5,8})\.([\w-]{27})$/.exec(text);
    const [, signed = '', signature = ''] = match ?? [];
    return salts.some((salt) => {
      return (
        match !== null &&
        areEqual(hmac('sha1', hmac('sha1', secret, salt), signed), Buffer.from(signature, 'base64url'))
      );
    });
  },
};
