import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fewObjects } from '../../../../src/sources/git/direct/few-objects.ts';
import { readObjects } from '../../../../src/sources/git/read-objects.ts';
import { openRepository } from '../../../../src/sources/git/repository.ts';
import { gitRepository, type TestRepository } from '../../../helpers/git-repository.ts';

const never = new AbortController().signal;
const message = 'A message that is long enough for the next one to be built on it.\n'.repeat(20);

/** Commits of which the older are in a pack, most as deltas, and the newer loose; a tag. Gives their ids. */
function commits(repo: TestRepository): readonly string[] {
  const packed = [1, 2, 3, 4].map((number) => repo.commitFile('a.txt', `${number}\n`, `${message}${number}`));
  repo.git('repack', '-adfq', '--depth=50');
  const loose = [5, 6].map((number) => repo.commitFile('a.txt', `${number}\n`, `${message}${number}`));
  repo.git('tag', '-a', '-m', 'a tag', 'v1');
  return [...packed, ...loose, repo.git('rev-parse', 'v1')];
}

function contentOf(repo: TestRepository, oid: string): Buffer {
  const type = repo.git('cat-file', '-t', oid);
  return spawnSync('git', ['cat-file', type, oid], { cwd: repo.dir }).stdout;
}

describe('few objects', () => {
  it('are read as git reads them, packed or loose', async () => {
    const repo = gitRepository();
    const oids = commits(repo);
    const read = [...fewObjects(await openRepository(repo.dir, false, never), oids)];
    expect(read.map(({ oid, type }) => [oid, type])).toEqual(
      oids.map((oid, index) => [oid, index === oids.length - 1 ? 'tag' : 'commit']),
    );
    read.forEach(({ oid, bytes }) => expect(contentOf(repo, oid).equals(bytes!)).toBe(true));
  });

  it('are read up to one that is absent, and git reads those behind it', async () => {
    const repo = gitRepository();
    const [first = '', ...others] = commits(repo);
    const repository = await openRepository(repo.dir, false, never);
    const oids = [first, 'f'.repeat(40), ...others];
    expect([...fewObjects(repository, oids)].map(({ oid }) => oid)).toEqual([first]);
    const all = await Array.fromAsync(readObjects(repository, oids, never), ({ oid }) => oid);
    expect(all).toEqual([first, ...others]);
  });

  it.each([
    ['ids are SHA-256', ['--object-format=sha256'], false],
    ['the environment of a hook counts', [], true],
  ] as const)('are left to git where %s', async (_, initArgs, keepsHookEnvironment) => {
    const repo = gitRepository(...initArgs);
    const oids = commits(repo);
    const repository = await openRepository(repo.dir, keepsHookEnvironment, never);
    expect([...fewObjects(repository, oids)]).toEqual([]);
    const all = await Array.fromAsync(readObjects(repository, oids, never), ({ oid }) => oid);
    expect(all).toEqual(oids);
  });

  it('are left to git where they are many', async () => {
    const repo = gitRepository();
    const oid = repo.commitFile('a.txt', 'one\n');
    const repository = await openRepository(repo.dir, false, never);
    const many = Array.from({ length: 300 }, () => oid);
    expect([...fewObjects(repository, many)]).toEqual([]);
  });

  it('that others lent are read by git', async () => {
    const lender = gitRepository();
    const oids = commits(lender);
    const borrower = gitRepository();
    borrower.write('.git/objects/info/alternates', `${lender.dir}/.git/objects\n`);
    const repository = await openRepository(borrower.dir, false, never);
    expect([...fewObjects(repository, oids)]).toEqual([]);
    const all = await Array.fromAsync(readObjects(repository, oids, never), ({ oid }) => oid);
    expect(all).toEqual(oids);
  });
});
