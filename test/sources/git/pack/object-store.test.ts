import { appendFileSync, cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packObjects, sampleRepository } from './sample-repository.ts';
import { numberOf, objectsByGit, objectsByStore, storeFor, storeOf } from './stored-objects.ts';
import { gitRepository, repositoryAt } from '../../../helpers/git-repository.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { objectState } from '../../../../src/sources/git/pack/packed-objects.ts';

describe('an object store has the objects that git has', () => {
  it.each([
    ['loose objects', []],
    ['one pack', [['repack', '-adq']]],
    ['long delta chains', [['repack', '-adfq', '--depth=200', '--window=50']]],
    ['short delta chains', [['repack', '-adfq', '--depth=1', '--window=5']]],
    ['no deltas', [['repack', '-adfq', '--depth=0']]],
    ['id deltas', [['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq']]],
    ['small packs', [['repack', '-adfq', '--max-pack-size=1m']]],
    [
      'a multi-pack-index',
      [
        ['repack', '-adq'],
        ['multi-pack-index', 'write'],
      ],
    ],
    ['a bitmap', [['repack', '-adbq']]],
    ['a reverse index', [['-c', 'pack.writeReverseIndex=true', 'repack', '-adq']]],
  ])('in %s', async (_, commands) => {
    for (const format of ['sha1', 'sha256']) {
      const repository = sampleRepository(`--object-format=${format}`);
      commands.forEach((command) => repository.git(...command));
      const store = await storeOf(repository.dir);
      expect(store.problems).toEqual([]);
      expect(objectsByStore(store)).toEqual(objectsByGit(repository));
    }
  });

  it('in an empty repository', async () => {
    const store = await storeOf(gitRepository().dir);
    expect(store.problems).toEqual([]);
    expect(store.objects.count).toBe(0);
    expect(numberOf(store, '0'.repeat(40))).toBe(-1);
  });

  it('in many packs that share objects, with loose copies of them', async () => {
    const repository = sampleRepository();
    const oids = objectsByGit(repository).map((line) => line.split(' ')[0]!);
    for (let part = 0; part < 7; part++) {
      packObjects(
        repository,
        oids.filter((_, index) => index % 7 !== part && index % 5 !== part),
      );
    }
    const store = await storeOf(repository.dir);
    expect(store.packs).toHaveLength(7);
    expect(store.problems).toEqual([]);
    expect(objectsByStore(store)).toEqual(objectsByGit(repository));
    expect(store.objects.states.includes(objectState.duplicate)).toBe(true);
  });

  it('in a pack that a multi-pack-index alone names', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adq');
    repository.commitFile('later.txt', 'later');
    repository.git('repack', '-dq');
    repository.git('multi-pack-index', 'write');
    const expected = objectsByGit(repository);
    const pack = path.join(repository.dir, '.git/objects/pack');
    readdirSync(pack)
      .filter((name) => name.endsWith('.idx'))
      .forEach((name) => rmSync(path.join(pack, name)));
    const store = await storeOf(repository.dir);
    expect(store.packs).toHaveLength(2);
    expect(store.problems).toEqual([]);
    expect(objectsByStore(store)).toEqual(expected);
  });

  it('in the repositories that it borrows from, over several steps', async () => {
    const repository = sampleRepository();
    const folder = temporaryFolder();
    const clones = ['first', 'second', 'third'].map((name) => path.join(folder, name));
    clones.forEach((clone, index) => {
      const from = clones[index - 1] ?? repository.dir;
      repository.git('clone', '--quiet', '--shared', from, clone);
      repositoryAt(clone).commitFile(`own-${index}.txt`, `of clone ${index}`);
    });
    repositoryAt(clones[1]!).git('repack', '-dlq');
    const last = repositoryAt(clones.at(-1)!);
    const store = await storeOf(last.dir);
    expect(store.problems).toEqual([]);
    expect(objectsByStore(store)).toEqual(objectsByGit(last));
  });

  it('in a partial clone', async () => {
    const origin = sampleRepository();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(temporaryFolder(), 'clone');
    origin.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin.dir}`, clone);
    const store = await storeOf(clone);
    expect(store.problems).toEqual([]);
    expect(objectsByStore(store)).toEqual(objectsByGit(repositoryAt(clone)));
    expect(store.families.blobs.roots).toHaveLength(0);
  });
});

describe('an object store', () => {
  it('leaves out packs that are still being written', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adq');
    const directory = path.join(repository.dir, '.git/objects/pack');
    const pack = readdirSync(directory).find((name) => name.endsWith('.pack'))!;
    cpSync(path.join(directory, pack), path.join(directory, 'tmp_pack_AbCdEf'));
    cpSync(path.join(directory, pack), path.join(directory, 'pack-00.pack'));
    writeFileSync(path.join(directory, pack.replace('.pack', '.keep')), '');
    const store = await storeOf(repository.dir);
    expect(store.packs).toHaveLength(1);
    expect(store.problems).toEqual([]);
  });

  it('takes the good copy of an object whose pack is broken', async () => {
    const repository = sampleRepository();
    const good = repository.git('repack', '-adq');
    expect(good).toBe('');
    const directory = path.join(repository.dir, '.git/objects/pack');
    const pack = readdirSync(directory).find((name) => name.endsWith('.pack'))!;
    const broken = path.join(directory, 'pack-0.pack');
    cpSync(path.join(directory, pack), broken);
    cpSync(path.join(directory, pack.replace('.pack', '.idx')), broken.replace('.pack', '.idx'));
    appendFileSync(broken, 'more');
    const store = await storeOf(repository.dir);
    expect(store.problems).toEqual([
      { file: broken, reason: 'the index is of another pack, or the pack is cut off', oids: [] },
    ]);
    expect(objectsByStore(store)).toEqual(objectsByGit(repository));
  });

  it('names the objects of a pack that it cannot take', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adq');
    const oids = objectsByGit(repository).map((line) => line.split(' ')[0]);
    const directory = path.join(repository.dir, '.git/objects/pack');
    const pack = readdirSync(directory).find((name) => name.endsWith('.pack'))!;
    renameSync(path.join(directory, pack), path.join(directory, 'away'));
    writeFileSync(path.join(directory, pack), 'PACK');
    const store = await storeOf(repository.dir);
    expect(store.problems).toEqual([
      { file: path.join(directory, pack), reason: 'the pack is too short', oids: expect.any(Array) },
    ]);
    expect(Array.from(store.problems[0]!.oids!).sort()).toEqual(oids);
    expect(objectsByStore(store)).toEqual([]);
  });

  it('leaves indexes of version 1 to git', async () => {
    const repository = sampleRepository();
    repository.git('-c', 'pack.indexVersion=1', 'repack', '-adq');
    const store = await storeOf(repository.dir);
    expect(store.problems).toEqual([
      { file: expect.any(String), reason: 'its index is not of version 2', oids: null },
    ]);
  });

  it('stops when the scan is interrupted', async () => {
    const { dir } = sampleRepository();
    repositoryAt(dir).git('repack', '-adq');
    await expect(storeFor(dir, AbortSignal.abort())).rejects.toThrow('aborted');
  });

  it('survives being posted to a thread', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adq');
    const store = structuredClone(await storeOf(repository.dir));
    expect(objectsByStore(store)).toEqual(objectsByGit(repository));
  });

  it('puts every object that is to be searched into one family', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adfq', '--depth=50');
    const { objects, families } = await storeOf(repository.dir);
    const lists = [families.commits, families.trees, families.blobs, families.tags];
    const seen = new Map<number, number>();
    lists.forEach(({ roots }, index) => {
      const stack = Array.from(roots);
      for (let number = stack.pop(); number !== undefined; number = stack.pop()) {
        expect(objects.types[number]).toBe(index + 1);
        seen.set(number, (seen.get(number) ?? 0) + 1);
        for (let child = families.firstChild[number]!; child !== -1; child = families.nextSibling[child]!) {
          stack.push(child);
        }
      }
    });
    expect(Array.from(seen.values()).every((count) => count === 1)).toBe(true);
    expect(seen.size).toBe(objects.count);
  });
});
