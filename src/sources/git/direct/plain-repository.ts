import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { PackFault } from '../pack/pack-fault.ts';
import { locationOf, type Repository } from '../repository.ts';
import { headCommit, readSmall } from './head-commit.ts';

/** A repository whose index and objects can be read without git, since nothing about it is unusual. */
export interface PlainRepository extends Repository {
  readonly head: string;
  readonly workTree: string;
  readonly indexFile: string;
}

/** Variables of hooks that say that objects, refs or files are elsewhere. */
const elsewhere = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
] as const;

/** Files that make objects or history be elsewhere, or less than all. */
const unusual = ['commondir', 'shallow', 'config.worktree', 'objects/info/alternates'] as const;

/** Settings on which it depends what and where a repository's files are, unless they say what is usual. */
const unusualSettings =
  /\binclude|\bextensions|worktree|partialclone|\bbare\b(?![ \t]*=[ \t]*false[ \t]*$)|repositoryformatversion(?![ \t]*=[ \t]*0[ \t]*$)/im;

/**
 * Finds the repository around a directory, as git does: a `.git` folder in it or in one above.
 *
 * @throws PackFault where it is not plain to see what git would say; or what the system says
 */
export function plainRepository(name: string, keepsHookEnvironment: boolean): PlainRepository {
  const env = keepsHookEnvironment ? process.env : {};
  if (elsewhere.some((variable) => env[variable] !== undefined)) {
    throw new PackFault('the environment names another repository');
  }
  const dir = realpathSync(path.resolve(name));
  const workTree = topOf(dir);
  const gitDir = path.join(workTree, '.git');
  if (unusual.some((file) => existsSync(path.join(gitDir, file)))) {
    throw new PackFault('the repository is no plain one');
  }
  if (unusualSettings.test(readSmall(path.join(gitDir, 'config')))) {
    throw new PackFault('the repository has unusual settings');
  }
  return {
    ...locationOf(name, keepsHookEnvironment),
    name,
    gitDir,
    commonDir: gitDir,
    workTree,
    isShallow: false,
    objectFormat: 'sha1',
    head: headCommit(gitDir),
    indexFile: indexOf(gitDir, dir, env['GIT_INDEX_FILE']),
  };
}

function topOf(dir: string): string {
  const { dev } = statSync(dir);
  for (let top = dir; ; top = path.dirname(top)) {
    const found = lstatSync(path.join(top, '.git'), { throwIfNoEntry: false });
    const isPlain =
      found?.isDirectory() === true && statSync(top).dev === dev && isGitDir(path.join(top, '.git'));
    if (isPlain) {
      return top;
    }
    // What git would take for a repository without a working tree.
    if (found !== undefined || top === path.dirname(top) || existsSync(path.join(top, 'HEAD'))) {
      throw new PackFault('there is no plain repository');
    }
  }
}

function isGitDir(dir: string): boolean {
  const names = readdirSync(dir);
  return ['HEAD', 'objects', 'refs', 'config'].every((name) => names.includes(name));
}

/** A hook for a commit of some files only is told of another index than the usual one. */
function indexOf(gitDir: string, dir: string, given: string | undefined): string {
  if (given === undefined || given === '') {
    return path.join(gitDir, 'index');
  }
  if (!path.isAbsolute(given) && dir !== path.dirname(gitDir)) {
    throw new PackFault('the index is named from another folder');
  }
  return path.resolve(dir, given);
}
