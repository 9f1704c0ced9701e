import { parentsOf, type CommitGraph } from './commit-graph.ts';

/** Commits by number, in an order of their own. */
export interface OrderedCommits {
  /** Parents before children where a tip reaches them; then the others by date. */
  readonly order: Uint32Array;
  /** How many of them a tip reaches. */
  readonly reachable: number;
}

/**
 * Orders commits exactly as `git rev-list --topo-order --reverse` does: of commits that could come next, the one that
 * is of the line of the last.
 *
 * @param tips - in the order in which git comes upon them
 */
export function orderCommits(graph: CommitGraph, tips: readonly number[]): OrderedCommits {
  const children = countChildren(graph, tips);
  const order = new Uint32Array(graph.count);
  const reachable = placeReachable(graph, children, tips, order);
  const others: number[] = [];
  for (let commit = graph.count - 1; commit >= 0; commit--) {
    if (children[commit] === unreached) {
      others.push(commit);
    }
  }
  others.sort((a, b) => graph.dates[a]! - graph.dates[b]!);
  order.set(others, reachable);
  return { order, reachable };
}

const unreached = -1;

/** By commit: how many parent lines of reachable commits name it. */
function countChildren(graph: CommitGraph, tips: readonly number[]): Int32Array {
  const children = new Int32Array(graph.count).fill(unreached);
  const open = new Uint32Array(graph.count);
  let openCount = 0;
  const reach = (commit: number): void => {
    if (children[commit] === unreached) {
      children[commit] = 0;
      open[openCount++] = commit;
    }
  };
  tips.forEach(reach);
  while (openCount > 0) {
    for (const object of parentsOf(graph, open[--openCount]!)) {
      const parent = (graph.commitOf[object] ?? 0) - 1;
      if (parent >= 0) {
        reach(parent);
        children[parent]!++;
      }
    }
  }
  return children;
}

/** Fills the start of `order`, and gives how many there are. git names children first, so that it fills from behind. */
function placeReachable(
  graph: CommitGraph,
  children: Int32Array,
  tips: readonly number[],
  order: Uint32Array,
): number {
  const left = children.slice();
  const total = children.reduce((sum, count) => sum + (count === unreached ? 0 : 1), 0);
  const newestLast = [...new Set(tips)]
    .filter((tip) => left[tip] === 0)
    .sort((a, b) => graph.dates[b]! - graph.dates[a]!)
    .toReversed();
  const ready = new Uint32Array(graph.count);
  ready.set(newestLast);
  let readyCount = newestLast.length;
  let place = total;
  while (readyCount > 0) {
    const commit = ready[--readyCount]!;
    order[--place] = commit;
    for (const object of parentsOf(graph, commit)) {
      const parent = (graph.commitOf[object] ?? 0) - 1;
      if (parent >= 0 && --left[parent]! === 0) {
        ready[readyCount++] = parent;
      }
    }
  }
  return total;
}
