import { runGit } from '../../sources/git/git-process.ts';
import type { Repository } from '../../sources/git/repository.ts';
import type { Check } from './check.ts';

/** Whether the folder is in a repository, and whether all of its history is here. */
export async function checkRepository(repository: Repository | null, dir: string): Promise<readonly Check[]> {
  if (repository === null) {
    const text = `${dir} is in no repository that git can read`;
    return [{ name: 'repository', state: 'warning', text, mend: 'scan its files with "leaksieve dir"' }];
  }
  return [
    { name: 'repository', state: 'ok', text: describe(repository) },
    checkDepth(repository),
    await checkObjects(repository),
  ];
}

function describe({ workTree, gitDir, head, objectFormat }: Repository): string {
  const format = objectFormat === 'sha256' ? ', SHA-256' : '';
  const commits = head === null ? ', no commits yet' : '';
  return `${workTree ?? `${gitDir}, bare`}${format}${commits}`;
}

function checkDepth({ isShallow }: Repository): Check {
  return isShallow
    ? {
        name: 'history',
        state: 'warning',
        text: 'a shallow clone: a scan of the whole history is incomplete',
        mend: '"git fetch --unshallow" (in GitHub Actions fetch-depth: 0)',
      }
    : { name: 'history', state: 'ok', text: 'not shallow' };
}

/** A partial clone leaves objects with its remote: https://git-scm.com/docs/partial-clone */
async function checkObjects(repository: Repository): Promise<Check> {
  const { code } = await runGit(
    repository,
    ['config', '--get-regexp', String.raw`^(remote\..*\.promisor|extensions\.partialclone)$`],
    new AbortController().signal,
  );
  return code === 0
    ? {
        name: 'objects',
        state: 'warning',
        text: 'a partial clone: what was not fetched is not scanned, and makes a scan incomplete',
        mend: 'clone again without --filter',
      }
    : { name: 'objects', state: 'ok', text: 'not a partial clone' };
}
