import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { segments } from '../../src/detect/decode/index.ts';
import { decodedTexts, type DecodedText } from '../../src/detect/decoded-texts.ts';
import { PlaceFinder } from '../../src/detect/place-finder.ts';

/** Without rules all places are of what is encoded. */
const finder = new PlaceFinder(createCore(), []);
const teller = { probeCount: 0, find: (bytes: Buffer) => finder.find(finder.bring(bytes)!) };

function base64(text: string | Uint8Array): string {
  return Buffer.from(text).toString('base64');
}

function decode(content: string, maxDepth = 5): { texts: readonly DecodedText[]; limits: number } {
  let limits = 0;
  const bytes = Buffer.from(content);
  const window = { start: 0, end: bytes.length };
  const stretches = Array.from(segments(bytes), (segment) => ({ segment, window }));
  const texts = [...decodedTexts(bytes, stretches, maxDepth, teller, () => limits++)];
  return { texts, limits };
}

/** What was decoded, with the decodings that led to it and where its encoded form stands. */
function found(content: string, maxDepth = 5): readonly (readonly string[])[] {
  return decode(content, maxDepth).texts.map((text) => {
    const { bytes, decoded, decodings, originalOf } = text;
    const { start, end } = originalOf(decoded);
    return [
      decodings.join(' '),
      bytes.toString('utf8', decoded.start, decoded.end),
      Buffer.from(content).toString('utf8', start, end),
    ];
  });
}

const inner = base64('the innermost secret');
const middle = base64(`around ${inner} and on`);

describe('decoded texts', () => {
  it('are none of text that is not encoded, and none at depth 0', () => {
    expect(found('const plain = "text";')).toEqual([]);
    expect(found(inner, 0)).toEqual([]);
  });

  it('come with what encloses them, outermost first', () => {
    expect(found(`clé ${middle} end`)).toEqual([
      ['base64', `around ${inner} and on`, middle],
      ['base64 base64', 'the innermost secret', middle],
    ]);
  });

  it('end at the depth asked for', () => {
    expect(found(middle, 1)).toHaveLength(1);
    expect(decode(middle, 1).limits).toBe(1);
    expect(decode(middle, 2).limits).toBe(0);
  });

  it('are decoded once each, though they stand in the surroundings of each other', () => {
    const texts = ['first of them, long', 'second of them, long', 'third of them, long'];
    expect(found(texts.map((text) => `x = "${base64(text)}"`).join('\n')).map(([, text]) => text)).toEqual(
      texts,
    );
  });

  it('are bounded in number however their surroundings nest', () => {
    const line = Array.from({ length: 40 }, (_, at) => `"${base64(`number ${at} of them all`)}"`).join(', ');
    expect(decode(line).texts).toHaveLength(40);
  });

  it('are bounded in size, and tell what is left out', () => {
    const bomb = base64(gzipSync(Buffer.alloc(8_000_000, 'a text that repeats itself. ')));
    const { texts, limits } = decode(Array.from({ length: 12 }, () => bomb).join('\n\n'));
    const size = texts.reduce((sum, { decoded }) => sum + decoded.end - decoded.start, 0);
    expect(size).toBeLessThanOrEqual(64 * 1024 * 1024);
    expect(texts.length).toBeGreaterThan(4);
    expect(limits).toBe(1);
  });
});
