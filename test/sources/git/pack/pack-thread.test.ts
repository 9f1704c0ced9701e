import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../../src/core/core.ts';
import { oidAt } from '../../../../src/sources/git/pack/object-ids.ts';
import type { ObjectStore } from '../../../../src/sources/git/pack/object-store.ts';
import type { PackTold } from '../../../../src/sources/git/pack/pack-part.ts';
import { packThread, type PackSearch } from '../../../../src/sources/git/pack/pack-thread.ts';
import { gitRepository } from '../../../helpers/git-repository.ts';
import { appendingDelta, blobId, craftPack } from './crafted-pack.ts';
import { sampleRepository } from './sample-repository.ts';
import { objectsByGit, storeOf } from './stored-objects.ts';

/** A text as it was to be searched. */
interface Searched {
  readonly object: number;
  readonly text: string;
  readonly byteOffset: number;
  readonly contentId: string;
  readonly base: string | null;
  /** What it has from its base. */
  readonly copied: readonly string[];
}

interface Reading {
  readonly searched: readonly Searched[];
  readonly told: readonly PackTold[];
  readonly left: readonly string[];
  /** Of the versions that were remembered those that were not forgotten. */
  readonly remembered: number;
}

/** Reads all parts of a kind. */
function readAll(
  store: ObjectStore,
  kind: 'blobs' | 'commits' | 'tags' | 'trees',
  maxFileSize = 1_000_000,
): Reading {
  const core = createCore();
  const searched: Searched[] = [];
  const versions = new Set<Searched>();
  const textAt = (at: number, length: number): string =>
    Buffer.from(core.bytes().slice(at, at + length)).toString();
  const search: PackSearch<Searched> = {
    version(object, { text, start, provenance, base }) {
      const copies = base?.copies ?? { at: 0, count: 0 };
      const runs = new Uint32Array(core.bytes().buffer, copies.at, 3 * copies.count);
      const own = {
        object,
        text: textAt(text.at, text.length),
        byteOffset: start.byteOffset,
        contentId: provenance().contentId,
        base: base?.version.text ?? null,
        copied: Array.from({ length: copies.count }, (_, run) =>
          textAt(text.at + runs[3 * run]!, runs[3 * run + 2]!),
        ),
      };
      searched.push(own);
      versions.add(own);
      return own;
    },
    once(object, { text, start, provenance }) {
      const own = { object, text: textAt(text.at, text.length), byteOffset: start.byteOffset };
      searched.push({ ...own, contentId: provenance().contentId, base: null, copied: [] });
    },
    forget: (version) => versions.delete(version),
  };
  const thread = packThread(core, { store, maxFileSize }, search);
  const told = Array.from(store.families[kind].roots, (root) =>
    thread.read({ kind, roots: Uint32Array.of(root) }),
  ).filter((told) => 'left' in told);
  const left = told.flatMap((part) => Array.from(part.left, (object) => oidAt(store.ids, object)));
  return { searched, told, left: left.toSorted(), remembered: versions.size };
}

/** A store of blobs of which all but the first append to the first. */
async function storeOfBlobs(base: string, ...added: readonly string[]): Promise<ObjectStore> {
  const { dir } = gitRepository();
  craftPack(dir, 'pack-1', [
    { oid: blobId(base), type: 3, data: Buffer.from(base) },
    ...added.map((text) => ({
      oid: blobId(base + text),
      type: 7,
      base: Buffer.from(blobId(base), 'hex'),
      data: appendingDelta(Buffer.from(base).toString('latin1'), text),
    })),
  ]);
  return storeOf(dir);
}

const mark = '\uFEFF';

describe('reading packs in a thread', () => {
  it('has each blob searched once, and counts it', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adfq', '--depth=50');
    const { searched, told, left, remembered } = readAll(await storeOf(repository.dir), 'blobs');
    const blobs = objectsByGit(repository)
      .map((line) => line.split(' '))
      .filter(([, type]) => type === 'blob');
    expect(searched.map(({ contentId }) => contentId).toSorted()).toEqual(
      blobs.map(([oid]) => `blob:${oid}`).toSorted(),
    );
    expect(searched.every(({ contentId, text }) => contentId === `blob:${blobId(text)}`)).toBe(true);
    expect(told.reduce((sum, part) => sum + part.blobs, 0)).toBe(blobs.length);
    expect(told.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(
      blobs.reduce((sum, [, , size]) => sum + Number(size), 0),
    );
    expect(left).toEqual([]);
    expect(remembered).toBe(0);
  });

  it('tells what a blob has from the one that it was made from', async () => {
    const { searched } = readAll(await storeOfBlobs('the first text', ', and more'), 'blobs');
    expect(searched.map(({ base, copied }) => [base, copied])).toEqual([
      [null, []],
      ['the first text', ['the first text']],
    ]);
  });

  it('has marked blobs searched behind their mark', async () => {
    const { searched } = readAll(await storeOfBlobs(`${mark}the text`, ', and more'), 'blobs');
    expect(searched.map(({ text, byteOffset, base, copied }) => [text, byteOffset, base, copied])).toEqual([
      ['the text', 3, null, []],
      ['the text, and more', 3, 'the text', ['the text']],
    ]);
  });

  it('takes no marked blob for a version of one without a mark', async () => {
    const { dir } = gitRepository();
    const text = 'a text that stays';
    const marking = [text.length, text.length + 3, 3, ...Buffer.from(mark), 0x90, text.length];
    craftPack(dir, 'pack-1', [
      { oid: blobId(text), type: 3, data: Buffer.from(text) },
      {
        oid: blobId(mark + text),
        type: 7,
        base: Buffer.from(blobId(text), 'hex'),
        data: Buffer.from(marking),
      },
    ]);
    const { searched } = readAll(await storeOf(dir), 'blobs');
    expect(searched.map(({ text, base }) => [text, base])).toEqual([
      [text, null],
      [text, null],
    ]);
  });

  it('leaves archives, UTF-16 and what is too large', async () => {
    const { dir } = gitRepository();
    const contents = [gzipSync('some text'), Buffer.from(`${mark}text`, 'utf16le'), Buffer.alloc(101, 'a')];
    const taken = Buffer.alloc(100, 'a');
    craftPack(
      dir,
      'pack-1',
      [...contents, taken].map((data) => ({ oid: blobId(data), type: 3, data })),
    );
    const { searched, left } = readAll(await storeOf(dir), 'blobs', 100);
    expect(left).toEqual(contents.map(blobId).toSorted());
    expect(searched.map(({ contentId }) => contentId)).toEqual([`blob:${blobId(taken)}`]);
  });

  it('makes nothing from a blob that it leaves', async () => {
    const { searched, left } = readAll(await storeOfBlobs('BZh91AY&SY', ' of no archive'), 'blobs');
    expect(searched).toEqual([]);
    expect(left).toHaveLength(2);
  });

  it('has the messages of commits and tags searched, and counts commits', async () => {
    const repository = gitRepository();
    repository.commitFile('file', 'content', 'the message\n\nof a commit');
    repository.git('tag', '-a', '-m', 'the message of a tag', 'v1');
    repository.git('repack', '-adq');
    const store = await storeOf(repository.dir);
    const commits = readAll(store, 'commits');
    const tags = readAll(store, 'tags');
    expect(commits.searched.map(({ text, contentId }) => [text, contentId])).toEqual([
      ['the message\n\nof a commit\n', `message:${repository.git('rev-parse', 'HEAD')}`],
    ]);
    expect(tags.searched.map(({ text, contentId }) => [text, contentId])).toEqual([
      ['the message of a tag\n', `message:${repository.git('rev-parse', 'v1')}`],
    ]);
    expect([commits.told[0]?.commits, tags.told[0]?.commits]).toEqual([1, 0]);
  });

  it('searches no message where there is none, and leaves those that are no plain text', async () => {
    const repository = gitRepository();
    const tree = repository.gitWith('', 'mktree');
    const header = `tree ${tree}\nauthor A <a@example.org> 1700000000 +0000\ncommitter A <a@example.org> 1700000000 +0000\n\n`;
    const write = (message: string): string =>
      repository.gitWith(`${header}${message}`, 'hash-object', '-t', 'commit', '-w', '--stdin');
    const marked = write(`${mark}marked`);
    repository.git('update-ref', 'refs/heads/empty', write(''));
    repository.git('update-ref', 'refs/heads/marked', marked);
    repository.git('repack', '-adq');
    const { searched, left, told } = readAll(await storeOf(repository.dir), 'commits');
    expect(searched).toEqual([]);
    expect(left).toEqual([marked]);
    expect(told.reduce((sum, { commits }) => sum + commits, 0)).toBe(1);
  });

  it.each([
    ['commit', 1, 'commits'],
    ['tree', 2, 'trees'],
    ['tag', 4, 'tags'],
  ] as const)('leaves what is no %s, though its pack says so', async (_, type, kind) => {
    const { dir } = gitRepository();
    const text = 'a blob, in truth';
    craftPack(dir, 'pack-1', [{ oid: blobId(text), type, data: Buffer.from(text) }]);
    const { searched, left } = readAll(await storeOf(dir), kind);
    expect(searched).toEqual([]);
    expect(left).toEqual([blobId(text)]);
  });

  it('records commits and trees', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adq');
    const store = await storeOf(repository.dir);
    const search = { version: () => null, once() {}, forget() {} };
    const thread = packThread(createCore(), { store, maxFileSize: 1000 }, search);
    thread.read({ kind: 'commits', roots: store.families.commits.roots });
    thread.read({ kind: 'trees', roots: store.families.trees.roots });
    const records = thread.read({ kind: 'records' });
    const count = Number(repository.git('rev-list', '--count', '--all'));
    expect(
      'commits' in records && typeof records.commits === 'object' && records.commits.objects.length,
    ).toBe(count);
  });
});
