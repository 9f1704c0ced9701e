import type { CommitRecords } from './commit-recorder.ts';

/** The commits of a store by number, as `CommitRecords` has them, from all threads together. */
export interface CommitGraph {
  readonly count: number;
  /** By object: one more than the number of its commit; 0: it is no commit that was recorded. */
  readonly commitOf: Uint32Array;
  readonly objects: Uint32Array;
  readonly trees: Uint32Array;
  readonly dates: Float64Array;
  /** Objects, not commits: the store may lack them. */
  readonly parents: Uint32Array;
  readonly parentEnds: Uint32Array;
}

/** Puts together what threads have recorded of a store with so many objects. */
export function commitGraph(parts: readonly CommitRecords[], objectCount: number): CommitGraph {
  const count = parts.reduce((sum, { objects }) => sum + objects.length, 0);
  const parentCount = parts.reduce((sum, { parents }) => sum + parents.length, 0);
  const graph = {
    count,
    commitOf: new Uint32Array(objectCount),
    objects: new Uint32Array(count),
    trees: new Uint32Array(count),
    dates: new Float64Array(count),
    parents: new Uint32Array(parentCount),
    parentEnds: new Uint32Array(count),
  };
  let commit = 0;
  let parent = 0;
  for (const part of parts) {
    graph.objects.set(part.objects, commit);
    graph.trees.set(part.trees, commit);
    graph.dates.set(part.dates, commit);
    graph.parents.set(part.parents, parent);
    for (const end of part.parentEnds) {
      graph.commitOf[graph.objects[commit]!] = commit + 1;
      graph.parentEnds[commit++] = parent + end;
    }
    parent += part.parents.length;
  }
  return graph;
}

/** The graph without the parents of some commits, as git reads the commits where a shallow clone ends. */
export function cutOff(graph: CommitGraph, boundary: ReadonlySet<number>): CommitGraph {
  if (boundary.size === 0) {
    return graph;
  }
  const parents: number[] = [];
  const parentEnds = graph.objects.map((object, commit) => {
    for (const parent of boundary.has(object) ? [] : parentsOf(graph, commit)) {
      parents.push(parent);
    }
    return parents.length;
  });
  return { ...graph, parents: Uint32Array.from(parents), parentEnds };
}

/** The objects that a commit names as its parents. */
export function parentsOf({ parents, parentEnds }: CommitGraph, commit: number): Uint32Array {
  return parents.subarray(commit === 0 ? 0 : parentEnds[commit - 1]!, parentEnds[commit]);
}

/** Whether the store has the tree and the parents of each commit. */
export function hasAllParents(graph: CommitGraph, treeOf: Uint32Array): boolean {
  const isTree = (object: number): boolean => (treeOf[object] ?? 0) !== 0;
  const isCommit = (object: number): boolean => (graph.commitOf[object] ?? 0) !== 0;
  return graph.trees.every(isTree) && graph.parents.every(isCommit);
}
