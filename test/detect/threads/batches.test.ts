import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches, BufferStore } from '../../../src/detect/threads/batches.ts';
import type { Batch } from '../../../src/detect/threads/messages.ts';
import type { Chunk } from '../../../src/model/chunk.ts';
import { chunkOf } from '../rule-of.ts';

const megabyte = 1024 * 1024;

async function* chunksOf(sizes: readonly number[]): AsyncGenerator<Chunk> {
  for (const [index, size] of sizes.entries()) {
    const provenance = { contentId: `file:${index}`, members: [] };
    yield chunkOf(Buffer.alloc(size, index + 1), { provenance });
  }
}

async function pack(sizes: readonly number[], store = new BufferStore()): Promise<readonly Batch[]> {
  return Array.fromAsync(batches(chunksOf(sizes), store));
}

/** Number and sizes of the chunks of each batch. */
function sizesOf(packed: readonly Batch[]): readonly (readonly number[])[] {
  return packed.map(({ entries }) => entries.map(({ length }) => length));
}

describe('batches', () => {
  it.each([
    ['none of nothing', [], []],
    ['one of small chunks', [10, 20, 30], [[10, 20, 30]]],
    ['one of chunks that fill it', [3 * megabyte, megabyte], [[3 * megabyte, megabyte]]],
    ['two where the next chunk has no room', [3 * megabyte, megabyte + 1], [[3 * megabyte], [megabyte + 1]]],
    ['a batch of its own for a large chunk', [5, 9 * megabyte, 6], [[5], [9 * megabyte], [6]]],
    ['chunks without a byte too', [0, 0], [[0, 0]]],
    ['a chunk without a byte after a large one', [5 * megabyte, 0], [[5 * megabyte, 0]]],
  ])('are %s', async (_name, sizes, expected) => {
    const packed = await pack(sizes);
    expect(sizesOf(packed)).toEqual(expected);
    expect(packed.map(({ id }) => id)).toEqual(packed.map((_, index) => index));
  });

  it('hold a few thousand chunks at most', async () => {
    const packed = await pack(Array.from({ length: 10_000 }, () => 1));
    expect(packed.map(({ entries }) => entries.length)).toEqual([4096, 4096, 1808]);
  });

  it('give each chunk its bytes, in order, with what is known of it', async () => {
    const sizes = fc.array(
      fc.oneof(fc.nat(2000), fc.constantFrom(0, megabyte, 3 * megabyte, 4 * megabyte + 1)),
      {
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(sizes, async (wanted) => {
        const packed = await pack(wanted);
        const entries = packed.flatMap(({ entries, buffer }) => entries.map((entry) => ({ entry, buffer })));
        expect(entries.map(({ entry }) => entry.length)).toEqual(wanted);
        for (const [index, { entry, buffer }] of entries.entries()) {
          expect(entry.provenance.contentId).toBe(`file:${index}`);
          const bytes = Buffer.from(buffer, entry.offset, entry.length);
          expect(bytes.equals(Buffer.alloc(entry.length, index + 1))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('do not read ahead of who takes them', async () => {
    let read = 0;
    async function* counted(): AsyncGenerator<Chunk> {
      for await (const chunk of chunksOf(Array.from({ length: 20 }, () => megabyte))) {
        read++;
        yield chunk;
      }
    }
    const packed = batches(counted(), new BufferStore());
    await packed.next();
    expect(read).toBe(5);
    await packed.return(undefined);
  });
});

describe('the buffer store', () => {
  it('uses a buffer again once it was given back', () => {
    const store = new BufferStore();
    const [first, second] = [store.take(1), store.take(1)];
    expect(second).not.toBe(first);
    store.giveBack(first);
    expect(store.take(1000)).toBe(first);
    expect(store.take(1000)).not.toBe(first);
  });

  it('does not keep buffers of large chunks', () => {
    const store = new BufferStore();
    const large = store.take(9 * megabyte);
    expect(large.byteLength).toBe(9 * megabyte);
    store.giveBack(large);
    expect(store.take(9 * megabyte)).not.toBe(large);
  });

  it('gives a larger one where the kept ones are too small', () => {
    const store = new BufferStore();
    const small = store.take(1);
    store.giveBack(small);
    expect(store.take(small.byteLength + 1).byteLength).toBe(small.byteLength + 1);
  });
});
