import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';

const text = 'xkeysib-abcdefghijklmnopqrstuvwxyz';
const secret = new Secret(text, 'xkeysib-');

describe('the redacted form of a secret', () => {
  it.each([
    ['prefix, four characters and two', text, 'xkeysib-', 'xkeysib-abcd…yz'],
    ['four characters and two without a prefix', 'abcdefghijklmnopqrstuvwxyz', '', 'abcd…yz'],
    ['the length of a value of 16 characters', 'a'.repeat(16), '', '(16 characters)'],
    ['the start of a value of 17', 'abcdefghijklmnopq', '', 'abcd…pq'],
    ['the length alone of a short value, whatever its prefix', 'xkeysib-abc', 'xkeysib-', '(11 characters)'],
    ['prefix and length of a short rest', 'xkeysib-abcdefgh-', 'xkeysib-abcd', 'xkeysib-abcd(5 characters)'],
    [
      'prefix and length of a rest of 8',
      'a-long-prefix-abcdefgh',
      'a-long-prefix-',
      'a-long-prefix-(8 characters)',
    ],
    ['no prefix that the value does not begin with', 'abcdefghijklmnopqrstuvwxyz', 'xkey', 'abcd…yz'],
    ['no line ends', `-----BEGIN\n\n${'a'.repeat(20)}`, '-----BEGIN', '-----BEGIN aa…aa'],
    ['the length of nothing', '', '', '(0 characters)'],
  ])('shows %s', (_name, value, prefix, expected) => {
    expect(new Secret(value, prefix).redacted).toBe(expected);
  });

  it('never shows more of a value than its prefix and six characters', () => {
    for (let length = 0; length < 40; length++) {
      const value = Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
      for (const prefix of ['', value.slice(0, 1), value.slice(0, 9)]) {
        const shown = Array.from(new Secret(value, prefix).redacted).filter((char) => value.includes(char));
        expect(shown.length).toBeLessThanOrEqual(prefix.length + 6);
        expect(length > 16 || shown.length === 0).toBe(true);
      }
    }
  });

  it('is well-formed, wherever it is cut', () => {
    for (let before = 0; before < 5; before++) {
      const value = `${'a'.repeat(before)}${'🔑'.repeat(12)}${'b'.repeat(before % 2)}`;
      expect(new Secret(value).redacted.isWellFormed()).toBe(true);
      expect(new Secret(value, 'a').redacted.isWellFormed()).toBe(true);
    }
  });
});

describe('a secret', () => {
  it.each([
    ['string conversion', () => String(secret)],
    ['JSON', () => JSON.stringify({ secret })],
    ['inspection', () => inspect({ deep: { secret } }, { depth: 9, showHidden: true })],
    [
      'inspection without custom functions',
      () => inspect(secret, { customInspect: false, showHidden: true }),
    ],
    ['formatting', () => format('%s %o %O %j', secret, secret, secret, secret)],
    ['a copy', () => JSON.stringify(structuredClone(secret))],
    ['its properties', () => Object.getOwnPropertyNames(secret).join(' ')],
  ])('is not told by %s', (_name, show) => {
    expect(show()).not.toMatch(/efgh|stuv/);
  });

  it('is revealed when asked', () => {
    expect(secret.reveal()).toBe(text);
  });

  it('equals another of the same text, whatever their prefixes', () => {
    expect(secret.equals(new Secret(text))).toBe(true);
    expect(secret.equals(new Secret(`${text}x`))).toBe(false);
  });
});
