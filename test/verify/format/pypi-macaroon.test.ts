import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pypiMacaroon } from '../../../src/verify/format/pypi-macaroon.ts';

function packet(type: number, data: Buffer): Buffer {
  const { length } = data;
  return Buffer.concat([
    Buffer.from(length < 0x80 ? [type, length] : [type, (length & 0x7f) | 0x80, length >> 7]),
    data,
  ]);
}

function token(
  changes: { readonly signature?: Buffer; readonly tail?: Buffer; readonly caveat?: string } = {},
): string {
  const { signature = randomBytes(32), tail = Buffer.alloc(0), caveat = '[1,"x"]' } = changes;
  const bytes = Buffer.concat([
    Buffer.of(2),
    packet(1, Buffer.from('pypi.org')),
    packet(2, randomBytes(36)),
    Buffer.of(0),
    packet(2, Buffer.from(caveat)),
    Buffer.of(0),
    Buffer.of(0),
    packet(6, signature),
    tail,
  ]);
  return `pypi-${bytes.toString('base64url')}`;
}

describe('a token of PyPI', () => {
  it('is a macaroon, with its site', () => {
    expect(pypiMacaroon(token())).toEqual({ confidence: 'high', evidence: 'it is a macaroon of pypi.org' });
  });

  it('may have long caveats', () => {
    expect(pypiMacaroon(token({ caveat: 'x'.repeat(700) })).confidence).toBe('high');
  });

  it.each([
    ['a short signature', token({ signature: randomBytes(16) })],
    ['something behind the signature', token({ tail: Buffer.of(0) })],
    ['its end missing', token().slice(0, -8)],
    ['random bytes', `pypi-AgEIcHlwaS5vcmc${randomBytes(80).toString('base64url')}`],
  ])('with %s is doubted', (_name, text) => {
    expect(pypiMacaroon(text).confidence).toBe('medium');
  });

  it('of another kind is not judged', () => {
    expect(pypiMacaroon('pypi-')).toEqual({ confidence: null, evidence: null });
  });
});
