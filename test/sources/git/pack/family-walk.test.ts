import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../../src/core/core.ts';
import { type Frame, FamilyWalk } from '../../../../src/sources/git/pack/family-walk.ts';
import { oidAt } from '../../../../src/sources/git/pack/object-ids.ts';
import type { ObjectStore } from '../../../../src/sources/git/pack/object-store.ts';
import { gitRepository } from '../../../helpers/git-repository.ts';
import { appendingDelta, blobId, craftPack } from './crafted-pack.ts';
import { packObjects, sampleRepository } from './sample-repository.ts';
import { objectsByGit, storeOf } from './stored-objects.ts';

/** What a walk told of an object: its bytes, where they were, and what it was made from. */
interface Told {
  readonly bytes: Buffer;
  readonly base: Told | null;
  readonly at: { readonly text: number; readonly length: number };
  hasLeft: boolean;
}

interface WholeWalk {
  readonly told: ReadonlyMap<number, Told>;
  readonly failed: readonly number[];
}

/** Walks all families, and checks that what an object was made from is still there. */
function walkAll(store: ObjectStore, core = createCore()): WholeWalk {
  using walk = new FamilyWalk(core, store);
  return walkWith(walk, store, core);
}

function walkWith(walk: FamilyWalk, store: ObjectStore, core: ReturnType<typeof createCore>): WholeWalk {
  const told = new Map<number, Told>();
  const failed: number[] = [];
  const bytesAt = (text: number, length: number): Buffer =>
    Buffer.from(core.bytes().slice(text, text + length));
  const visitor = {
    visit(object: number, text: number, length: number, base: Frame<Told> | null, copyCount: number): Told {
      const own = {
        bytes: bytesAt(text, length),
        base: base?.state ?? null,
        at: { text, length },
        hasLeft: false,
      };
      expect(told.has(object)).toBe(false);
      told.set(object, own);
      if (base === null) {
        expect(copyCount).toBe(-1);
      } else {
        expect(base.state.hasLeft).toBe(false);
        expect(bytesAt(base.text, base.length).equals(base.state.bytes)).toBe(true);
        expectCopies(core.bytes(), walk.copies, copyCount, own.bytes, base.state.bytes);
      }
      return own;
    },
    leave(state: Told): void {
      expect(state.hasLeft).toBe(false);
      state.hasLeft = true;
    },
    fail: (object: number) => failed.push(object),
  };
  const { commits, trees, blobs, tags } = store.families;
  [commits, trees, blobs, tags].forEach(({ roots }) => roots.forEach((root) => walk.walk(root, visitor)));
  expect([...told.values()].every(({ hasLeft }) => hasLeft)).toBe(true);
  return { told, failed };
}

/** Each run that is told as copied has the same bytes in both. */
function expectCopies(memory: Uint8Array, at: number, count: number, text: Buffer, base: Buffer): void {
  const runs = new Uint32Array(memory.buffer, at, 3 * count);
  let end = 0;
  for (let run = 0; run < runs.length; run += 3) {
    const [start = 0, baseStart = 0, length = 0] = runs.subarray(run, run + 3);
    expect(start).toBeGreaterThanOrEqual(end);
    end = start + length;
    const copied = text.subarray(start, end);
    expect(copied.equals(base.subarray(baseStart, baseStart + length))).toBe(true);
  }
}

function contentByGit(dir: string, oid: string, type: string): Buffer {
  return execFileSync('git', ['-C', dir, 'cat-file', type, oid], { maxBuffer: 1 << 28 });
}

function oidsOf(store: ObjectStore, objects: Iterable<number>): string[] {
  return Array.from(objects, (object) => oidAt(store.ids, object)).toSorted();
}

describe('a walk through families', () => {
  it.each([
    ['long chains', ['--depth=200', '--window=50']],
    ['short chains', ['--depth=1', '--window=5']],
    ['no deltas', ['--depth=0']],
  ])('brings each object as git has it, with %s', async (_, args) => {
    for (const format of ['sha1', 'sha256']) {
      const repository = sampleRepository(`--object-format=${format}`);
      repository.git('repack', '-adfq', ...args);
      const store = await storeOf(repository.dir);
      const { told, failed } = walkAll(store);
      const found = Array.from(told, ([object, { bytes }]) => [oidAt(store.ids, object), bytes] as const);
      const byGit = objectsByGit(repository).map((line) => line.split(' '));
      expect(failed).toEqual([]);
      expect(found.map(([oid]) => oid).toSorted()).toEqual(byGit.map(([oid]) => oid));
      const types = new Map(byGit.map(([oid = '', type = '']) => [oid, type]));
      for (const [oid, bytes] of found) {
        expect(bytes.equals(contentByGit(repository.dir, oid, types.get(oid) ?? ''))).toBe(true);
      }
    }
  });

  it('brings deltas whose base is in another pack', async () => {
    const repository = sampleRepository();
    const oids = objectsByGit(repository).map((line) => line.split(' ')[0]!);
    [0, 1, 2].forEach((part) =>
      packObjects(
        repository,
        oids.filter((_, index) => index % 3 === part),
      ),
    );
    repository.git('prune-packed');
    const store = await storeOf(repository.dir);
    expect(store.packs).toHaveLength(3);
    expect(oidsOf(store, walkAll(store).told.keys())).toEqual(oids);
  });

  it('gives back all memory that it took', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adfq', '--depth=50');
    const store = await storeOf(repository.dir);
    const core = createCore();
    using walk = new FamilyWalk(core, store);
    walkWith(walk, store, core);
    const before = core.reserve(0);
    walkWith(walk, store, core);
    // Nothing was reserved between the two but the 64 bytes behind each of them.
    expect(core.reserve(0)).toBe(before + 64);
  });

  it('tells once of what cannot be read and of all that is made from it', async () => {
    const { dir } = gitRepository();
    const texts = ['the root of all', 'the root of all, and', 'the root of all, and more', 'of its own'];
    const [root = '', broken = '', child = '', other = ''] = texts;
    const idDelta = (base: string, data: Buffer, text: string): Parameters<typeof craftPack>[2][number] => ({
      oid: blobId(text),
      type: 7,
      base: Buffer.from(blobId(base), 'hex'),
      data,
    });
    craftPack(dir, 'pack-1', [
      { oid: blobId(root), type: 3, data: Buffer.from(root) },
      idDelta(root, appendingDelta('a base of another size', ', and'), broken),
      idDelta(broken, appendingDelta(broken, ' more'), child),
      idDelta(root, appendingDelta(root, '!'), `${root}!`),
      { oid: blobId(other), type: 3, data: Buffer.from(other) },
    ]);
    const store = await storeOf(dir);
    const { told, failed } = walkAll(store);
    expect(oidsOf(store, failed)).toEqual([blobId(broken), blobId(child)].toSorted());
    expect(oidsOf(store, told.keys())).toEqual([root, `${root}!`, other].map(blobId).toSorted());
  });

  it('leaves objects of more than 8 MiB, stored or made', async () => {
    const { dir } = gitRepository();
    const limit = 8 * 1024 * 1024;
    const contents = [limit, limit + 1].map((size) => Buffer.alloc(size, 'a text that goes on and on. '));
    craftPack(
      dir,
      'pack-1',
      contents.map((data) => ({ oid: blobId(data), type: 3, data })),
    );
    const store = await storeOf(dir);
    const { told, failed } = walkAll(store);
    expect(oidsOf(store, told.keys())).toEqual([blobId(contents[0]!)]);
    expect(oidsOf(store, failed)).toEqual([blobId(contents[1]!)]);
  });
});
