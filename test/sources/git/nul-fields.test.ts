import { array, assert, asyncProperty, integer, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines, nulFields } from '../../../src/sources/git/nul-fields.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

const field = string({ unit: 'binary' }).filter((text) => !/[\0\n]/.test(text) && text.isWellFormed());

describe('a stream of git', () => {
  it('gives the same fields however it is cut', async () => {
    await assert(
      asyncProperty(array(field), integer({ min: 1, max: 9 }), async (fields, size) => {
        const bytes = Buffer.from(fields.map((text) => `${text}\0`).join(''));
        expect(await Array.fromAsync(nulFields(inPieces(bytes, size)))).toEqual(fields);
      }),
    );
  });

  it('gives the same lines however it is cut, the last one without its end too', async () => {
    for (const size of [1, 2, 3, 100]) {
      expect(await Array.fromAsync(lines(inPieces(Buffer.from('one\ntwo\n\nlast'), size)))).toEqual([
        'one',
        'two',
        '',
        'last',
      ]);
    }
  });
});
