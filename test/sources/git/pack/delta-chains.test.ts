import { describe, expect, it } from 'vitest';
import { gitRepository } from '../../../helpers/git-repository.ts';
import { objectType } from '../../../../src/sources/git/pack/packed-objects.ts';
import { appendingDelta, blobId, craftPack, packEntry, type CraftedObject } from './crafted-pack.ts';
import { describeObject, numberOf, objectsByStore, storeOf } from './stored-objects.ts';

const { blob, idDelta, offsetDelta } = objectType;
const text = 'the text that others build on\n';
const longer = `${text}and more`;
const root = { oid: blobId(text), type: blob, data: Buffer.from(text) };
const child = {
  oid: blobId(longer),
  type: idDelta,
  base: Buffer.from(root.oid, 'hex'),
  data: appendingDelta(text, 'and more'),
};
const onOffset = (distance: number): CraftedObject => ({
  ...child,
  type: offsetDelta,
  base: Buffer.from([distance]),
});
const rootBytes = packEntry(root).length;

describe('a delta', () => {
  it.each([
    ['in the same pack', [[root, child]]],
    ['further on in the same pack', [[child, root]]],
    ['by offset', [[root, onOffset(rootBytes)]]],
    ['in an earlier pack', [[root], [child]]],
    ['in a later pack', [[child], [root]]],
  ])('finds its base %s', async (_, packs) => {
    const { dir } = gitRepository();
    packs.forEach((objects, index) => craftPack(dir, `pack-${index}`, objects));
    const store = await storeOf(dir);
    expect(store.problems).toEqual([]);
    expect(describeObject(store, numberOf(store, child.oid))).toBe(`${child.oid} blob ${longer.length}`);
    expect(objectsByStore(store)).toHaveLength(2);
    expect(store.families.blobs.roots).toEqual(Uint32Array.of(numberOf(store, root.oid)));
  });

  it.each([
    ['its delta base is in no pack', [[child]]],
    ['its delta base is in no pack', [[root, onOffset(rootBytes - 1)]]],
    ['its delta base is in no pack', [[root, onOffset(rootBytes + 1)]]],
    ['its header is broken', [[root, onOffset(0)]]],
    ['its delta base is in no pack', [[root, onOffset(rootBytes + 12)]]],
    ['its header is broken', [[root, { ...child, type: 5 }]]],
    ['its header is broken', [[root, { ...child, type: 0 }]]],
    ['it is larger than 2 GiB', [[root, { ...child, size: 2 ** 31 }]]],
    ['its header is broken', [[root, { ...child, size: 2 ** 53 }]]],
    ['its header is broken', [[root, { ...onOffset(1), base: Buffer.alloc(12, 0xff) }]]],
  ])('is left to git when %s', async (reason, packs) => {
    const { dir } = gitRepository();
    const files = packs.map((objects, index) => craftPack(dir, `pack-${index}`, objects));
    const store = await storeOf(dir);
    expect(store.problems).toEqual([{ file: files.at(-1)!, reason, oids: [child.oid] }]);
  });

  it('is left to git when its chain is a loop, with all that is built on it', async () => {
    const { dir } = gitRepository();
    const ids = [1, 2, 3, 4].map((digit) => `${digit}`.repeat(40));
    const on = (index: number): Buffer => Buffer.from(ids[index]!, 'hex');
    const loop = [1, 2, 0, 0].map((base, index) => ({ ...child, oid: ids[index]!, base: on(base) }));
    craftPack(dir, 'pack-0', [root, loop[0]!, loop[3]!]);
    craftPack(dir, 'pack-1', [loop[1]!, loop[2]!]);
    const store = await storeOf(dir);
    expect(store.problems.flatMap(({ oids }) => oids ?? []).sort()).toEqual(ids);
    expect(objectsByStore(store)).toEqual([`${root.oid} blob ${text.length}`]);
  });

  it('is left to git when its chain is longer than git builds any', async () => {
    const { dir } = gitRepository();
    const ids = Array.from({ length: 5000 }, (_, index) => index.toString(16).padStart(40, '0'));
    const chain = ids.map((oid, index) =>
      index === 0 ? { ...root, oid } : { ...child, oid, base: Buffer.from(ids[index - 1]!, 'hex') },
    );
    craftPack(dir, 'pack-0', chain.toReversed());
    const store = await storeOf(dir);
    expect(store.problems.flatMap(({ oids }) => oids)).toHaveLength(5000 - 4096);
    expect(store.problems.map(({ reason }) => reason).sort()).toEqual([
      'its delta base cannot be read',
      'its delta chain is too long',
    ]);
  });
});
