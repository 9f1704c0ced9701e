import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../src/core/core.ts';
import { decodeLimit, decoders, segments } from '../../../src/detect/decode/index.ts';
import { promisedDecoders } from '../../../src/detect/decode/promised-decoders.ts';
import { PlaceFinder } from '../../../src/detect/place-finder.ts';
import type { Range } from '../../../src/model/region.ts';
import { encodedTexts } from '../../core/encoded-scraps.ts';

const finder = new PlaceFinder(createCore(), []);

function promised(content: Buffer, part: Range): readonly string[] {
  const places = finder.find(finder.bring(content)!);
  return promisedDecoders(content, places, 0, part).map(({ name }) => name);
}

describe('the decoders that may find something', () => {
  it('are none in plain text, and only those of what stands there', () => {
    const plain = Buffer.from('const plain = "text";');
    expect(promised(plain, { start: 0, end: plain.length })).toEqual([]);
    const escaped = Buffer.from('abcdefg%41hijk &quot;lmnopq');
    expect(promised(escaped, { start: 0, end: escaped.length })).toEqual(['percent', 'entity']);
  });

  it('leave out what is too far from the part', () => {
    const content = Buffer.from(`x = "abcd" + "efgh" abcdefg%41hijk${' '.repeat(99)}part`);
    expect(promised(content, { start: 0, end: 40 })).toEqual(['percent', 'concatenation']);
    expect(promised(content, { start: content.length - 4, end: content.length })).toEqual([]);
  });

  it('are all that find something in the part', () => {
    fc.assert(
      fc.property(encodedTexts, fc.nat(), fc.nat(), (text, from, size) => {
        const content = Buffer.from(text);
        const start = from % (content.length + 1);
        const part = { start, end: Math.min(content.length, start + (size % 200)) };
        const names = promised(content, part);
        for (const decoder of decoders) {
          for (const segment of segments(content, [decoder])) {
            const { start, end } = segment.range;
            const isWithin = start >= part.start && end <= part.end;
            const isNew = decoder.name === 'concatenation' ? isWithin : end > part.start && start < part.end;
            expect(!isNew || segment === decodeLimit || names.includes(decoder.name)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
