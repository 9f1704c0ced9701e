import { mkdir } from 'node:fs/promises';
import { locationOf } from './repository.ts';
import type { GitLocation } from './git-process.ts';
import { askRemote, type Remote } from './remote.ts';

/**
 * Fetches single objects of a remote repository into a folder that does not exist, rather than all of it. Servers that
 * speak version 2 of git's protocol give any object by its id (https://git-scm.com/docs/protocol-v2, fetch); of commits
 * neither history nor, where the server filters, trees come along.
 *
 * @param oids - of blobs and commits
 * @throws ScanError when the server gives not all of them, or none so
 */
export async function fetchObjects(
  remote: Remote,
  oids: readonly string[],
  dir: string,
  signal: AbortSignal,
): Promise<GitLocation> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const format = oids[0]?.length === 64 ? 'sha256' : 'sha1';
  await askRemote(
    remote,
    dir,
    ['init', '--bare', '--quiet', '--template=', `--object-format=${format}`, '.'],
    signal,
  );
  await askRemote(
    remote,
    dir,
    [
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--depth=1',
      '--filter=tree:0',
      '--stdin',
      '--end-of-options',
      remote.url,
    ],
    signal,
    `${oids.join('\n')}\n`,
  );
  return locationOf(dir, false);
}
