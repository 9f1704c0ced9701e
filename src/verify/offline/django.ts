import { createHash } from 'node:crypto';
import { areEqual, cookieText, hmac } from './bytes.ts';
import type { Scheme } from './signed-value.ts';

/**
 * Cookies that Django signs: sessions of the `signed_cookies` backend, messages, cookies of `set_signed_cookie`.
 *
 * `payload:time:signature`, the signature base64url of an HMAC over `payload:time` whose key is the hash of salt, `signer`
 * and key (django.core.signing.Signer, django.utils.crypto.salted_hmac); SHA-256 since 3.1, SHA-1 before. For cookies other
 * than sessions the key has `django.http.cookies` before it, and newer versions a longer salt (signing.get_cookie_signer,
 * _cookie_signer_salt).
 */
export const django: Scheme = {
  name: 'Django',
  proves(secret, value) {
    const text = value.kind === 'cookie' ? unquoted(cookieText(value.value)) : '';
    const match = /^([^\s]{1,4000}:[A-Za-z0-9]{4,10}):([\w-]{27,43})$/.exec(text);
    if (value.kind !== 'cookie' || match === null) {
      return false;
    }
    const [, signed = '', signature = ''] = match;
    const expected = Buffer.from(signature, 'base64url');
    const algorithm = expected.length === 20 ? 'sha1' : 'sha256';
    return keysAndSalts(secret, value.name).some(([key, salt]) => {
      const derived = createHash(algorithm).update(`${salt}signer${key}`).digest();
      return areEqual(hmac(algorithm, derived, signed), expected);
    });
  },
};

function keysAndSalts(secret: string, cookie: string): readonly (readonly [key: string, salt: string])[] {
  const cookieKey = `django.http.cookies${secret}`;
  return [
    [secret, 'django.contrib.sessions.backends.signed_cookies'],
    [cookieKey, 'django.contrib.messages'],
    [secret, 'django.contrib.messages'],
    [cookieKey, cookie],
    [cookieKey, `django.http.cookies.v2:0:${cookie}`],
    [secret, 'django.core.signing'],
  ];
}

/** Values with commas or quotes stand in quotes, as in Python's http.cookies. */
function unquoted(text: string): string {
  return /^".*"$/.test(text)
    ? text
        .slice(1, -1)
        .replaceAll(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
        .replaceAll(/\\(.)/g, '$1')
    : text;
}
