import { describe, expect, it } from 'vitest';
import { changesOf, type Change } from '../../../src/sources/git/changes.ts';
import { gitRepository, type TestRepository } from '../../helpers/git-repository.ts';

async function changes(repo: TestRepository, findsRenames: boolean): Promise<Change[]> {
  const commits = repo.git('rev-list', '--topo-order', '--reverse', '--all').split('\n');
  const location = { dir: repo.dir, keepsHookEnvironment: false };
  const signal = new AbortController().signal;
  return Array.fromAsync(changesOf(location, commits, findsRenames, () => {}, signal));
}

describe('the changes of commits', () => {
  it('name the first versions, the new ones and what they replace', async () => {
    const repo = gitRepository();
    const first = repo.commitFile('a', 'one\n');
    const before = repo.git('rev-parse', 'HEAD:a');
    const second = repo.commitFile('a', 'two\n');
    const after = repo.git('rev-parse', 'HEAD:a');
    expect(await changes(repo, false)).toEqual([
      { commit: first, path: 'a', blob: before, replaced: [] },
      { commit: second, path: 'a', blob: after, replaced: [before] },
    ]);
  });

  it('pair a renamed file with its old version where that is asked for', async () => {
    const repo = gitRepository();
    repo.commitFile('old', 'line\n'.repeat(30));
    const before = repo.git('rev-parse', 'HEAD:old');
    repo.git('mv', 'old', 'new');
    repo.commitFile('new', `${'line\n'.repeat(30)}more\n`);
    const after = repo.git('rev-parse', 'HEAD:new');
    expect((await changes(repo, true)).at(-1)).toMatchObject({
      path: 'new',
      blob: after,
      replaced: [before],
    });
    expect((await changes(repo, false)).at(-1)).toMatchObject({ path: 'new', blob: after, replaced: [] });
  });

  it.each([true, false])(
    'of a merge are what differs from all parents (renames: %s)',
    async (findsRenames) => {
      const repo = gitRepository();
      repo.commitFile('both', 'base\n');
      repo.git('checkout', '--quiet', '-b', 'side');
      repo.commitFile('side', 'side\n');
      repo.git('checkout', '--quiet', 'main');
      repo.commitFile('main', 'main\n');
      repo.git('merge', '--quiet', '--no-commit', '--no-ff', 'side');
      repo.write('both', 'only the merge\n');
      repo.write('evil', 'new in the merge\n');
      const merge = repo.commit();
      const own = (await changes(repo, findsRenames)).filter(({ commit }) => commit === merge);
      const base = repo.git('rev-parse', 'HEAD~1:both');
      expect(own.map(({ path, replaced }) => [path, replaced])).toEqual([
        ['both', [base, base]],
        ['evil', []],
      ]);
    },
  );

  it('of an octopus merge and with odd names are read right', async () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    for (const branch of ['one', 'two', 'three']) {
      repo.git('checkout', '--quiet', '-b', branch, 'main');
      repo.commitFile(`new\n${branch}`, `${branch}\n`);
    }
    repo.git('checkout', '--quiet', 'main');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'octopus', 'one', 'two', 'three');
    repo.write(':100644 000000 weird', 'x\n');
    repo.git('add', '--all');
    repo.git('commit', '--quiet', '--amend', '-m', 'octopus');
    const paths = (await changes(repo, true)).map(({ path }) => path);
    expect(paths.toSorted()).toEqual([':100644 000000 weird', 'a', 'new\none', 'new\nthree', 'new\ntwo']);
  });
});
