import { stashEntries } from '../commit-order.ts';
import { runGit } from '../git-process.ts';
import { oncePerRepository } from '../once-per-repository.ts';
import type { Repository } from '../repository.ts';
import { shallowBoundary } from '../shallow-boundary.ts';
import { indexEntries } from '../trees.ts';
import type { HistoryEnds, HistoryGraph } from './history-graph.ts';

const gitlink = '160000';

/** Asks git where the history starts; null where a ref leads nowhere, in which case git alone can tell what is left. */
export const historyEnds = oncePerRepository(async (repository, signal): Promise<HistoryEnds | null> => {
  const stashes = await stashEntries(repository, signal);
  const { code, stdout } = await runGit(
    repository,
    ['rev-list', '--no-walk=unsorted', '--all', '--stdin'],
    signal,
    stashes.map((oid) => `${oid}\n`).join(''),
  );
  return code === 0
    ? {
        tips: stdout.toString('latin1').split('\n').filter(Boolean),
        boundary: await shallowBoundary(repository),
      }
    : null;
});

/**
 * Whether nothing is missing of what refs, reflogs and index need, as `checkConnected` looks for it. Commits that only
 * a reflog names need no look: where they are gone, git takes that for pruned.
 */
export async function isConnected(
  repository: Repository,
  graph: HistoryGraph,
  signal: AbortSignal,
): Promise<boolean> {
  if (!graph.isConnected) {
    return false;
  }
  const entries = await indexEntries(repository, signal);
  return entries.every(({ mode, blob }) => mode === gitlink || graph.has(blob));
}
