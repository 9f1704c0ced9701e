import { Coverage } from '../../model/coverage.ts';
import type { Place } from '../../model/place.ts';
import { changesOf, type Change } from './changes.ts';
import { commitInfos } from './commit-infos.ts';
import { commitsOf } from './commit-walk.ts';
import { askGit } from './git-process.ts';
import { taggedObject } from './message.ts';
import { blobId, messageId, oidsOf } from './object-chunks.ts';
import type { ObjectList } from './object-list.ts';
import { objectStream } from './object-stream.ts';
import type { Repository } from './repository.ts';
import { headTree, indexEntries, treeOf } from './trees.ts';

interface Introduction {
  readonly change: Change;
  readonly order: number;
  readonly isReachable: boolean;
}

/**
 * Whose the contents are: for each blob and path the oldest commit that brought it there, merges included,
 * and whether it is in HEAD's tree, in history only, or reachable from nothing.
 */
export async function historyPlaces(
  repository: Repository,
  objects: ObjectList,
  contentIds: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const blobs = new Set(oidsOf(contentIds, 'blob'));
  const messages = new Set(oidsOf(contentIds, 'message'));
  const places = new Map<string, Place[]>();
  if (contentIds.size === 0) {
    return places;
  }
  const reachable = await reachableCommits(repository, objects, signal);
  const isReachable = new Set(reachable);
  const unreachable = await orderedByHistory(
    repository,
    objects.commits.filter((commit) => !isReachable.has(commit)),
    signal,
  );
  const order = new Map([...reachable, ...unreachable].map((commit, index) => [commit, index]));

  const introductions = await introductionsOf(
    repository,
    [...order.keys()],
    blobs,
    isReachable,
    order,
    signal,
  );
  const tree = await headTree(repository, signal);
  const commits = await commitInfos(
    repository,
    [
      ...introductions.map(({ change }) => change.commit!),
      ...objects.commits.filter((oid) => messages.has(oid)),
    ],
    signal,
  );
  for (const { change, order: rank, isReachable: isInHistory } of introductions) {
    const commit = commits.get(change.commit!);
    const isInTree = tree.get(change.path) === change.blob;
    const place: Place = {
      path: change.path,
      state: isInTree ? 'in-tree' : isInHistory ? 'history' : 'unreachable',
      blob: change.blob,
      order: rank,
      ...(commit === undefined ? {} : { commit }),
    };
    add(places, blobId(change.blob), place);
  }
  await addUncommitted(repository, blobs, places, signal);
  for (const oid of messages) {
    const commit = commits.get(oid);
    if (commit !== undefined) {
      const state = isReachable.has(oid) ? 'history' : 'unreachable';
      add(places, messageId(oid), { path: 'COMMIT_MESSAGE', state, commit, order: order.get(oid) ?? 0 });
    }
  }
  await addTags(
    repository,
    objects.tags.filter((oid) => messages.has(oid)),
    order,
    places,
    signal,
  );
  return places;
}

function add(places: Map<string, Place[]>, contentId: string, place: Place): void {
  const known = places.get(contentId);
  if (known === undefined) {
    places.set(contentId, [place]);
  } else {
    known.push(place);
  }
}

/** What stashes hold beyond the newest is known to the reflog of the stash alone. */
async function stashEntries(repository: Repository, signal: AbortSignal): Promise<string[]> {
  const hasStash = await askGit(repository, ['for-each-ref', '--format=%(objectname)', 'refs/stash'], signal);
  if (hasStash.length === 0) {
    return [];
  }
  const entries = await askGit(repository, ['reflog', 'show', '--format=%H', 'refs/stash', '--'], signal);
  return entries.toString('latin1').split('\n').filter(Boolean);
}

/** Where the history is damaged no walk gets through: then every commit there is counts as reachable. */
async function reachableCommits(
  repository: Repository,
  objects: ObjectList,
  signal: AbortSignal,
): Promise<readonly string[]> {
  try {
    return await commitsOf(repository, ['--all', ...(await stashEntries(repository, signal))], signal);
  } catch {
    signal.throwIfAborted();
    return orderedByHistory(repository, objects.commits, signal);
  }
}

/** Parents before children. Where part of an unreachable history is gone already, in the order in which they were found. */
async function orderedByHistory(
  repository: Repository,
  commits: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (commits.length === 0) {
    return [];
  }
  try {
    return await commitsOf(repository, ['--ignore-missing', '--no-walk=sorted'], signal, commits);
  } catch {
    signal.throwIfAborted();
    return commits;
  }
}

/** The first commit for each blob at each path. */
async function introductionsOf(
  repository: Repository,
  commits: readonly string[],
  blobs: ReadonlySet<string>,
  reachable: ReadonlySet<string>,
  order: ReadonlyMap<string, number>,
  signal: AbortSignal,
): Promise<Introduction[]> {
  const found = new Map<string, Introduction>();
  if (blobs.size === 0) {
    return [];
  }
  const note = (change: Change): void => {
    const key = `${change.blob} ${change.path}`;
    if (blobs.has(change.blob) && !found.has(key)) {
      const commit = change.commit!;
      found.set(key, { change, order: order.get(commit)!, isReachable: reachable.has(commit) });
    }
  };
  const broken: string[] = [];
  for await (const change of changesOf(repository, commits, false, (commit) => broken.push(commit), signal)) {
    note(change);
  }
  // Where the commit before cannot be read, all that a commit holds counts as brought by it.
  for (const commit of broken) {
    for (const [path, blob] of await treeOf(repository, commit, signal).catch(() => [])) {
      note({ commit, path, blob, replaced: [] });
    }
  }
  return [...found.values()].sort((a, b) => a.order - b.order);
}

/** Blobs of no commit: in the index, or dangling. */
async function addUncommitted(
  repository: Repository,
  blobs: ReadonlySet<string>,
  places: Map<string, Place[]>,
  signal: AbortSignal,
): Promise<void> {
  const homeless = new Set([...blobs].filter((oid) => !places.has(blobId(oid))));
  if (homeless.size === 0) {
    return;
  }
  for (const { path, blob } of await indexEntries(repository, signal)) {
    if (homeless.has(blob)) {
      add(places, blobId(blob), { path, state: 'staged', blob });
    }
  }
  for (const blob of homeless) {
    if (!places.has(blobId(blob))) {
      add(places, blobId(blob), { path: `unreachable/${blob}`, state: 'unreachable', blob });
    }
  }
}

const maxTagBytes = 8 * 1024 * 1024;

async function addTags(
  repository: Repository,
  oids: readonly string[],
  order: ReadonlyMap<string, number>,
  places: Map<string, Place[]>,
  signal: AbortSignal,
): Promise<void> {
  if (oids.length === 0) {
    return;
  }
  const refs = await askGit(repository, ['for-each-ref', '--format=%(objectname)'], signal);
  const named = new Set(refs.toString('latin1').split('\n'));
  const targets = new Map<string, string>();
  for await (const { oid, bytes } of objectStream(repository, oids, maxTagBytes, new Coverage(), signal)) {
    const target = bytes === null ? null : taggedObject(bytes);
    if (target?.type === 'commit') {
      targets.set(oid, target.oid);
    }
  }
  const commits = await commitInfos(repository, [...targets.values()], signal);
  for (const oid of oids) {
    const commit = commits.get(targets.get(oid) ?? '');
    const rank = order.get(targets.get(oid) ?? '');
    add(places, messageId(oid), {
      path: 'TAG_MESSAGE',
      state: named.has(oid) ? 'history' : 'unreachable',
      ...(commit === undefined ? {} : { commit }),
      ...(rank === undefined ? {} : { order: rank }),
    });
  }
}
