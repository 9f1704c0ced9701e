import { Coverage } from '../../model/coverage.ts';
import { commitOrder } from './commit-order.ts';
import type { HistoryIndex } from './history-places.ts';
import { introductionsOf } from './introductions.ts';
import { listObjects } from './object-list.ts';
import type { Repository } from './repository.ts';
import { headTree } from './trees.ts';

/** Asks git, which walks the whole history for each answer: for stores whose commits and trees were not all read. */
export async function plainHistoryIndex(repository: Repository, signal: AbortSignal): Promise<HistoryIndex> {
  const { commits } = await listObjects(repository, new Coverage(), signal);
  const order = await commitOrder(repository, commits, signal);
  return {
    order,
    introductions: (blobs) => introductionsOf(repository, order.commits, blobs, signal),
    headPaths: () => headTree(repository, signal),
  };
}
