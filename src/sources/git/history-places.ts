import type { Place } from '../../model/place.ts';
import { blobPlaces } from './blob-places.ts';
import { commitOrder } from './commit-order.ts';
import { messagePlaces } from './message-places.ts';
import { oidsOf } from './object-chunks.ts';
import type { ObjectList } from './object-list.ts';
import { reflogId, reflogPlace } from './reflog.ts';
import type { Repository } from './repository.ts';

/** Whose the contents of a history are: looked up for those with candidates alone. */
export async function historyPlaces(
  repository: Repository,
  objects: ObjectList,
  contentIds: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  if (contentIds.size === 0) {
    return new Map();
  }
  const order = await commitOrder(repository, objects.commits, signal);
  const blobs = new Set(oidsOf(contentIds, 'blob'));
  const messages = new Set(oidsOf(contentIds, 'message'));
  return new Map([
    ...(await blobPlaces(repository, blobs, order, signal)),
    ...(await messagePlaces(repository, objects, messages, order, signal)),
    ...(contentIds.has(reflogId) ? [[reflogId, [reflogPlace]] as const] : []),
  ]);
}
