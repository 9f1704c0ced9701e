import { areEqual, cookieText, hmac, opensGcm } from './bytes.ts';
import type { Scheme } from './signed-value.ts';

/**
 * Cookies and signed routes of Laravel.
 *
 * A cookie is base64 of JSON with `iv`, `value` and `mac` or `tag` (Illuminate\Encryption\Encrypter): with CBC the MAC is
 * HMAC-SHA-256 in hex over the two base64 texts, with GCM the value opens or it does not. A signed route carries
 * HMAC-SHA-256 over its URL without the signature, with the key as it is written in the configuration
 * (Illuminate\Routing\UrlGenerator::signedRoute).
 */
export const laravel: Scheme = {
  name: 'Laravel',
  proves(secret, value) {
    if (value.kind === 'link') {
      const signature = value.link.searchParams.get('signature') ?? '';
      return /^[\da-f]{64}$/.test(signature) && provesRoute(secret, value.link, signature);
    }
    const payload = value.kind === 'cookie' ? payloadOf(cookieText(value.value)) : null;
    const key = payload === null ? null : laravelKey(secret);
    if (payload === null || key === null) {
      return false;
    }
    return payload.tag === ''
      ? areEqual(hmac('sha256', key, payload.iv + payload.value), Buffer.from(payload.mac, 'hex'))
      : opensGcm(key, payload.value, payload.iv, payload.tag);
  },
};

interface Payload {
  readonly iv: string;
  readonly value: string;
  readonly mac: string;
  readonly tag: string;
}

function payloadOf(text: string): Payload | null {
  if (!text.startsWith('eyJpdiI6')) {
    return null;
  }
  try {
    const data: unknown = JSON.parse(Buffer.from(text, 'base64').toString());
    if (typeof data !== 'object' || data === null) {
      return null;
    }
    const field = (name: string): string => {
      const found: unknown = Reflect.get(data, name);
      return typeof found === 'string' ? found : '';
    };
    return { iv: field('iv'), value: field('value'), mac: field('mac'), tag: field('tag') };
  } catch {
    return null;
  }
}

/** The bytes of an APP_KEY, 16 or 32: in base64 behind `base64:`, or as they are. */
export function laravelKey(secret: string): Buffer | null {
  const encoded = /^(?:base64:)?([A-Za-z0-9+/]{22,43}={0,2})$/.exec(secret)?.[1];
  const candidates = [Buffer.from(encoded ?? '', 'base64'), Buffer.from(secret)];
  return candidates.find(({ length }) => length === 16 || length === 32) ?? null;
}

function provesRoute(secret: string, link: URL, signature: string): boolean {
  const query = link.search
    .slice(1)
    .split('&')
    .filter((part) => !part.startsWith('signature='))
    .join('&');
  const expected = Buffer.from(signature, 'hex');
  const suffix = query === '' ? '' : `?${query}`;
  return [link.origin + link.pathname, link.pathname].some((url) =>
    areEqual(hmac('sha256', secret, url + suffix), expected),
  );
}
