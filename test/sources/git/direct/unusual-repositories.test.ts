import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStaged } from '../../../../src/sources/git/direct/staged-directly.ts';
import { gitRepository, type TestRepository } from '../../../helpers/git-repository.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

/** What makes a repository one that git has to read; gives the folder that is scanned, where it is another. */
const unusual: Readonly<Record<string, (repo: TestRepository) => string | void>> = {
  'a file that may have been renamed': (repo) => void repo.git('mv', 'a.txt', 'b.txt'),
  'a conflict': (repo) => {
    repo.git('checkout', '-q', '-b', 'other');
    repo.commitFile('a.txt', 'theirs');
    repo.git('checkout', '-q', 'main');
    repo.commitFile('a.txt', 'ours');
    expect(() => repo.git('merge', 'other')).toThrow('merge');
  },
  'a file that is only meant to be added': (repo) => {
    repo.write('later.txt', 'later');
    repo.git('add', '--intent-to-add', 'later.txt');
  },
  'an index in two halves': (repo) => void repo.git('update-index', '--split-index'),
  'folders that stand for their files': (repo) => {
    repo.commitFile('far/b.txt', 'b');
    repo.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'near');
  },
  'a file where a submodule was': (repo) => {
    repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.git('rev-parse', 'HEAD')},module`);
    repo.git('commit', '-q', '-m', 'module');
    repo.write('module', 'file');
    repo.git('rm', '-q', '--cached', 'module');
    repo.git('add', 'module');
  },
  'another working tree': (repo) => {
    const other = path.join(temporaryFolder(), 'other');
    repo.git('worktree', 'add', '-q', '--detach', other);
    return other;
  },
  'settings from elsewhere': (repo) =>
    appendFileSync(path.join(repo.dir, '.git/config'), '[include]\n\tpath = elsewhere\n'),
  'a working tree that is elsewhere': (repo) => void repo.git('config', 'core.worktree', temporaryFolder()),
  'no working tree': (repo) => void repo.git('config', 'core.bare', 'true'),
  'objects that are elsewhere': (repo) => {
    mkdirSync(path.join(repo.dir, '.git/objects/info'), { recursive: true });
    writeFileSync(path.join(repo.dir, '.git/objects/info/alternates'), `${temporaryFolder()}\n`);
  },
  'an object that is absent': (repo) =>
    void repo.git('update-index', '--add', '--cacheinfo', `100644,${'12'.repeat(20)},b.txt`),
  'a folder in its own .git': (repo) => path.join(repo.dir, '.git'),
};

function staged(...initArgs: readonly string[]): TestRepository {
  const repo = gitRepository(...initArgs);
  repo.commitFile('a.txt', 'one');
  repo.write('a.txt', 'two');
  repo.git('add', '--all');
  return repo;
}

describe('staged files are read without git', () => {
  it('where all is plain, from any folder', () => {
    const { dir } = staged();
    mkdirSync(path.join(dir, 'folder'));
    expect(readStaged(dir, false)).not.toBeNull();
    expect(readStaged(path.join(dir, 'folder'), false)).not.toBeNull();
  });

  it.each(Object.entries(unusual))('but not with %s', (_name, make) => {
    const repo = staged();
    repo.git('reset', '-q', '--hard');
    expect(readStaged(make(repo) ?? repo.dir, false)).toBeNull();
  });

  it('nor with ids of SHA-256, before the first commit, or where there is no repository', () => {
    expect(readStaged(staged('--object-format=sha256').dir, false)).toBeNull();
    expect(readStaged(gitRepository().dir, false)).toBeNull();
    expect(readStaged(temporaryFolder(), false)).toBeNull();
    expect(readStaged('/nonexistent', false)).toBeNull();
  });
});
