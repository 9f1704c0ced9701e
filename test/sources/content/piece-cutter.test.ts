import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk } from '../../../src/model/chunk.ts';
import { fileStart, type Position } from '../../../src/model/region.ts';
import { overlapBytes, pieceBytes, PieceCutter } from '../../../src/sources/content/piece-cutter.ts';

const provenance = { contentId: 'file:it', members: [] };
const small = { pieceBytes: 32, overlapBytes: 8 };

function cut(blocks: readonly Uint8Array[], size = small): Chunk[] {
  const cutter = new PieceCutter(provenance, [], fileStart, size);
  return [...blocks.flatMap((block) => [...cutter.push(block)]), cutter.end()];
}

/** Counts character by character, unlike the code under test. */
function positionOf(text: string, byteOffset: number): Position {
  const before = Buffer.from(text).subarray(0, byteOffset).toString();
  const lines = before.split('\n');
  return { byteOffset, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', 'é', '€', '😀'), maxLength: 200 });

function blocksOf(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const blocks: Buffer[] = [];
  let start = 0;
  for (const length of [...lengths, bytes.length]) {
    blocks.push(bytes.subarray(start, start + length));
    start += length;
  }
  return blocks;
}

describe('pieces', () => {
  it('hold every byte fresh exactly once, where it stands in the content', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(50)), (content, lengths) => {
        const fresh = cut(blocksOf(Buffer.from(content), lengths)).flatMap(({ bytes, fresh, start }) =>
          fresh.map(
            (range) =>
              [start.byteOffset + range.start, Buffer.from(bytes.subarray(range.start, range.end))] as const,
          ),
        );
        expect(Buffer.concat(fresh.map(([, bytes]) => bytes)).toString()).toBe(content);
        let offset = 0;
        for (const [start, bytes] of fresh) {
          expect(start).toBe(offset);
          offset += bytes.length;
        }
      }),
    );
  });

  it('start where a plain count says, and never inside a character', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(50)), (content, lengths) => {
        for (const { start, bytes } of cut(blocksOf(Buffer.from(content), lengths))) {
          expect(start).toEqual(positionOf(content, start.byteOffset));
          expect(Buffer.from(bytes).toString()).not.toContain('\ufffd');
          expect(bytes.length).toBeLessThanOrEqual(small.pieceBytes);
        }
      }),
    );
  });

  it('show half of the overlap on either side of every fresh byte', () => {
    const pieces = cut([Buffer.from('x'.repeat(200))]);
    expect(pieces.length).toBeGreaterThan(3);
    for (const [index, { bytes, fresh }] of pieces.entries()) {
      const [range] = fresh;
      expect(range?.start).toBeGreaterThanOrEqual(index === 0 ? 0 : small.overlapBytes / 2);
      expect(bytes.length - (range?.end ?? 0)).toBe(index === pieces.length - 1 ? 0 : small.overlapBytes / 2);
    }
  });

  it('cover bytes that are no text just as well', () => {
    const bytes = Buffer.alloc(100, 0xbf);
    const fresh = cut([bytes]).map(({ fresh: [range] }) => (range?.end ?? 0) - (range?.start ?? 0));
    expect(fresh.reduce((sum, length) => sum + length, 0)).toBe(100);
  });

  it.each([0, 1, 31, 32])('are one for %d bytes', (length) => {
    expect(cut([Buffer.alloc(length, 'a')])).toMatchObject([
      { fresh: [{ start: 0, end: length }], start: fileStart },
    ]);
  });

  it('are 8 MiB long and share 128 KiB by default', () => {
    const pieces = cut([Buffer.alloc(pieceBytes + 1, 'a')], { pieceBytes, overlapBytes });
    expect(pieces.map(({ bytes }) => bytes.length)).toEqual([8 * 2 ** 20, 128 * 2 ** 10 + 1]);
  });
});
