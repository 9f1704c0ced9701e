import { describe, expect, it } from 'vitest';
import { textEncoding } from '../../../src/sources/content/text-encoding.ts';

const words = 'password = open sesame\r\n';

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(words), null],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), 'utf-8-marked'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${words}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', bigEndian(`\ufeff${words}`), 'utf-16be'],
    ['UTF-16 LE without one', Buffer.from(words, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without one', bigEndian(words), 'utf-16be'],
    [
      'UTF-16 LE with some accents',
      Buffer.from('mot de passe du maître : à changer €', 'utf16le'),
      'utf-16le',
    ],
    ['nothing', Buffer.alloc(0), null],
    ['NULs alone', Buffer.alloc(1000), null],
    ['text with a NUL in it', Buffer.from(`a\0${words}`), null],
    ['a NUL after each of few letters', Buffer.from('a\0b\0c\0'), null],
    ['numbers of 32 bits', Buffer.from(Uint32Array.from({ length: 100 }, (_, index) => index).buffer), null],
  ])('of %s is told', (_, bytes, encoding) => {
    expect(textEncoding(bytes)).toBe(encoding);
  });
});
