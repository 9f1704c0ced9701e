import { PairTable } from './pair-table.ts';
import type { TreeForest } from './tree-forest.ts';
import { noObject } from './tree-records.ts';

/** A path at which a blob stands. */
export interface FoundPlace {
  /** The place in the sequence of the first tree that has it there. */
  readonly rank: number;
  readonly blob: number;
  readonly path: Buffer;
}

export interface FirstPlaces {
  readonly places: readonly FoundPlace[];
  /** Whether the search was given up, since trees that hold each other stand at too many paths. */
  readonly isCutOff: boolean;
}

/** Trees at paths; a large repository has a few hundred thousand. */
const maxVisits = 1 << 22;

/** Finds where blobs stand in a sequence of trees, each place in the first tree that has it. */
export function firstPlaces(
  forest: TreeForest,
  roots: Iterable<number>,
  blobs: ReadonlySet<number>,
): FirstPlaces {
  const search = new PlaceSearch(forest, blobs);
  let rank = 0;
  for (const root of roots) {
    if (!search.visit(root, rank)) {
      return { places: search.places(), isCutOff: true };
    }
    rank++;
  }
  return { places: search.places(), isCutOff: false };
}

/** The path of the top folder. Others are pairs of their folder's path and one more than the number of a name. */
const topPath = 0;

/**
 * Visits each tree once for each path at which it stands.
 *
 * What it shares with a tree that was visited at the same path needs no look. The trees most likely to have been are
 * those that it was made from or that were made from it, so that only what their deltas changed is looked at.
 */
class PlaceSearch {
  readonly #forest: TreeForest;
  readonly #isWanted: Uint8Array;
  readonly #paths = new PairTable();
  /** Pairs of a tree and a path. */
  readonly #visits = new PairTable();
  /** How many of the visits are over: the next is the one that goes on. */
  #visited = 0;
  /** Pairs of a blob and a path. */
  readonly #found = new PairTable();
  readonly #ranks: number[] = [];
  /** By edge: one more than the last visit that found it left out. */
  readonly #leftOut: Uint32Array;

  constructor(forest: TreeForest, blobs: ReadonlySet<number>) {
    this.#forest = forest;
    this.#isWanted = new Uint8Array(forest.treeOf.length);
    for (const blob of blobs) {
      this.#isWanted[blob] = 1;
    }
    this.#leftOut = new Uint32Array(forest.children.length);
    this.#paths.add(topPath, 0);
  }

  /** Notes all that is new in a tree at the top; false: there is too much of it. */
  visit(object: number, rank: number): boolean {
    this.#reach(object, topPath);
    while (this.#visited < this.#visits.count) {
      if (this.#visits.count > maxVisits) {
        return false;
      }
      this.#lookAt(this.#visits.leftOf(this.#visited), this.#visits.rightOf(this.#visited), rank);
      this.#visited++;
    }
    return true;
  }

  places(): readonly FoundPlace[] {
    return this.#ranks.map((rank, pair) => ({
      rank,
      blob: this.#found.leftOf(pair),
      path: this.#pathText(this.#found.rightOf(pair)),
    }));
  }

  #reach(object: number, path: number): void {
    const tree = this.#forest.treeOf[object] ?? 0;
    if (tree !== 0) {
      this.#visits.add(tree - 1, path);
    }
  }

  #wasVisited(tree: number, path: number): boolean {
    const visit = this.#visits.numberOf(tree, path);
    return visit !== -1 && visit < this.#visited;
  }

  /** Follows the edges of a tree that are not in a tree that was visited at the path before. */
  #lookAt(tree: number, path: number, rank: number): void {
    const { bases } = this.#forest;
    for (let at = tree; ; at = bases[at]! - 1) {
      const made = this.#visitedOf(at, path);
      if (made !== -1) {
        this.#followKilled(made, path, rank);
        return;
      }
      this.#followFresh(at, path, rank);
      if (bases[at] === 0 || this.#wasVisited(bases[at]! - 1, path)) {
        return;
      }
      this.#leaveOutKilled(at);
    }
  }

  /** A tree that was made from this one and visited; -1: none. */
  #visitedOf(base: number, path: number): number {
    const { firstMade, nextMade } = this.#forest;
    let made = firstMade[base]! - 1;
    while (made !== -1 && !this.#wasVisited(made, path)) {
      made = nextMade[made]! - 1;
    }
    return made;
  }

  #followFresh(tree: number, path: number, rank: number): void {
    const { fresh, freshEnds } = this.#forest;
    const end = freshEnds[tree]!;
    for (let index = tree === 0 ? 0 : freshEnds[tree - 1]!; index < end; index++) {
      this.#follow(fresh[index]!, path, rank);
    }
  }

  #followKilled(tree: number, path: number, rank: number): void {
    const { killed, killedEnds } = this.#forest;
    const end = killedEnds[tree]!;
    for (let index = tree === 0 ? 0 : killedEnds[tree - 1]!; index < end; index++) {
      this.#follow(killed[index]!, path, rank);
    }
  }

  #leaveOutKilled(tree: number): void {
    const { killed, killedEnds } = this.#forest;
    const end = killedEnds[tree]!;
    for (let index = tree === 0 ? 0 : killedEnds[tree - 1]!; index < end; index++) {
      this.#leftOut[killed[index]!] = this.#visited + 1;
    }
  }

  #follow(edge: number, path: number, rank: number): void {
    const { children, names } = this.#forest;
    const child = children[edge]!;
    if (child === noObject || this.#leftOut[edge] === this.#visited + 1) {
      return;
    }
    const name = names[edge]!;
    if ((name & 1) === 1) {
      this.#reach(child, this.#paths.add(path, (name >>> 1) + 1));
    } else if (this.#isWanted[child] === 1) {
      const place = this.#found.add(child, this.#paths.add(path, (name >>> 1) + 1));
      if (place === this.#ranks.length) {
        this.#ranks.push(rank);
      }
    }
  }

  #pathText(path: number): Buffer {
    const parts: Buffer[] = [];
    for (let at = path; at !== topPath; at = this.#paths.leftOf(at)) {
      parts.push(this.#forest.nameTexts[this.#paths.rightOf(at) - 1]!, slash);
    }
    return Buffer.concat(parts.toReversed().slice(1));
  }
}

const slash = Buffer.from('/');
