import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

export function hmac(algorithm: string, key: string | Buffer, text: string | Buffer): Buffer {
  return createHmac(algorithm, key).update(text).digest();
}

/** Whether two byte strings are the same; those of other lengths are not. */
export function areEqual(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
}

/** Whether AES-GCM with this key, of 16 or 32 bytes, opens a text; its three parts are in base64. */
export function opensGcm(key: Buffer, data: string, iv: string, tag: string): boolean {
  try {
    const algorithm = key.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm';
    const cipher = createDecipheriv(algorithm, key, Buffer.from(iv, 'base64'));
    cipher.setAuthTag(Buffer.from(tag, 'base64'));
    cipher.update(Buffer.from(data, 'base64'));
    cipher.final();
    return true;
  } catch {
    return false;
  }
}

/** A cookie's value as the server wrote it: percent-encoding undone, where it is one. */
export function cookieText(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
