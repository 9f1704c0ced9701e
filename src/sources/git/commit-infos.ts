import { Coverage } from '../../model/coverage.ts';
import type { CommitInfo } from '../../model/place.ts';
import type { GitLocation } from './git-process.ts';
import { parseCommit } from './message.ts';
import { objectStream } from './object-stream.ts';

const maxCommitBytes = 8 * 1024 * 1024;

/** Author, date and message of commits. Those that cannot be read are left out: the scan has noted them already. */
export async function commitInfos(
  location: GitLocation,
  oids: Iterable<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, CommitInfo>> {
  const infos = new Map<string, CommitInfo>();
  for await (const { oid, type, bytes } of objectStream(
    location,
    [...new Set(oids)],
    maxCommitBytes,
    new Coverage(),
    signal,
  )) {
    if (type === 'commit' && bytes !== null) {
      infos.set(oid, parseCommit(oid, bytes));
    }
  }
  return infos;
}
