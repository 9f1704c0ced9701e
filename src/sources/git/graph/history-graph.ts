import type { Change } from '../changes.ts';
import type { CommitOrder } from '../commit-order.ts';
import { findObject, oidAt, type ObjectIds } from '../pack/object-ids.ts';
import { commitGraph, cutOff, hasAllParents, type CommitGraph } from './commit-graph.ts';
import { firstPlaces, type FoundPlace } from './first-places.ts';
import type { GraphRecords } from '../pack/pack-part.ts';
import { reachedObjects } from './reached-objects.ts';
import { orderCommits, type OrderedCommits } from './topological-order.ts';
import { hasRightKinds, treeForest, type TreeForest } from './tree-forest.ts';

/** Where git starts to walk a history, and where it stops before the end. */
export interface HistoryEnds {
  /** The commits that refs and stashes name, in the order in which git comes upon them. */
  readonly tips: readonly string[];
  /** The commits whose parents a shallow clone left out. */
  readonly boundary: ReadonlySet<string>;
}

/** What the introductions of blobs are, and whether a history holds too many paths for all of them to be found. */
export interface Introductions {
  readonly changes: readonly Change[];
  readonly isCutOff: boolean;
}

/** The commits and trees of a whole store, in memory: answers what otherwise git would have to walk for. */
export class HistoryGraph {
  /** Whether nothing is missing of what the store's commits and trees name. Else git must be asked what is. */
  readonly isConnected: boolean;
  readonly order: CommitOrder;
  readonly #ids: ObjectIds;
  readonly #commits: CommitGraph;
  readonly #trees: TreeForest;
  readonly #ordered: OrderedCommits;

  /** @param records - of all threads that read the store */
  constructor(ids: ObjectIds, records: readonly GraphRecords[], ends: HistoryEnds) {
    this.#ids = ids;
    const objectCount = ids.numbers.length;
    this.#trees = treeForest(
      records.map(({ trees }) => trees),
      objectCount,
    );
    const whole = commitGraph(
      records.map(({ commits }) => commits),
      objectCount,
    );
    this.#commits = cutOff(whole, new Set(Array.from(ends.boundary, (oid) => this.#objectOf(oid))));
    const tips = ends.tips.map((oid) => this.#commitOf(oid));
    this.#ordered = orderCommits(
      this.#commits,
      tips.filter((tip) => tip !== -1),
    );
    this.order = this.#commitOrder();
    this.isConnected =
      records.every(({ trees, commits }) => trees.suspects.length + commits.suspects.length === 0) &&
      !tips.includes(-1) &&
      hasRightKinds(this.#trees) &&
      hasAllParents(this.#commits, this.#trees.treeOf);
  }

  /** Whether the store has an object. */
  has(oid: string): boolean {
    return this.#objectOf(oid) !== -1;
  }

  /** The commits that no other builds on, reachable or not: they reach all that any commit of the store does. */
  ends(): readonly string[] {
    const { count, objects, parents, commitOf } = this.#commits;
    const isBuiltOn = new Uint8Array(count + 1);
    parents.forEach((parent) => (isBuiltOn[commitOf[parent] ?? 0] = 1));
    return Array.from(objects.keys())
      .filter((commit) => isBuiltOn[commit + 1] === 0)
      .map((commit) => oidAt(this.#ids, objects[commit]!));
  }

  /** As `reachedObjects` from commits, of which the store need not have all. */
  reachedFrom(tips: readonly string[]): Uint8Array {
    const commits = tips.map((oid) => this.#commitOf(oid)).filter((commit) => commit !== -1);
    return reachedObjects(this.#commits, this.#trees, commits);
  }

  /** For each of the blobs and each path the first commit that brought it there, as `introductionsOf` gives them. */
  introductions(blobs: ReadonlySet<string>): Introductions {
    const { order } = this.#ordered;
    const { objects, trees } = this.#commits;
    const roots = order.map((commit) => trees[commit]!);
    const found = firstPlaces(this.#trees, roots, this.#objectsOf(blobs));
    const changes = new Map<string, Change>();
    for (const { rank, blob, path } of found.places.toSorted(byRankAndPath)) {
      const change = {
        commit: oidAt(this.#ids, objects[order[rank]!]!),
        path: path.toString('utf8').normalize('NFC'),
        blob: oidAt(this.#ids, blob),
        replaced: [],
      };
      const key = `${change.blob} ${change.path}`;
      if (!changes.has(key)) {
        changes.set(key, change);
      }
    }
    return { changes: [...changes.values()], isCutOff: found.isCutOff };
  }

  /** By path those of the blobs that stand there in a commit's tree. */
  pathsAt(commit: string, blobs: ReadonlySet<string>): ReadonlyMap<string, string> {
    const number = this.#commitOf(commit);
    const roots = number === -1 ? [] : [this.#commits.trees[number]!];
    const { places } = firstPlaces(this.#trees, roots, this.#objectsOf(blobs));
    return new Map(
      places.map(({ path, blob }) => [path.toString('utf8').normalize('NFC'), oidAt(this.#ids, blob)]),
    );
  }

  #commitOrder(): CommitOrder {
    const { order, reachable } = this.#ordered;
    const ranks = new Uint32Array(order.length);
    order.forEach((commit, rank) => {
      ranks[commit] = rank;
    });
    const rankOf = (oid: string): number | undefined => ranks[this.#commitOf(oid)];
    const { objects } = this.#commits;
    const ids = this.#ids;
    let commits: readonly string[] | null = null;
    return {
      get commits() {
        commits ??= Array.from(order, (commit) => oidAt(ids, objects[commit]!));
        return commits;
      },
      rankOf,
      isReachable: (oid) => (rankOf(oid) ?? order.length) < reachable,
    };
  }

  #objectsOf(oids: ReadonlySet<string>): ReadonlySet<number> {
    return new Set(Array.from(oids, (oid) => this.#objectOf(oid)).filter((object) => object !== -1));
  }

  #commitOf(oid: string): number {
    const object = this.#objectOf(oid);
    return object === -1 ? -1 : this.#commits.commitOf[object]! - 1;
  }

  #objectOf(oid: string): number {
    const id = Buffer.from(oid, 'hex');
    return id.length === this.#ids.idBytes ? findObject(this.#ids, id, 0) : -1;
  }
}

/** Within a commit in the order of its trees, as git names changes. */
function byRankAndPath(a: FoundPlace, b: FoundPlace): number {
  return a.rank - b.rank || Buffer.compare(a.path, b.path);
}
