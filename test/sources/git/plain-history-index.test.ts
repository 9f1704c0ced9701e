import { expect, it } from 'vitest';
import { plainHistoryIndex } from '../../../src/sources/git/plain-history-index.ts';
import { openRepository } from '../../../src/sources/git/repository.ts';
import { gitRepository } from '../../helpers/git-repository.ts';

const never = new AbortController().signal;

it('the index of a history that git is asked for tells who brought a blob, and where it stands', async () => {
  const repository = gitRepository();
  const first = repository.commitFile('a.txt', 'stays');
  const second = repository.commitFile('folder/b.txt', 'goes');
  const gone = repository.git('rev-parse', 'HEAD:folder/b.txt');
  repository.remove('folder/b.txt');
  repository.write('c.txt', 'stays');
  const third = repository.commit();
  const stays = repository.git('rev-parse', 'HEAD:a.txt');
  const index = await plainHistoryIndex(await openRepository(repository.dir, false, never), never);
  const blobs = new Set([stays, gone]);
  const changes = await index.introductions(blobs);
  expect(changes.map(({ commit, path, blob }) => [commit, path, blob])).toEqual([
    [first, 'a.txt', stays],
    [second, 'folder/b.txt', gone],
    [third, 'c.txt', stays],
  ]);
  expect(index.order.commits).toEqual([first, second, third]);
  expect(Object.fromEntries(await index.headPaths(blobs))).toMatchObject({ 'a.txt': stays, 'c.txt': stays });
});
