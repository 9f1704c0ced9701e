import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spliced } from '../../src/detect/spliced-text.ts';

/** Splices `decoded` in the place of the text between the brackets of `content`. */
function splice(content: string, decoded: string): ReturnType<typeof spliced> & { readonly content: Buffer } {
  const start = Buffer.from(content).indexOf('[');
  const bytes = Buffer.from(content);
  const range = { start, end: bytes.lastIndexOf(']') + 1 };
  return { ...spliced(bytes, range, Buffer.from(decoded)), content: bytes };
}

describe('spliced text', () => {
  it('is the decoded text among its surroundings', () => {
    const { bytes, decoded } = splice('before [xxxxxx] after', 'text');
    expect(bytes.toString()).toBe('before text after');
    expect(bytes.toString('utf8', decoded.start, decoded.end)).toBe('text');
  });

  it('has at most 300 bytes either side, of whole characters', () => {
    for (const filler of ['x', 'é', '鍵', '🔑']) {
      for (const offset of ['', 'a', 'aa', 'aaa']) {
        const { bytes } = splice(`${filler.repeat(400)}${offset}[x]${offset}${filler.repeat(400)}`, 'text');
        const [before, after] = bytes.toString().split('text');
        expect(`${before}${after}`).not.toContain('\uFFFD');
        expect(Buffer.byteLength(before!)).toBeGreaterThanOrEqual(300);
        expect(Buffer.byteLength(before!)).toBeLessThanOrEqual(303);
        expect(Buffer.byteLength(after!)).toBeGreaterThan(296);
        expect(Buffer.byteLength(after!)).toBeLessThanOrEqual(300);
      }
    }
  });

  it('takes bytes that are no text as they are', () => {
    const content = Buffer.alloc(1000, 0x80);
    expect(spliced(content, { start: 500, end: 510 }, Buffer.from('text')).bytes.length).toBeGreaterThan(600);
  });

  it.each([
    ['before it', 'before', 'before'],
    ['of it', 'decoded', '[encoded and longer]'],
    ['in the middle of it', 'cod', '[encoded and longer]'],
    ['that begins before it', 're decoded', 're [encoded and longer]'],
    ['that ends after it', 'ded aft', '[encoded and longer] aft'],
    ['all around it', 'before decoded after', 'before [encoded and longer] after'],
    ['after it', 'after', 'after'],
    ['right before it', ' ', ' '],
  ])('finds the way back for a range %s', (_name, range, expected) => {
    const { bytes, originalOf, content } = splice('before [encoded and longer] after', 'decoded');
    const start = bytes.indexOf(range);
    const original = originalOf({ start, end: start + range.length });
    expect(content.toString('utf8', original.start, original.end)).toBe(expected);
  });

  it('finds the way back for any range', () => {
    const text = fc.string({ maxLength: 30 }).map((raw) => raw.replaceAll(/[[\]]/g, ''));
    fc.assert(
      fc.property(text, text, text, text, fc.nat(), fc.nat(), (before, encoded, after, inner, a, b) => {
        const { bytes, decoded, originalOf, content } = splice(`${before}[${encoded}]${after}`, inner);
        fc.pre(bytes.length > 0);
        const start = a % bytes.length;
        const end = start + 1 + (b % (bytes.length - start));
        const original = originalOf({ start, end });
        const touches = end > decoded.start && start < decoded.end;
        if (!touches && !(start < decoded.start && end > decoded.end)) {
          expect(content.subarray(original.start, original.end)).toEqual(bytes.subarray(start, end));
        } else {
          expect(content.toString('utf8', original.start, original.end)).toContain(`[${encoded}]`);
        }
      }),
    );
  });
});
