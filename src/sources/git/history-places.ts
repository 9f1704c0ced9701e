import type { Place } from '../../model/place.ts';
import { blobPlaces } from './blob-places.ts';
import type { Change } from './changes.ts';
import type { CommitOrder } from './commit-order.ts';
import { messagePlaces } from './message-places.ts';
import { oidsOf } from './object-chunks.ts';
import { reflogId, reflogPlace } from './reflog.ts';
import type { Repository } from './repository.ts';

/** What is known of commits and trees of a history: asked for what has candidates alone. */
export interface HistoryIndex {
  readonly order: CommitOrder;
  /** For each of the blobs and each path the first commit that brought it there, merges included, in the order of commits. */
  introductions(blobs: ReadonlySet<string>): Promise<readonly Change[]>;
  /** By path those of the blobs that stand there in HEAD's tree. */
  headPaths(blobs: ReadonlySet<string>): Promise<ReadonlyMap<string, string>>;
}

/** Whose the contents of a history are: looked up for those with candidates alone. */
export async function historyPlaces(
  repository: Repository,
  index: () => Promise<HistoryIndex>,
  contentIds: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  if (contentIds.size === 0) {
    return new Map();
  }
  const history = await index();
  const blobs = new Set(oidsOf(contentIds, 'blob'));
  const messages = new Set(oidsOf(contentIds, 'message'));
  return new Map([
    ...(await blobPlaces(repository, blobs, history, signal)),
    ...(await messagePlaces(repository, messages, history.order, signal)),
    ...(contentIds.has(reflogId) ? [[reflogId, [reflogPlace]] as const] : []),
  ]);
}
