import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../../src/sources/content/inflate.ts';

const lines = Array.from({ length: 5000 }, (_, line) => `line ${line} ${(line * 7919) % 10_007}`).join('\n');

describe('a deflate stream', () => {
  it('comes out as it went in, and says how long it was', async () => {
    const content = fc.uint8Array({ maxLength: 70_000, size: 'max' });
    await fc.assert(
      fc.asyncProperty(content, fc.uint8Array({ maxLength: 20 }), fc.nat(9), async (bytes, tail, level) => {
        const packed = deflateRawSync(bytes, { level });
        const stream = inflate(Buffer.concat([packed, tail]));
        const blocks: Buffer[] = [];
        let next = await stream.next();
        for (; next.done !== true; next = await stream.next()) {
          blocks.push(next.value);
        }
        expect(Buffer.concat(blocks).equals(bytes)).toBe(true);
        expect(next.value).toMatchObject({ isWhole: true, consumed: packed.length, length: bytes.length });
      }),
      { numRuns: 60 },
    );
  });

  it('that is cut off anywhere is not whole, and gives what there is', async () => {
    const packed = deflateRawSync(lines);
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), async (length) => {
        const stream = inflate(packed.subarray(0, length));
        let text = '';
        let next = await stream.next();
        for (; next.done !== true; next = await stream.next()) {
          text += next.value.toString();
        }
        expect(next.value.isWhole).toBe(false);
        expect(text.length).toBeGreaterThan(length - 600);
        expect(lines.startsWith(text.slice(0, -300))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
