import type { Place } from '../../model/place.ts';
import { commitInfos } from './commit-infos.ts';
import type { CommitOrder } from './commit-order.ts';
import { askGit } from './git-process.ts';
import { taggedObject } from './message.ts';
import { messageId } from './object-chunks.ts';
import { readObjects } from './read-objects.ts';
import type { Repository } from './repository.ts';

/** The places of the messages of commits and tags, by content id. */
export async function messagePlaces(
  repository: Repository,
  messages: ReadonlySet<string>,
  order: CommitOrder,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const { commits, tags } = await messageObjects(repository, messages, signal);
  const infos = await commitInfos(repository, [...commits, ...tags.values()], signal);
  const refs = tags.size === 0 ? new Set<string>() : await refTargets(repository, signal);

  const placeOf = (path: string, commit: string, isReachable: boolean): Place => {
    const info = infos.get(commit);
    const rank = order.rankOf(commit);
    return {
      path,
      state: isReachable ? 'history' : 'unreachable',
      ...(info === undefined ? {} : { commit: info }),
      ...(rank === undefined ? {} : { order: rank }),
    };
  };
  return new Map([
    ...commits.map(
      (oid) => [messageId(oid), [placeOf('COMMIT_MESSAGE', oid, order.isReachable(oid))]] as const,
    ),
    ...Array.from(
      tags,
      ([oid, commit]) => [messageId(oid), [placeOf('TAG_MESSAGE', commit, refs.has(oid))]] as const,
    ),
  ]);
}

/** Which of the messages are of commits and which of tags; tags with the commit that each names, if it names one. */
async function messageObjects(
  repository: Repository,
  messages: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<{ readonly commits: readonly string[]; readonly tags: ReadonlyMap<string, string> }> {
  const commits: string[] = [];
  const tags = new Map<string, string>();
  for await (const { oid, type, bytes } of readObjects(repository, [...messages], signal)) {
    if (type === 'commit') {
      commits.push(oid);
    } else {
      const target = bytes === null ? null : taggedObject(bytes);
      tags.set(oid, target?.type === 'commit' ? target.oid : '');
    }
  }
  return { commits, tags };
}

/** The objects that refs name directly. */
async function refTargets(repository: Repository, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const refs = await askGit(repository, ['for-each-ref', '--format=%(objectname)'], signal);
  return new Set(refs.toString('latin1').split('\n'));
}
