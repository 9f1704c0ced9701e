import { createHmac, timingSafeEqual } from 'node:crypto';

export function hmac(algorithm: string, key: string | Buffer, text: string | Buffer): Buffer {
  return createHmac(algorithm, key).update(text).digest();
}

/** Whether two byte strings are the same; those of other lengths are not. */
export function areEqual(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
}

/** A cookie's value as the server wrote it: percent-encoding undone, where it is one. */
export function cookieText(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
