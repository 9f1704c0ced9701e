import { execFileSync } from 'node:child_process';
import { appendFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { localState } from '../../../src/sources/git/local-state.ts';
import { gitRepository, type TestRepository } from '../../helpers/git-repository.ts';

describe('the state of a repository in a folder', () => {
  it.each<readonly [string, (repository: TestRepository, git: string) => void]>([
    ['a commit', (repository) => repository.commitFile('b.txt', 'two')],
    ['a branch', (repository) => repository.git('branch', 'other')],
    ['a branch that moves back', (repository) => repository.git('update-ref', 'refs/heads/main', 'HEAD~1')],
    [
      'another branch that is checked out',
      (repository) => repository.git('symbolic-ref', 'HEAD', 'refs/heads/other'),
    ],
    ['refs in one file', (repository) => repository.git('pack-refs', '--all')],
    ['a tag in that file', (_, dir) => appendFileSync(path.join(dir, 'packed-refs'), 'line\n')],
    [
      'an object that no ref reaches',
      (repository) => repository.gitWith('loose', 'hash-object', '-w', '--stdin'),
    ],
    ['objects in a pack', (repository) => repository.git('repack', '-adq')],
    ['the end of its history', (_, dir) => writeFileSync(path.join(dir, 'shallow'), `${'0'.repeat(40)}\n`)],
  ])('is another with %s, whatever times say', (_, change) => {
    const repository = committed();
    const dir = path.join(repository.dir, '.git');
    const before = localState(repository.dir);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    change(repository, dir);
    for (const file of ['', 'HEAD', 'objects', 'refs', 'refs/heads']) {
      utimesSync(path.join(dir, file), 1, 1);
    }
    expect(localState(repository.dir)).not.toBe(before);
  });

  it('is the same without a change, and with files beside it', () => {
    const repository = committed();
    const before = localState(repository.dir);
    repository.write('c.txt', 'not committed');
    expect(localState(repository.dir)).toBe(before);
  });

  it.each<readonly [string, (dir: string) => void]>([
    ['borrows objects', (dir) => writeFileSync(path.join(dir, 'objects/info/alternates'), '/elsewhere\n')],
    ['may borrow, as a pipe tells', (dir) => pipe(path.join(dir, 'objects/info/alternates'))],
    ['has objects behind a link', (dir) => moveBehindLink(path.join(dir, 'objects/pack'))],
    ['has a pipe for a file', (dir) => pipe(path.join(dir, 'packed-refs'))],
    ['has its refs in a table', (dir) => writeFileSync(path.join(dir, 'reftable'), '')],
    ['is none', (dir) => rmSync(path.join(dir, 'HEAD'))],
  ])('cannot be told where it %s', (_, change) => {
    const { dir } = committed();
    change(path.join(dir, '.git'));
    expect(localState(dir)).toBe(null);
  });

  it('cannot be told where there is nothing', () => {
    expect(localState('/nonexistent/repository')).toBe(null);
  });
});

function committed(): TestRepository {
  const repository = gitRepository();
  repository.commitFile('a.txt', 'one');
  repository.commitFile('a.txt', 'more');
  return repository;
}

function pipe(file: string): void {
  rmSync(file, { force: true });
  execFileSync('mkfifo', [file]);
}

function moveBehindLink(dir: string): void {
  renameSync(dir, `${path.dirname(dir)}-elsewhere`);
  symlinkSync(`${path.dirname(dir)}-elsewhere`, dir);
}
