import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hooksPlace, type HookedRepository, type HooksPlace } from '../../src/hooks/hooks-place.ts';
import { ScanError } from '../../src/model/scan-error.ts';
import { openRepository } from '../../src/sources/git/repository.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const open = (dir: string): Promise<HookedRepository> =>
  openRepository(dir, false, new AbortController().signal);

async function placeOf(dir: string): Promise<HooksPlace> {
  return hooksPlace(await open(dir));
}

describe('the hooks of a repository are', () => {
  it('in its git directory, seen from any of its folders', async () => {
    const repository = gitRepository();
    const { dir } = repository;
    repository.write('a/b/file', '');
    for (const folder of [dir, `${dir}/a/b`]) {
      expect(await placeOf(folder)).toEqual({ dir: `${dir}/.git/hooks`, kind: 'private' });
    }
  });

  it('those of the main working tree in a linked one', async () => {
    const repository = gitRepository();
    const { dir } = repository;
    repository.commitFile('file', '');
    const linked = path.join(temporaryFolder(), 'linked tree');
    repository.git('worktree', 'add', '-q', '--detach', linked);
    expect(await placeOf(linked)).toEqual({ dir: `${dir}/.git/hooks`, kind: 'private' });
  });

  it('committed where core.hooksPath names a folder of the working tree, seen from any of its folders', async () => {
    const repository = gitRepository();
    const { dir } = repository;
    repository.write('a/file', '');
    repository.git('config', 'core.hooksPath', '.githooks');
    for (const folder of [dir, `${dir}/a`]) {
      expect(await placeOf(folder)).toEqual({ dir: `${dir}/.githooks`, kind: 'committed' });
    }
  });

  it('committed for a linked working tree where an absolute path leads into the main one', async () => {
    const repository = gitRepository();
    const { dir } = repository;
    repository.commitFile('file', '');
    repository.git('config', 'core.hooksPath', `${dir}/.githooks`);
    const linked = path.join(temporaryFolder(), 'linked');
    repository.git('worktree', 'add', '-q', '--detach', linked);
    expect(await placeOf(linked)).toEqual({ dir: `${dir}/.githooks`, kind: 'committed' });
  });

  it.each(['/dev/null', '../hooks', '~/hooks', '..'])(
    'outside where core.hooksPath is %s',
    async (hooksPath) => {
      const repository = gitRepository();
      const { dir } = repository;
      repository.git('config', 'core.hooksPath', hooksPath);
      expect((await placeOf(dir)).kind).toBe('outside');
    },
  );

  it('outside where a link leads out', async () => {
    const repository = gitRepository();
    const { dir } = repository;
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, path.join(dir, 'linked'));
    repository.git('config', 'core.hooksPath', 'linked/hooks');
    expect((await placeOf(dir)).kind).toBe('outside');
  });

  it('in a bare repository itself', async () => {
    const { dir } = gitRepository('--bare');
    expect(await placeOf(dir)).toEqual({ dir: `${dir}/hooks`, kind: 'private' });
  });

  it('not those of the repository whose hook is running', async () => {
    const { dir } = gitRepository();
    const other = gitRepository();
    process.env['GIT_DIR'] = `${other.dir}/.git`;
    try {
      expect((await placeOf(dir)).dir).toBe(`${dir}/.git/hooks`);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  it('told with what git says when it refuses the repository', async () => {
    const { dir } = gitRepository();
    const repository = await open(dir);
    mkdirSync(`${dir}/empty`);
    const broken = { ...repository, workTree: temporaryFolder() };
    await expect(hooksPlace(broken)).rejects.toThrow(ScanError);
  });
});
