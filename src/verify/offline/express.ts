import { areEqual, cookieText, hmac } from './bytes.ts';
import type { Scheme } from './signed-value.ts';

/**
 * Cookies of Express, such as `connect.sid`.
 *
 * `s:value.signature`, the signature base64 without padding of HMAC-SHA-256 over the value (npm: cookie-signature).
 */
export const express: Scheme = {
  name: 'Express',
  proves(secret, value) {
    const text = value.kind === 'cookie' ? cookieText(value.value) : '';
    const match = /^s:(.{1,4000})\.([A-Za-z0-9+/]{43})$/.exec(text);
    const [, signed = '', signature = ''] = match ?? [];
    return match !== null && areEqual(hmac('sha256', secret, signed), Buffer.from(signature, 'base64'));
  },
};
