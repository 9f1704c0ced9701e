import { areEqual, hmac } from './bytes.ts';
import type { Scheme } from './signed-value.ts';

/**
 * Signed URLs of Symfony, as of `/_fragment`.
 *
 * `_hash` is base64 of HMAC-SHA-256 over the absolute URL without it, its parameters sorted by name and encoded as PHP's
 * `http_build_query` does; newer versions write it with `-` and `_` and without padding (Symfony\Component\HttpFoundation\
 * UriSigner, before 6.4 HttpKernel\UriSigner).
 */
export const symfony: Scheme = {
  name: 'Symfony',
  proves(secret, value) {
    const hash = value.kind === 'link' ? value.link.searchParams.get('_hash') : null;
    if (value.kind !== 'link' || hash === null || !/^[\w+/=-]{43,44}$/.test(hash.replaceAll(' ', '+'))) {
      return false;
    }
    const expected = Buffer.from(
      hash.replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/'),
      'base64',
    );
    return signedTexts(value.link).some((text) => areEqual(hmac('sha256', secret, text), expected));
  },
};

/** The URL as it was signed. A port may have been known to the server or to its proxy alone. */
function signedTexts({ protocol, host, hostname, pathname, searchParams }: URL): readonly string[] {
  const entries = [...searchParams].filter(([name]) => name !== '_hash');
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = sorted.map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join('&');
  const rest = query === '' ? pathname : `${pathname}?${query}`;
  return [
    `${protocol}//${host}${rest}`,
    `${protocol}//${hostname}${rest}`,
    `http://${host}${rest}`,
    `https://${host}${rest}`,
    rest,
  ];
}

/** As PHP's urlencode: a space is `+`, and only letters, digits, `-`, `_` and `.` stay. */
function encoded(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replaceAll(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
