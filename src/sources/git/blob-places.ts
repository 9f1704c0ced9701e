import type { Place } from '../../model/place.ts';
import { commitInfos } from './commit-infos.ts';
import type { HistoryIndex } from './history-places.ts';
import { blobId } from './object-chunks.ts';
import type { Repository } from './repository.ts';
import { indexEntries } from './trees.ts';

type Places = Map<string, Place[]>;

/**
 * The places of blobs by content id: for each path the oldest commit that brought it there, merges included,
 * and whether it is in HEAD's tree, in history only, or reachable from nothing.
 */
export async function blobPlaces(
  repository: Repository,
  blobs: ReadonlySet<string>,
  history: HistoryIndex,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const places: Places = new Map();
  if (blobs.size === 0) {
    return places;
  }
  const changes = await history.introductions(blobs);
  const commits = await commitInfos(
    repository,
    changes.map(({ commit }) => commit!),
    signal,
  );
  const tree = await history.headPaths(blobs);
  for (const { commit, path, blob } of changes) {
    const info = commits.get(commit!);
    const committed = history.order.isReachable(commit!) ? 'history' : 'unreachable';
    add(places, {
      path,
      blob,
      state: tree.get(path) === blob ? 'in-tree' : committed,
      order: history.order.rankOf(commit!)!,
      ...(info === undefined ? {} : { commit: info }),
    });
  }
  await addUncommitted(repository, blobs, places, signal);
  return places;
}

function add(places: Places, place: Place & { readonly blob: string }): void {
  const contentId = blobId(place.blob);
  const known = places.get(contentId);
  if (known === undefined) {
    places.set(contentId, [place]);
  } else {
    known.push(place);
  }
}

/** Blobs of no commit: in the index, or dangling. */
async function addUncommitted(
  repository: Repository,
  blobs: ReadonlySet<string>,
  places: Places,
  signal: AbortSignal,
): Promise<void> {
  const homeless = new Set([...blobs].filter((oid) => !places.has(blobId(oid))));
  if (homeless.size === 0) {
    return;
  }
  for (const { path, blob } of await indexEntries(repository, signal)) {
    if (homeless.has(blob)) {
      add(places, { path, state: 'staged', blob });
    }
  }
  for (const blob of homeless) {
    if (!places.has(blobId(blob))) {
      add(places, { path: `unreachable/${blob}`, state: 'unreachable', blob });
    }
  }
}
