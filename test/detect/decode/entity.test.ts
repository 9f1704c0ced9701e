import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entity } from '../../../src/detect/decode/entity.ts';
import { decoded, texts } from './decoded.ts';

const writers: readonly (readonly [string, (codePoint: number) => string])[] = [
  ['decimal numbers', (codePoint) => `&#${codePoint};`],
  ['hexadecimal numbers', (codePoint) => `&#x${codePoint.toString(16)};`],
  ['hexadecimal numbers in upper case', (codePoint) => `&#X${codePoint.toString(16).toUpperCase()};`],
  ['numbers with zeros before them', (codePoint) => `&#${String(codePoint).padStart(8, '0')};`],
];

describe('entity', () => {
  it.each(writers)('finds any text in any surroundings, written as %s', (_name, write) => {
    const text = fc.string({ unit: 'grapheme', minLength: 8 }).filter((text) => /[!-~]/.test(text));
    const around = fc.string().map((text) => text.replaceAll('&', ''));
    fc.assert(
      fc.property(text, around, around, (text, before, after) => {
        const encoded = Array.from(text, (character) => write(character.codePointAt(0) ?? 0)).join('');
        const found = decoded(entity, `${before} ${encoded} ${after}`);
        expect(found).toEqual([{ encoded, text, decodings: ['entity'] }]);
      }),
    );
  });

  it.each([
    ['somebody&#64;example.com', '&#64;', '@'],
    ['password=&quot;hunter2&quot;;', '&quot;hunter2&quot;', '"hunter2"'],
    ['?first=1&amp;second=2&AMP;third', '&amp;second=2&AMP;', '&second=2&'],
    ['user&colon;word&commat;host&sol;a', '&colon;word&commat;host&sol;', ':word@host/'],
    ['KEY&equals;a&lowbar;b&period;c', '&equals;a&lowbar;b&period;', '=a_b.'],
    ['password&colon;&nbsp;hunter2', '&colon;&nbsp;', ':\u00A0'],
    ['name&apos;s&Tab;value&NewLine;', '&apos;s&Tab;value&NewLine;', "'s\tvalue\n"],
  ])('of %s is %s, which says %j', (content, encoded, text) => {
    expect(decoded(entity, `<p>${content}</p>`)).toEqual([{ encoded, text, decodings: ['entity'] }]);
  });

  it.each([
    ['operators', 'if (first && second & third) return &object;'],
    ['addresses', 'call(&first, &second->third);'],
    ['parameters', 'https://example.com/?a=b&lt=c&amp=d'],
    ['unknown names', 'something&unknown;something'],
    ['a word alone', 'this &amp; that &lt; those'],
    ['numbers beyond Unicode', 'something&#1114112;&#x110000;something'],
    ['surrogates', 'something&#xD800;something'],
    ['no number', 'something&#;something&#x;'],
    ['white space alone', 'some&nbsp;words&nbsp;here'],
  ])('leaves %s alone', (_name, content) => {
    expect(texts(entity, content)).toEqual([]);
  });
});
