import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unicode } from '../../../src/detect/decode/unicode.ts';
import { decoded, texts } from './decoded.ts';

const { raw } = String;

function everyUnit(text: string, write: (unit: number) => string): string {
  return Array.from({ length: text.length }, (_, index) => write(text.charCodeAt(index))).join('');
}

function everyByte(text: string, write: (byte: number) => string): string {
  return [...Buffer.from(text)].map(write).join('');
}

function everyCharacter(text: string, write: (codePoint: number) => string): string {
  return Array.from(text, (character) => write(character.codePointAt(0) ?? 0)).join('');
}

function digits(number: number, count: number, base = 16): string {
  return number.toString(base).padStart(count, '0');
}

const writers: readonly (readonly [string, (text: string) => string])[] = [
  [raw`\uHHHH`, (text) => everyUnit(text, (unit) => raw`\u` + digits(unit, 4))],
  [raw`\uHHHH in upper case`, (text) => everyUnit(text, (unit) => raw`\u` + digits(unit, 4).toUpperCase())],
  [raw`\\uHHHH`, (text) => everyUnit(text, (unit) => raw`\\u` + digits(unit, 4))],
  [raw`\u{H}`, (text) => everyCharacter(text, (codePoint) => raw`\u` + `{${codePoint.toString(16)}}`)],
  [raw`\x{H}`, (text) => everyCharacter(text, (codePoint) => raw`\x` + `{${codePoint.toString(16)}}`)],
  [raw`\UHHHHHHHH`, (text) => everyCharacter(text, (codePoint) => raw`\U` + digits(codePoint, 8))],
  [raw`\xHH`, (text) => everyByte(text, (byte) => raw`\x` + digits(byte, 2))],
  [raw`\NNN`, (text) => everyByte(text, (byte) => `\\${digits(byte, 3, 8)}`)],
];

describe('unicode', () => {
  it.each(writers)('finds any text in any surroundings, written as %s', (_name, write) => {
    const text = fc.string({ unit: 'grapheme', minLength: 8 }).filter((text) => /[!-~]/.test(text));
    const around = fc.string().map((text) => text.replaceAll('\\', ''));
    fc.assert(
      fc.property(text, around, around, (text, before, after) => {
        const encoded = write(text);
        const found = decoded(unicode, `${before} ${encoded} ${after}`);
        expect(found).toEqual([{ encoded, text, decodings: ['unicode'] }]);
      }),
    );
  });

  it.each([
    [raw`password\u003dhunter\u0032!`, raw`\u003dhunter\u0032`, '=hunter2'],
    [raw`https://example.com/?a=b\u0026key=value`, raw`\u0026`, '&'],
    [raw`caf\xe9-is-open\x3d`, raw`\xe9-is-open\x3d`, 'é-is-open='],
    [raw`caf\303\251-is-open\075`, raw`\303\251-is-open\075`, 'é-is-open='],
    [raw`smile\ud83d\ude00and\x20wave\x21`, raw`\ud83d\ude00and\x20wave\x21`, '😀and wave!'],
    [raw`halfofasmile\ud83d\x21`, raw`\ud83d\x21`, '\uFFFD!'],
    [raw`otherhalf\ude00\x21`, raw`\ude00\x21`, '\uFFFD!'],
  ])('of %s is %s, which says %s', (content, encoded, text) => {
    expect(decoded(unicode, `say("${content}")`)).toEqual([{ encoded, text, decodings: ['unicode'] }]);
  });

  it.each([
    ['other escapes', raw`"first\nsecond\tthird\\fourth\0"`],
    ['colours of a terminal', raw`"\033[31mred text\x1b[0m"`],
    ['escapes beyond ASCII alone', raw`"\u00e4\u00f6\u00fc and so on"`],
    ['too few digits', raw`"something\u00 something\x4 something\12"`],
    ['too large numbers', raw`"something\U00110000\u{110000}\400"`],
    ['an open brace', raw`"something\u{41 something\u{}"`],
    ['a short word', raw`"\x41\x42"`],
    ['a Windows path', raw`C:\users\xavier\Uploads\file`],
  ])('leaves %s alone', (_name, content) => {
    expect(texts(unicode, content)).toEqual([]);
  });
});
