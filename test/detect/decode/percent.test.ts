import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent } from '../../../src/detect/decode/percent.ts';
import { decoded, spliced, texts } from './decoded.ts';

describe('percent', () => {
  it.each([
    ['smtp://user:p%40ss%2Fword@mail.example.com', '%40ss%2F', '@ss/'],
    ['redirect=https%3a%2f%2fexample.com%2fa', '%3a%2f%2fexample.com%2f', '://example.com/'],
    ['grüße=%C3%A4%C3%B6%3D', '%C3%A4%C3%B6%3D', 'äö='],
    ['latin1=%E4%F6%3D', '%E4%F6%3D', 'äö='],
    ['nested=%252541%253D', '%252541%25', '%2541%'],
    ['%53%45%43%52%45%54%3D%78', '%53%45%43%52%45%54%3D%78', 'SECRET=x'],
  ])('of %s is %s, which says %s', (content, encoded, text) => {
    expect(decoded(percent, `see ${content} here`)).toEqual([{ encoded, text, decodings: ['percent'] }]);
  });

  it.each([' ', '\n', '\t', '"', "'", '`', '<', '>'])('ends a word at %j', (delimiter) => {
    expect(texts(percent, `first%3Dword${delimiter}second%3Dword`)).toEqual(['=', '=']);
  });

  it('does not join escapes that are far apart', () => {
    expect(texts(percent, `first%3D${'x'.repeat(300)}%3Dlast`)).toEqual(['=', '=']);
  });

  it.each([
    ['a format string', '"%08x %02d %5.2f %ld"'],
    ['a short word', '"%3d items"'],
    ['control characters', 'something%00%01%02something'],
    ['half an escape', 'something%4 something%'],
    ['no digits', 'something%zz%GG'],
    ['escapes of white space alone', 'some%20words%0Aand%09more'],
    ['escapes beyond ASCII alone', 'some-%C3%A4-words'],
  ])('leaves %s alone', (_name, content) => {
    expect(texts(percent, content)).toEqual([]);
  });

  it('finds any text in any surroundings', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 8 }).filter((text) => /[!-~]/.test(text));
    const around = fc.string().map((text) => text.replaceAll('%', ''));
    fc.assert(
      fc.property(text, around, around, (text, before, after) => {
        const encoded = Buffer.from(text).toString('hex').replaceAll(/../g, '%$&');
        const found = decoded(percent, `${before} ${encoded} ${after}`);
        expect(found).toEqual([{ encoded, text, decodings: ['percent'] }]);
      }),
    );
  });

  it('undoes what encoders of URLs do', () => {
    const part = fc.stringMatching(/^[!-~]{8,40}$/);
    fc.assert(
      fc.property(part, (part) => {
        const content = `https://example.com/search?q=${encodeURIComponent(part)}`;
        // Encoders leave apostrophes as they are, where words end: what is between two of them may be too short.
        fc.pre(!part.includes("'"));
        expect(spliced(percent, content)).toBe(`https://example.com/search?q=${part}`);
      }),
    );
  });
});
