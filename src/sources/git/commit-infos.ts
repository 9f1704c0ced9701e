import type { CommitInfo } from '../../model/place.ts';
import { parseCommit } from './message.ts';
import { readObjects } from './read-objects.ts';
import type { Repository } from './repository.ts';

/** Author, date and message of commits. Those that cannot be read are left out: the scan has noted them already. */
export async function commitInfos(
  repository: Repository,
  oids: Iterable<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, CommitInfo>> {
  const infos = new Map<string, CommitInfo>();
  for await (const { oid, type, bytes } of readObjects(repository, [...new Set(oids)], signal)) {
    if (type === 'commit' && bytes !== null) {
      infos.set(oid, parseCommit(oid, bytes));
    }
  }
  return infos;
}
