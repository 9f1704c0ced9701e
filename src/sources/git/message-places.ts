import { Coverage } from '../../model/coverage.ts';
import type { Place } from '../../model/place.ts';
import { commitInfos } from './commit-infos.ts';
import type { CommitOrder } from './commit-order.ts';
import { askGit } from './git-process.ts';
import { taggedObject } from './message.ts';
import { messageId } from './object-chunks.ts';
import type { ObjectList } from './object-list.ts';
import { objectStream } from './object-stream.ts';
import type { Repository } from './repository.ts';

const maxTagBytes = 8 * 1024 * 1024;

/** The places of the messages of commits and tags, by content id. */
export async function messagePlaces(
  repository: Repository,
  objects: ObjectList,
  messages: ReadonlySet<string>,
  order: CommitOrder,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const commits = objects.commits.filter((oid) => messages.has(oid));
  const tags = objects.tags.filter((oid) => messages.has(oid));
  const targets = await taggedCommits(repository, tags, signal);
  const infos = await commitInfos(repository, [...commits, ...targets.values()], signal);
  const refs = tags.length === 0 ? new Set<string>() : await refTargets(repository, signal);

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
    ...tags.map(
      (oid) => [messageId(oid), [placeOf('TAG_MESSAGE', targets.get(oid) ?? '', refs.has(oid))]] as const,
    ),
  ]);
}

/** The commits that tag objects name, by the tag's id. */
async function taggedCommits(
  repository: Repository,
  tags: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  for await (const { oid, bytes } of objectStream(repository, tags, maxTagBytes, new Coverage(), signal)) {
    const target = bytes === null ? null : taggedObject(bytes);
    if (target?.type === 'commit') {
      targets.set(oid, target.oid);
    }
  }
  return targets;
}

/** The objects that refs name directly. */
async function refTargets(repository: Repository, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const refs = await askGit(repository, ['for-each-ref', '--format=%(objectname)'], signal);
  return new Set(refs.toString('latin1').split('\n'));
}
