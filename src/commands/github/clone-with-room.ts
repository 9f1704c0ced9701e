import path from 'node:path';
import type { ScanSettings } from '../../config/scan-settings.ts';
import { ScanError } from '../../model/scan-error.ts';
import { SearchMemory } from '../../model/search-memory.ts';
import { bareClone, type BareCloneOptions } from '../../sources/git/bare-clone.ts';
import { history } from '../../sources/git/history.ts';
import type { Remote, RemoteRefs } from '../../sources/git/remote.ts';
import type { Repository } from '../../sources/git/repository.ts';
import { ownRoot } from '../target/repository-root.ts';
import type { OpenedTarget } from '../run/run-scan.ts';
import { hasRoom } from './clone-folder.ts';

/** There is no room for a clone here; elsewhere or later there may be. */
export class NoRoom extends ScanError {
  constructor() {
    super(
      'DISK_FULL',
      'the disk has no room for a clone: make some, name another folder in TMPDIR, or have fewer at once',
    );
  }
}

/**
 * Clones a repository for one scan into a folder that does not exist, and leaves room for everybody else.
 *
 * @throws NoRoom before anything is asked for; ScanError when git cannot clone
 */
export async function cloneWithRoom(
  remote: Remote,
  found: RemoteRefs,
  dir: string,
  { packedBytes, ...options }: BareCloneOptions & { readonly packedBytes: number | null },
  signal: AbortSignal,
): Promise<Repository> {
  if (!(await hasRoom(path.dirname(dir), packedBytes ?? 0))) {
    throw new NoRoom();
  }
  return bareClone(remote, found, dir, options, signal);
}

/** All of a clone, to be scanned with the policy that it holds. */
export function clonedTarget(repository: Repository, { limits }: ScanSettings): OpenedTarget {
  const memory = new SearchMemory();
  return {
    source: history(repository, { limits, allowsShallow: false, memory }),
    root: ownRoot(repository),
    isWhole: true,
    memory,
  };
}
