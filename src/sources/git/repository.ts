import { statSync } from 'node:fs';
import path from 'node:path';
import { ScanError } from '../../model/scan-error.ts';
import type { Target } from '../../model/source.ts';
import { type GitLocation, lastLine, runGit } from './git-process.ts';

/** A repository, as git sees it. */
export interface Repository extends GitLocation {
  /** As the user named it. */
  readonly name: string;
  readonly gitDir: string;
  readonly commonDir: string;
  /** Top of the working tree; null in a bare repository. */
  readonly workTree: string | null;
  readonly isShallow: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
  /** The commit that HEAD names; null before the first commit. */
  readonly head: string | null;
}

/** What a report says is scanned. */
export function gitTarget({ name, head }: Repository): Target {
  return { kind: 'git', name, ...(head === null ? {} : { head }) };
}

/**
 * Finds the repository that holds a directory.
 *
 * @throws ScanError when the directory does not exist, or is in no repository that git can read
 */
export async function openRepository(
  name: string,
  keepsHookEnvironment: boolean,
  signal: AbortSignal,
): Promise<Repository> {
  // Not waited for: who uses the time until git answers would keep it from being started.
  const isDirectory = isDirectoryAt(name);
  if (isDirectory === null) {
    throw new ScanError('NO_TARGET', `${name} does not exist: name a repository, a directory or a file`);
  }
  if (!isDirectory) {
    throw new ScanError(
      'NOT_A_REPOSITORY',
      `${name} is not a git repository but a file: scan it with "leaksieve dir"`,
    );
  }
  const location = locationOf(name, keepsHookEnvironment);
  const answer = await runGit(
    location,
    [
      'rev-parse',
      '--absolute-git-dir',
      '--git-common-dir',
      '--is-bare-repository',
      '--is-shallow-repository',
      '--show-object-format',
      // Without a commit git says nothing from here on.
      '--revs-only',
      headCommit,
      '--show-toplevel',
    ],
    signal,
  );
  const [gitDir = '', commonDir = '', isBare, isShallow, objectFormat, head = '', ...top] = lines(answer);
  if (objectFormat === undefined) {
    throw new ScanError(
      'NOT_A_REPOSITORY',
      `${name} is not a git repository that git can read (${lastLine(answer.stderr)}): scan it with "leaksieve dir", or name a repository`,
    );
  }
  // Where there is no commit, or the name of a folder breaks a line, each is asked for alone.
  const { workTree, head: commit } = objectId.test(head)
    ? { workTree: answer.code === 0 ? top.join('\n') : null, head }
    : await topAndHead(location, isBare === 'true', signal);
  return {
    ...location,
    name,
    gitDir,
    commonDir: path.resolve(location.dir, commonDir),
    workTree,
    isShallow: isShallow === 'true',
    objectFormat: objectFormat === 'sha256' ? 'sha256' : 'sha1',
    head: commit,
  };
}

/** Where git is asked about the repository that holds a directory. */
export function locationOf(name: string, keepsHookEnvironment: boolean): GitLocation {
  return { dir: path.resolve(name), keepsHookEnvironment };
}

/** Null: nothing is there that can be looked at. */
function isDirectoryAt(name: string): boolean | null {
  try {
    return statSync(name).isDirectory();
  } catch {
    return null;
  }
}

const headCommit = 'HEAD^{commit}';
const objectId = /^[0-9a-f]{40,64}$/;

async function topAndHead(
  location: GitLocation,
  isBare: boolean,
  signal: AbortSignal,
): Promise<Pick<Repository, 'workTree' | 'head'>> {
  const top = isBare ? null : await runGit(location, ['rev-parse', '--show-toplevel'], signal);
  const head = await runGit(location, ['rev-parse', '--verify', '--quiet', headCommit], signal);
  return {
    workTree: top === null || top.code !== 0 ? null : lines(top).join('\n'),
    head: head.code === 0 ? head.stdout.toString().trim() : null,
  };
}

function lines({ stdout }: { readonly stdout: Buffer }): readonly string[] {
  return stdout.toString().replace(/\n$/, '').split('\n');
}

/**
 * The object id that a revision names.
 *
 * @throws ScanError `BAD_REVISION` with what to do, which differs in a shallow clone
 */
export async function resolveRevision(
  repository: Repository,
  revision: string,
  signal: AbortSignal,
  kind: 'commit' | 'object' = 'commit',
): Promise<string> {
  const answer = await runGit(
    repository,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{${kind}}`],
    signal,
  );
  const id = answer.stdout.toString().trim().split('\n').at(-1) ?? '';
  if (answer.code === 0 && objectId.test(id)) {
    return id;
  }
  throw new ScanError(
    'BAD_REVISION',
    repository.isShallow
      ? `${revision} is not in this shallow clone: fetch it first with "git fetch --unshallow" (in GitHub Actions: fetch-depth: 0)`
      : `${revision} names no commit in ${repository.name}: check the spelling, or fetch it first`,
  );
}
