import { describe, expect, it } from 'vitest';
import { canaryData } from '../../../../src/sources/site/browser/canary/canary-data.ts';
import { findCanaries } from '../../../../src/sources/site/browser/canary/find-canaries.ts';

const data = canaryData();
const { card, email, password } = data.values;
const text = JSON.stringify({ n: card, m: email, p: password });
const base64 = (plain: string): string => Buffer.from(plain, 'latin1').toString('base64');
const mapped = (change: (code: number) => number): string =>
  String.fromCharCode(...Array.from(text, (unit) => change(unit.charCodeAt(0))));

describe('made-up data', () => {
  it.each([
    ['in clear', text, []],
    ['with spaces', '4012 8888 8888 1881', []],
    ['in an address', `https://a.invalid/?d=${encodeURIComponent(text)}`, ['percent']],
    ['in base64', `d=${base64(text)}`, ['base64']],
    ['in base64 twice', base64(base64(text)), ['base64']],
    ['in base64 for addresses', Buffer.from(`x${text}`).toString('base64url'), ['base64']],
    ['in hex', Buffer.from(text).toString('hex'), ['hex']],
    ['reversed', Array.from(text).toReversed().join(''), ['reversed']],
    ['as codes', Array.from(text, (unit) => unit.charCodeAt(0)).join(), ['character codes']],
    ['changed by a key', base64(mapped((code) => code ^ 90)), ['base64', 'xor']],
    ['shifted', mapped((code) => code + 3), ['shifted']],
  ])('%s is known again', (_, sent, how) => {
    const found = findCanaries(sent, data);
    expect([found?.what[0], found?.how]).toEqual(['card', how]);
  });

  it.each([
    'https://a.invalid/?q=shoes&card=visa&t=1700000000000',
    base64('{"event":"focus","field":"cardnumber","length":16}'),
    '4111111111111111',
    '0'.repeat(500),
    Array.from({ length: 400 }, (_, index) => String.fromCharCode(index % 256)).join(''),
  ])('is not seen in %j', (sent) => expect(findCanaries(sent, data)).toBeNull());

  it('passes the check of its digits', () => {
    const sum = Array.from(card)
      .toReversed()
      .reduce((total, digit, index) => {
        const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
        return total + (value > 9 ? value - 9 : value);
      }, 0);
    expect(sum % 10).toBe(0);
  });
});
