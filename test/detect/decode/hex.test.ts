import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex } from '../../../src/detect/decode/hex.ts';
import { decodeLimit } from '../../../src/detect/decode/index.ts';
import { decoded, texts } from './decoded.ts';

const sentence = 'The quick brown fox jumps over the lazy dog.';

function encode(text: string | Uint8Array): string {
  return Buffer.from(text).toString('hex');
}

describe('hex', () => {
  it.each([
    ['lower case', encode(sentence)],
    ['upper case', encode(sentence).toUpperCase()],
    ['a prefix', `0x${encode(sentence)}`],
    ['a prefix in upper case', `0X${encode(sentence).toUpperCase()}`],
  ])('is found with %s', (_name, value) => {
    expect(decoded(hex, `key = '${value}';`)).toEqual([
      { encoded: value, text: sentence, decodings: ['hex'] },
    ]);
  });

  it('is found at 32 digits, not at fewer or at an odd number', () => {
    const value = encode('sixteen letters!');
    expect(texts(hex, value)).toEqual(['sixteen letters!']);
    expect(texts(hex, value.slice(2))).toEqual([]);
    expect(texts(hex, `${value}2`)).toEqual([]);
  });

  it.each([
    ['gzip', gzipSync(sentence), 'gzip'],
    ['UTF-16', Buffer.from(sentence, 'utf16le'), 'utf-16'],
  ])('unpacks %s', (_name, bytes, decoding) => {
    expect(decoded(hex, encode(bytes))).toEqual([
      { encoded: encode(bytes), text: sentence, decodings: ['hex', decoding] },
    ]);
  });

  it('ends where text goes over into something else', () => {
    const value = encode(sentence);
    expect(decoded(hex, `${value}${'ff'.repeat(40)}`)[0]).toEqual({
      encoded: value,
      text: sentence,
      decodings: ['hex'],
    });
  });

  it.each([
    ['a hash', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['zeros', '0'.repeat(64)],
    ['broken gzip', `1f8b08${'00'.repeat(30)}`],
    ['a number of 31 digits', '3'.repeat(31)],
  ])('leaves %s alone', (_name, text) => {
    expect(texts(hex, text)).toEqual([]);
  });

  it('reports a bomb', () => {
    const bomb = gzipSync(Buffer.alloc(9 * 1024 * 1024, 'a'));
    expect([...hex(Buffer.from(encode(bomb)))]).toEqual([decodeLimit]);
  });

  it('finds any text in any surroundings', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 16, maxLength: 500 });
    const around = fc.string({ maxLength: 80 });
    fc.assert(
      fc.property(text, around, around, (text, before, after) => {
        const found = decoded(hex, `${before} ${encode(text)} ${after}`);
        expect(found).toContainEqual({ encoded: encode(text), text, decodings: ['hex'] });
      }),
    );
  });
});
