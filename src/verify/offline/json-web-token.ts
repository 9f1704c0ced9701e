import { tokenPart } from '../token-part.ts';
import { areEqual, hmac } from './bytes.ts';
import type { Scheme } from './signed-value.ts';

const algorithms: ReadonlyMap<unknown, string> = new Map([
  ['HS256', 'sha256'],
  ['HS384', 'sha384'],
  ['HS512', 'sha512'],
]);

/**
 * JSON Web Tokens that are signed with a shared secret (RFC 7515, RFC 7518 section 3.2), as it is written or in base64.
 */
export const jsonWebToken: Scheme = {
  name: 'JSON Web Token',
  proves(secret, value) {
    const token = value.kind === 'token' ? value.token : value.kind === 'cookie' ? value.value : '';
    const match = /^(eyJ[\w-]{5,2000})\.(eyJ[\w-]{2,8000})\.([\w-]{43,86})$/.exec(token);
    const [, header = '', payload = '', signature = ''] = match ?? [];
    const algorithm = match === null ? undefined : algorithms.get(tokenPart(header)?.['alg']);
    if (algorithm === undefined) {
      return false;
    }
    const expected = Buffer.from(signature, 'base64url');
    return [secret, Buffer.from(secret, 'base64')].some(
      (key) => key.length > 0 && areEqual(hmac(algorithm, key, `${header}.${payload}`), expected),
    );
  },
};
