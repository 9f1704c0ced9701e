import { folderRoot, type PolicyRoot } from '../../config/policy-root.ts';
import { readFileAt } from '../../sources/git/read-at.ts';
import type { Repository } from '../../sources/git/repository.ts';

/** Where a repository's own policy is: its working tree, else its HEAD. */
export function ownRoot(repository: Repository): PolicyRoot | null {
  if (repository.workTree !== null) {
    return folderRoot(repository.workTree);
  }
  return repository.head === null ? null : commitRoot(repository, repository.head);
}

/** The policy files of a commit. @param onRead - told of each file that is looked for */
export function commitRoot(
  repository: Repository,
  commit: string,
  onRead: (file: string) => void = () => {},
): PolicyRoot {
  return {
    dir: null,
    nameOf: (file) => `${file} of commit ${commit.slice(0, 10)}`,
    read(file) {
      onRead(file);
      return readFileAt(repository, commit, file);
    },
  };
}
