import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnitIndex } from '../../src/detect/unit-index.ts';

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('a', 'é', '鍵', '🔑', '\n', 'x'.repeat(1000), '鍵'.repeat(700), '🔑'.repeat(500)),
    fc.string({ unit: 'binary' }),
  ),
  { maxLength: 40 },
);

describe('the index of code units', () => {
  it('counts as strings do, and finds the way back', () => {
    fc.assert(
      fc.property(pieces, fc.infiniteStream(fc.nat()), (parts, numbers) => {
        const text = parts.join('').toWellFormed();
        const bytes = Buffer.from(text);
        const index = new UnitIndex(bytes);
        for (const number of numbers.take(20)) {
          const unit = number % (text.length + 1);
          const isSecondHalf = /^[\uDC00-\uDFFF]/.test(text.slice(unit));
          const start = isSecondHalf ? unit - 1 : unit;
          const byte = Buffer.byteLength(text.slice(0, start));
          expect(index.byteOf(unit)).toBe(byte);
          expect(index.unitsBefore(byte)).toBe(start);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes a byte that is not UTF-8 for one unit, wherever it stands', () => {
    const bytes = Buffer.from([0x61, 0xfc, 0x62, 0xe2, 0x82, 0x63, 0x80, 0xf0, 0x9f, 0x94, 0x91, 0xc3]);
    const index = new UnitIndex(bytes);
    const starts = [0, 1, 2, 3, 4, 5, 6, 7, 11, 12];
    expect(starts.map((byte) => index.unitsBefore(byte))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 9, 10]);
    expect(Array.from({ length: 11 }, (_, unit) => index.byteOf(unit))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 7, 11, 12,
    ]);
  });

  it('ends where the text ends', () => {
    const index = new UnitIndex(Buffer.from('é'.repeat(10_000)));
    expect(index.byteOf(10_000)).toBe(20_000);
    expect(index.byteOf(99_999)).toBe(20_000);
    expect(index.unitsBefore(20_000)).toBe(10_000);
    expect(new UnitIndex(new Uint8Array(0)).byteOf(5)).toBe(0);
  });

  it('counts characters that lie across its steps', () => {
    const text = `a${'🔑'.repeat(5000)}`;
    const index = new UnitIndex(Buffer.from(text));
    for (let pair = 0; pair < 5000; pair += 7) {
      expect(index.unitsBefore(1 + 4 * pair)).toBe(1 + 2 * pair);
      expect(index.byteOf(1 + 2 * pair)).toBe(1 + 4 * pair);
    }
  });
});
