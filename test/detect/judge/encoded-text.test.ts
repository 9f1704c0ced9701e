import { expect, it } from 'vitest';
import { textOfBase32, textOfBase64 } from '../../../src/detect/judge/encoded-text.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

it('reads text in base64', () => {
  expect(textOfBase64(Buffer.from('unsecure_password').toString('base64'))).toBe('unsecure_password');
});

it('reads text in base32, with padding or cut', () => {
  // `printf %s 1234567890 | base32`, the key of the tests of RFC 4226 and RFC 6238
  const twice = 'GEZDGNBVGY3TQOJQ'.repeat(2);
  expect(textOfBase32(twice)).toBe('12345678901234567890');
  expect(textOfBase32(twice.slice(0, -1))).toBe('1234567890123456789');
  expect(textOfBase32('ONXW2ZJAO5XXEZDT====')).toBe('some words');
});

it.each(['short', 'no base64!', 'a'.repeat(5000)])('reads nothing in %j', (text) => {
  expect(textOfBase64(text)).toBeNull();
  expect(textOfBase32(text)).toBeNull();
});

it('hardly ever reads text in what is random', () => {
  const keys = Array.from({ length: 10_000 }, (_, seed) => fillPlaceholders('{upper:16}', seed));
  expect(keys.filter((key) => textOfBase32(key) !== null).length).toBeLessThan(10);
});
