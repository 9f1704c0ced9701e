import { randomBytes } from 'node:crypto';
import { truncateSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../../src/core/core.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { PackReader } from '../../../../src/sources/git/pack/pack-reader.ts';

const core = createCore();
const mebibyte = 1024 * 1024;

function textAt(reader: PackReader, pack: number, offset: number, length: number): Buffer {
  const result = reader.read(pack, offset, length);
  if (result.kind !== 'bytes') {
    throw new Error(result.reason);
  }
  return Buffer.from(core.bytes().slice(result.at, result.at + length));
}

describe('a pack reader', () => {
  it('brings any part of any pack, in any order', () => {
    const packs = [40 * mebibyte + 7, 100, 20 * mebibyte].map((size) => randomBytes(size));
    const dir = temporaryFolder(Object.fromEntries(packs.map((bytes, index) => [`${index}`, bytes])));
    using reader = new PackReader(
      core,
      packs.map((_, index) => path.join(dir, `${index}`)),
    );
    const length = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 3000 }) },
      fc.nat(16 * mebibyte),
    );
    fc.assert(
      fc.property(fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }), length, (pack, part, wanted) => {
        const bytes = packs[pack]!;
        const offset = Math.floor(part * (bytes.length - 1));
        const end = Math.min(bytes.length, offset + wanted);
        expect(textAt(reader, pack, offset, end - offset).equals(bytes.subarray(offset, end))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves what takes too much of a pack', () => {
    const dir = temporaryFolder({ pack: randomBytes(17 * mebibyte) });
    using reader = new PackReader(core, [path.join(dir, 'pack')]);
    expect(reader.read(0, 5, 16 * mebibyte + 1).kind).toBe('too-large');
  });

  it('notices a pack that ends too early, and one that is not there', () => {
    const dir = temporaryFolder({ pack: randomBytes(200_000) });
    const file = path.join(dir, 'pack');
    using reader = new PackReader(core, [file, path.join(dir, 'absent')]);
    expect(reader.read(0, 199_990, 10).kind).toBe('bytes');
    expect(reader.read(0, 199_990, 11).kind).toBe('broken');
    expect(reader.read(0, 2 ** 40, 1).kind).toBe('broken');
    truncateSync(file, 150_000);
    expect(reader.read(0, 149_999, 1).kind).toBe('bytes');
    expect(reader.read(0, 149_999, 2).kind).toBe('broken');
    expect(reader.read(1, 0, 1)).toEqual({ kind: 'broken', reason: 'it cannot be read (ENOENT)' });
  });
});
