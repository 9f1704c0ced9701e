import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { ScanError } from '../model/scan-error.ts';
import { askUsersGit } from './users-git.ts';

/** What is to be known of a repository to find its hooks. */
export interface HookedRepository {
  readonly name: string;
  readonly gitDir: string;
  /** That of the main working tree, which linked ones share hooks with. */
  readonly commonDir: string;
  /** Null in a bare repository. */
  readonly workTree: string | null;
}

/** Where git looks for a repository's hooks. */
export interface HooksPlace {
  readonly dir: string;
  /** `private`: in the git directory. `committed`: in the working tree, so that others get the hooks too. `outside`: of other repositories as well. */
  readonly kind: 'private' | 'committed' | 'outside';
}

/**
 * Finds the folder that git takes the hooks of a repository from: `core.hooksPath` and linked working trees move it.
 *
 * @throws ScanError when git refuses the repository
 */
export async function hooksPlace(repository: HookedRepository): Promise<HooksPlace> {
  const { workTree, gitDir, commonDir, name } = repository;
  // Git takes a relative core.hooksPath from where it runs hooks: the top of the working tree, or a bare repository.
  const base = workTree ?? gitDir;
  const answer = await askUsersGit(base, ['rev-parse', '--git-path', 'hooks']);
  if (answer.code !== 0) {
    throw new ScanError('GIT_FAILED', `git does not tell where the hooks of ${name} are: ${answer.error}`);
  }
  const dir = path.resolve(base, answer.output);
  if ([gitDir, commonDir].some((folder) => isWithin(dir, folder))) {
    return { dir, kind: 'private' };
  }
  const mainTree = path.basename(commonDir) === '.git' ? path.dirname(commonDir) : null;
  const isCommitted = [workTree, mainTree].some((folder) => folder !== null && isWithin(dir, folder));
  return { dir, kind: isCommitted ? 'committed' : 'outside' };
}

function isWithin(file: string, folder: string): boolean {
  const way = path.relative(realPath(folder), realPath(file));
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** With links followed as far as the path exists. */
function realPath(file: string): string {
  if (existsSync(file)) {
    return realpathSync(file);
  }
  const parent = path.dirname(file);
  return parent === file ? file : path.join(realPath(parent), path.basename(file));
}
