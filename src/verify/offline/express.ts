import { areEqual, cookieText, hmac } from './bytes.ts';
import type { Scheme } from './signed-value.ts';

/**
 * Cookies of Express, such as `connect.sid`, and of Koa and cookie-session, such as `koa.sess.sig`.
 *
 * `s:value.signature`, the signature base64 without padding of HMAC-SHA-256 over the value (npm: cookie-signature); or a
 * cookie `name.sig` beside the one that it signs, base64url of HMAC-SHA-1 over `name=value` (npm: cookies, keygrip).
 */
export const express: Scheme = {
  name: 'Express',
  proves(secret, value) {
    if (value.kind !== 'cookie') {
      return false;
    }
    if (value.signs !== undefined) {
      return (
        /^[\w-]{27}$/.test(value.value) &&
        areEqual(hmac('sha1', secret, value.signs), Buffer.from(value.value, 'base64url'))
      );
    }
    const match = /^s:(.{1,4000})\.([A-Za-z0-9+/]{43})$/.exec(cookieText(value.value));
    const [, signed = '', signature = ''] = match ?? [];
    return match !== null && areEqual(hmac('sha256', secret, signed), Buffer.from(signature, 'base64'));
  },
};
