import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkText } from '../../src/detect/chunk-text.ts';

function textOf(content: string | readonly number[]): ChunkText {
  return new ChunkText(typeof content === 'string' ? Buffer.from(content) : Uint8Array.from(content));
}

function whole(text: ChunkText): string {
  return text.window(0, text.bytes.length).text;
}

describe('a chunk as text', () => {
  it.each([
    ['ASCII', 'key = value', 1, 'key = value'],
    ['UTF-8', 'clé 鍵 🔑', 3, 'clé 鍵 🔑'],
    ['UTF-8 with a mark inside', 'a\uFEFFb', 3, 'a\uFEFFb'],
    ['Latin-1', [0x70, 0xe4, 0x73, 0x73], 1, 'päss'],
    ['UTF-8 with one broken byte', [0xc3, 0xa9, 0x20, 0xff], 1, 'Ã© ÿ'],
    ['bytes of any value', [0, 1, 0x80, 0xff], 1, '\u0000\u0001\u0080ÿ'],
    ['nothing', '', 1, ''],
  ])('reads %s', (_name, content, maxUnitBytes, expected) => {
    const text = textOf(content);
    expect(whole(text)).toBe(expected);
    expect(text.maxUnitBytes).toBe(maxUnitBytes);
  });

  it('shows people UTF-8, whatever patterns see', () => {
    const text = textOf([0xc3, 0xa9, 0x20, 0xff]);
    expect(text.read({ start: 0, end: 4 })).toBe('é \uFFFD');
  });

  it.each([
    [0, 9, 'a鍵🔑b'],
    [1, 8, '鍵🔑'],
    [2, 9, '鍵🔑b'],
    [3, 9, '鍵🔑b'],
    [0, 3, 'a'],
    [4, 7, ''],
    [5, 8, '🔑'],
    [-5, 100, 'a鍵🔑b'],
    [9, 9, ''],
  ])('moves a window from byte %i to %i to where characters start', (start, end, expected) => {
    expect(textOf('a鍵🔑b').window(start, end).text).toBe(expected);
  });

  it('finds the byte of each character in a window, in any order', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), fc.array(fc.nat(), { maxLength: 20 }), (raw, a, b, asked) => {
        const content = raw.toWellFormed();
        const text = textOf(content);
        const [from, to] = [a, b].map((at) => at % (text.bytes.length + 1)).sort((x, y) => x - y);
        const window = text.window(from!, to!);
        for (const number of asked) {
          const index = number % (window.text.length + 1);
          const byte = window.byteAt(index);
          expect(byte).toBeLessThanOrEqual(text.bytes.length);
          if (!/^[\uDC00-\uDFFF]/.test(window.text.slice(index))) {
            expect(text.bytes.toString('utf8', window.byteAt(0), byte)).toBe(window.text.slice(0, index));
          }
        }
      }),
    );
  });

  it('finds the byte of each index of Latin-1', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, number) => {
        const text = new ChunkText(Uint8Array.of(0xff, ...bytes));
        const from = number % text.bytes.length;
        const window = text.window(from, text.bytes.length);
        expect(window.text.length).toBe(text.bytes.length - from);
        expect(window.byteAt(window.text.length)).toBe(text.bytes.length);
        expect(window.text.charCodeAt(0)).toBe(text.bytes[from]);
      }),
    );
  });

  it('gives half a surrogate pair the place of the pair', () => {
    const window = textOf('é🔑').window(0, 6);
    expect([0, 1, 2, 3].map(window.byteAt)).toEqual([0, 2, 2, 6]);
  });

  it.each([
    ['ASCII', 'abc', 3],
    ['UTF-8', 'é鍵🔑', 4],
    ['Latin-1', [0xe4, 0xf6, 0xfc], 3],
    ['UTF-8 after a byte that is none', [0xff, 0xc3, 0xa9], 2],
  ])('counts code units of %s', (_name, content, expected) => {
    const text = textOf(content);
    expect(text.codeUnits(0, text.bytes.length)).toBe(expected);
  });

  it('reads a chunk that is a view of a larger buffer', () => {
    const buffer = Buffer.from('before clé after');
    const text = new ChunkText(buffer.subarray(7, 11));
    expect(whole(text)).toBe('clé');
    expect(text.window(0, 4).byteAt(3)).toBe(4);
  });
});
