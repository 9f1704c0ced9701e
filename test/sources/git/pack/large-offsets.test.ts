import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../../src/core/core.ts';
import { PackReader } from '../../../../src/sources/git/pack/pack-reader.ts';
import { objectType } from '../../../../src/sources/git/pack/packed-objects.ts';
import { gitRepository } from '../../../helpers/git-repository.ts';
import { blobId, packEntry, packHeader, packIndex } from './crafted-pack.ts';
import { numberOf, storeOf } from './stored-objects.ts';

const offsets = [12, 1.9e9, 3.8e9, 5.7e9, 7.6e9];

/** A pack with holes, which takes no room on the disk. */
function sparsePack(dir: string): readonly string[] {
  const folder = path.join(dir, '.git/objects/pack');
  mkdirSync(folder, { recursive: true });
  const file = openSync(path.join(folder, 'pack-0.pack'), 'w');
  writeSync(file, packHeader(offsets.length), 0, 12, 0);
  const entries = offsets.map((offset) => {
    const data = Buffer.from(`the blob that stands at ${offset}`);
    const entry = packEntry({ oid: blobId(data), type: objectType.blob, data });
    writeSync(file, entry, 0, entry.length, offset);
    return { oid: blobId(data), offset, checksum: crc32(entry), end: offset + entry.length };
  });
  const trailer = createHash('sha1').update('any').digest();
  writeSync(file, trailer, 0, trailer.length, entries.at(-1)!.end);
  closeSync(file);
  writeFileSync(path.join(folder, 'pack-0.idx'), packIndex(entries, trailer));
  return entries.map(({ oid }) => oid);
}

describe('a pack of more than 4 GiB', () => {
  it('gives its objects wherever they are', async () => {
    const { dir } = gitRepository();
    const oids = sparsePack(dir);
    const store = await storeOf(dir);
    expect(store.problems).toEqual([]);
    const numbers = oids.map((oid) => numberOf(store, oid));
    expect(numbers).toEqual([0, 1, 2, 3, 4]);
    const starts = numbers.map((number) => store.objects.dataStarts[number]! - offsets[number]!);
    expect(starts).toEqual([2, 2, 2, 2, 2]);
    using reader = new PackReader(
      createCore(),
      store.packs.map((pack) => pack.path),
    );
    const last = store.objects.dataStarts.at(-1)!;
    expect(reader.read(0, last, store.objects.dataLengths.at(-1)!).kind).toBe('bytes');
  });
});
