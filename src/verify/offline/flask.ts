import { createHash } from 'node:crypto';
import { areEqual, cookieText, hmac } from './bytes.ts';
import type { Scheme } from './signed-value.ts';

/** The salt of Flask's own sessions, and those that extensions and itsdangerous use where none is given. */
const salts = ['cookie-session', 'itsdangerous.Signer', 'itsdangerous'];

/**
 * Sessions of Flask, and the tokens of Flask-WTF in its forms.
 *
 * `payload.time.signature`, the signature base64url of HMAC-SHA-1 over `payload.time`. The key of a session is HMAC-SHA-1 of
 * the salt with the secret (flask.sessions.SecureCookieSessionInterface, itsdangerous.Signer with key_derivation `hmac`); that
 * of a token SHA-1 over the salt `wtf-csrf-token`, `signer` and the secret (flask_wtf.csrf.generate_csrf, key_derivation
 * `django-concat`).
 */
export const flask: Scheme = {
  name: 'Flask',
  proves(secret, value) {
    const text =
      value.kind === 'cookie' ? cookieText(value.value) : value.kind === 'token' ? value.token : '';
    const match = /^(\.?[\w-]{2,4000}\.[\w-]{5,8})\.([\w-]{27})$/.exec(text);
    const [, signed = '', signature = ''] = match ?? [];
    const keys =
      value.kind === 'token'
        ? [createHash('sha1').update(`wtf-csrf-tokensigner${secret}`).digest()]
        : salts.map((salt) => hmac('sha1', secret, salt));
    return (
      match !== null &&
      keys.some((key) => areEqual(hmac('sha1', key, signed), Buffer.from(signature, 'base64url')))
    );
  },
};
