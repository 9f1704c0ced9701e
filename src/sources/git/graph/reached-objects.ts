import { parentsOf, type CommitGraph } from './commit-graph.ts';
import type { TreeForest } from './tree-forest.ts';
import { noObject } from './tree-records.ts';

/**
 * Marks the objects that commits reach, by number: themselves, those before them, and all that stands in their trees;
 * 0: they do not, 1: they do, 2: they do, and it is a tree.
 *
 * @param tips - numbers of commits
 */
export function reachedObjects(commits: CommitGraph, forest: TreeForest, tips: Iterable<number>): Uint8Array {
  const walk = new TreeWalk(forest);
  const open = [...tips];
  for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
    const object = commits.objects[commit]!;
    if (walk.reached[object] === 0) {
      walk.reached[object] = 1;
      walk.reach(commits.trees[commit]!);
      for (const parent of parentsOf(commits, commit)) {
        open.push((commits.commitOf[parent] ?? 0) - 1);
      }
    }
  }
  walk.finish();
  return walk.reached;
}

/**
 * Looks at each tree once. What it shares with one that was looked at before needs no look: as in the search for places,
 * most of a tree is in the one that it was made from, or that was made from it.
 */
class TreeWalk {
  readonly reached: Uint8Array;
  readonly #forest: TreeForest;
  readonly #open: number[] = [];
  readonly #isDone: Uint8Array;
  /** By edge: one more than the last tree that was found without it. */
  readonly #leftOut: Uint32Array;

  constructor(forest: TreeForest) {
    this.#forest = forest;
    this.reached = new Uint8Array(forest.treeOf.length);
    this.#isDone = new Uint8Array(forest.objects.length);
    this.#leftOut = new Uint32Array(forest.children.length);
  }

  reach(object: number): void {
    if (object !== noObject && this.reached[object] === 0) {
      const tree = this.#forest.treeOf[object]!;
      this.reached[object] = tree === 0 ? 1 : 2;
      if (tree !== 0) {
        this.#open.push(tree - 1);
      }
    }
  }

  finish(): void {
    for (let tree = this.#open.pop(); tree !== undefined; tree = this.#open.pop()) {
      this.#lookAt(tree);
      this.#isDone[tree] = 1;
    }
  }

  #lookAt(tree: number): void {
    const { bases, fresh, freshEnds, killed, killedEnds } = this.#forest;
    for (let at = tree; ; at = bases[at]! - 1) {
      const made = this.#doneOf(at);
      if (made !== -1) {
        this.#follow(killed, killedEnds, made, tree);
        return;
      }
      this.#follow(fresh, freshEnds, at, tree);
      if (bases[at] === 0 || this.#isDone[bases[at]! - 1] === 1) {
        return;
      }
      for (let index = at === 0 ? 0 : killedEnds[at - 1]!; index < killedEnds[at]!; index++) {
        this.#leftOut[killed[index]!] = tree + 1;
      }
    }
  }

  /** A tree that was made from this one and looked at; -1: none. */
  #doneOf(base: number): number {
    const { firstMade, nextMade } = this.#forest;
    let made = firstMade[base]! - 1;
    while (made !== -1 && this.#isDone[made] === 0) {
      made = nextMade[made]! - 1;
    }
    return made;
  }

  #follow(edges: Uint32Array, ends: Uint32Array, of: number, tree: number): void {
    const { children } = this.#forest;
    for (let index = of === 0 ? 0 : ends[of - 1]!; index < ends[of]!; index++) {
      const edge = edges[index]!;
      if (this.#leftOut[edge] !== tree + 1) {
        this.reach(children[edge]!);
      }
    }
  }
}
