import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../src/core/core.ts';
import { encodedStretches } from '../../../src/detect/decode/encoded-stretches.ts';
import { decodeLimit, decoders, type Segment } from '../../../src/detect/decode/index.ts';
import { PlaceFinder } from '../../../src/detect/place-finder.ts';
import { encodedTexts } from '../../core/encoded-scraps.ts';
import { textOf } from './decoded.ts';

/** Without rules all places are of what is encoded. */
const finder = new PlaceFinder(createCore(), []);

/** Where the core says that something of a kind may be encoded. */
function placesOf(content: Buffer): readonly { readonly place: number; readonly kind: number }[] {
  const { count, pairs } = finder.find(finder.bring(content)!);
  return Array.from({ length: count }, (_, index) => ({
    place: pairs[2 * index]!,
    kind: pairs[2 * index + 1]! & 0x7fff_ffff,
  }));
}

function foundAround(content: Buffer): Segment[] {
  const places = finder.find(finder.bring(content)!);
  return Array.from(encodedStretches(content, places, 0), ({ segment }) => segment);
}

function describeSegment(segment: Segment): string {
  return `${segment.decodings.join()} ${segment.range.start}-${segment.range.end} ${textOf(segment)}`;
}

const contents = encodedTexts.map((text) => Buffer.from(text));

describe.each(decoders.map((decoder, index) => [decoder.name, decoder, index + 1] as const))(
  'what the decoder %s finds',
  (_name, decoder, kind) => {
    it('has a place in it', () => {
      fc.assert(
        fc.property(contents, (content) => {
          const places = placesOf(content).filter((place) => place.kind === kind);
          for (const segment of decoder(content)) {
            const { start, end } = segment.range;
            const isTold = places.some(({ place }) => place >= start - 1 && place <= end);
            expect(isTold || segment === decodeLimit, describeSegment(segment)).toBe(true);
          }
        }),
        { numRuns: 1000 },
      );
    });

    it('is found around the places', () => {
      fc.assert(
        fc.property(contents, (content) => {
          const found = new Set(foundAround(content).map(describeSegment));
          const expected = [...decoder(content)].map(describeSegment);
          expect(expected.filter((segment) => !found.has(segment))).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    });
  },
);

describe('what is found around the places', () => {
  const whole = 'efghijk1lmnopqrs';
  it.each([
    [
      'a word that goes on behind an empty literal',
      `x = "a b" + "c d " + "efghijk1" + "" + "lmnopqrs"`,
      whole,
    ],
    [
      'zlib, of which any bytes may follow the first two',
      `x "${deflateSync('SSH_KEY=the value of it').toString('base64')}"`,
      'SSH_KEY=the value of it',
    ],
  ])('holds %s', (_name, content, expected) => {
    const texts = foundAround(Buffer.from(content)).map(textOf);
    expect(texts.some((text) => text.includes(expected))).toBe(true);
  });
});
