import { mkdir } from 'node:fs/promises';
import { openRepository, type Repository } from './repository.ts';
import { askRemote, type Remote, type RemoteRefs } from './remote.ts';

export interface BareCloneOptions {
  /** What reports call it. */
  readonly name: string;
  /** Patterns of refs to leave out, such as `refs/pull/*`. */
  readonly without: readonly string[];
}

/**
 * Clones refs of a remote repository into a folder, without working tree, hooks or configuration of anybody.
 *
 * @throws ScanError when git cannot clone
 */
export async function bareClone(
  remote: Remote,
  { head }: RemoteRefs,
  dir: string,
  { name, without }: BareCloneOptions,
  signal: AbortSignal,
): Promise<Repository> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await askRemote(remote, dir, ['init', '--bare', '--quiet', '--template=', '.'], signal);
  if (head !== null) {
    await askRemote(remote, dir, ['symbolic-ref', 'HEAD', head], signal);
  }
  await askRemote(
    remote,
    dir,
    [
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--end-of-options',
      remote.url,
      '+refs/*:refs/*',
      ...without.map((pattern) => `^${pattern}`),
    ],
    signal,
  );
  return { ...(await openRepository(dir, false, signal)), name };
}
