import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRepository, type Repository } from '../../../src/sources/git/repository.ts';
import { gitRepository, repositoryAt } from '../../helpers/git-repository.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

function open(dir: string): Promise<Repository> {
  return openRepository(dir, false, new AbortController().signal);
}

describe('an opened repository', () => {
  it('knows its top and its commit, from any folder in it', async () => {
    const repo = gitRepository();
    const head = repo.commitFile('src/a.txt', 'a');
    const top = repo.git('rev-parse', '--show-toplevel');
    for (const dir of [repo.dir, path.join(repo.dir, 'src')]) {
      const gitDir = path.join(top, '.git');
      expect(await open(dir)).toMatchObject({ workTree: top, head, gitDir, isShallow: false });
    }
  });

  it('has no commit before the first one, nor where that is absent', async () => {
    const unborn = gitRepository();
    const top = unborn.git('rev-parse', '--show-toplevel');
    expect(await open(unborn.dir)).toMatchObject({ workTree: top, head: null });
    writeFileSync(path.join(unborn.dir, '.git/refs/heads/main'), `${'12'.repeat(20)}\n`);
    expect(await open(unborn.dir)).toMatchObject({ workTree: top, head: null });
  });

  it('has no working tree where it is bare, or seen from within', async () => {
    const repo = gitRepository();
    const head = repo.commitFile('a.txt', 'a');
    expect(await open(path.join(repo.dir, '.git'))).toMatchObject({ workTree: null, head });
    expect(await open(gitRepository('--bare').dir)).toMatchObject({ workTree: null, head: null });
  });

  it('keeps its object format', async () => {
    const repo = gitRepository('--object-format=sha256');
    const head = repo.commitFile('a.txt', 'a');
    expect(await open(repo.dir)).toMatchObject({ objectFormat: 'sha256', head });
  });

  it.each([true, false])(
    'may lie in a folder whose name breaks a line; with a commit: %s',
    async (hasCommit) => {
      const dir = path.join(temporaryFolder(), `two\n${'12'.repeat(20)}`);
      mkdirSync(dir);
      const repo = repositoryAt(dir, []);
      const head = hasCommit ? repo.commitFile('a.txt', 'a') : null;
      expect(await open(dir)).toMatchObject({ workTree: repo.git('rev-parse', '--show-toplevel'), head });
    },
  );
});
