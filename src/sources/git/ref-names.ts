import { askGit } from './git-process.ts';
import { oncePerRepository } from './once-per-repository.ts';

/** All refs by their whole names, such as `refs/heads/main`. */
export const refNames = oncePerRepository(async (repository, signal): Promise<readonly string[]> => {
  const refs = await askGit(repository, ['for-each-ref', '--format=%(refname)'], signal);
  return refs.toString('latin1').split('\n').filter(Boolean);
});
