import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createCore } from '../../../core/core.ts';
import type { Candidate } from '../../../model/candidate.ts';
import type { Coverage } from '../../../model/coverage.ts';
import type { ReadingThreads } from '../../../model/source.ts';
import { historyEnds } from '../graph/history-ends.ts';
import { HistoryGraph } from '../graph/history-graph.ts';
import { looseRecords } from '../graph/loose-records.ts';
import type { GitLimits } from '../object-chunks.ts';
import { listObjects } from '../object-list.ts';
import type { Repository } from '../repository.ts';
import type { SearchedHistory } from '../searched-history.ts';
import { oidAt } from './object-ids.ts';
import { type ObjectStore, openObjectStore } from './object-store.ts';
import type { GraphRecords, PackPart, PackSetup, PackTold } from './pack-part.ts';
import { packParts, splitParts } from './pack-parts.ts';
import { unsearchedObjects } from './unsearched-objects.ts';
import { objectState, objectType } from './packed-objects.ts';

/** Smaller packs are read in about the time that two threads take to start and to have their code compiled. */
const largePacks = 16 * 1024 * 1024;

/** Reading of a repository's packs in threads, and what is known of the history from it. */
export class PackReading {
  readonly #repository: Repository;
  readonly #limits: GitLimits;
  #store: ObjectStore | null = null;
  #graph: HistoryGraph | null = null;
  readonly #left: number[] = [];
  #unsearched: readonly string[] | null = null;

  constructor(repository: Repository, limits: GitLimits) {
    this.#repository = repository;
    this.#limits = limits;
  }

  /** All commits and trees of the history; null: they were not all read, so that git must be asked. */
  get graph(): HistoryGraph | null {
    return this.#graph;
  }

  /** Whether only what an earlier scan has not searched is searched. */
  get startsFromEarlier(): boolean {
    return this.#unsearched !== null;
  }

  /**
   * Has the threads read and search all packs, and yields what they find.
   *
   * @param searched - what an earlier scan has searched: what is not in it is left to the plain reader, where it is little,
   * and of the rest only commits and trees are read. Null: nothing
   */
  async *read(
    threads: ReadingThreads,
    coverage: Coverage,
    signal: AbortSignal,
    searched: SearchedHistory | null = null,
  ): AsyncGenerator<readonly Candidate[]> {
    if (packBytes(this.#repository.commonDir) > largePacks) {
      threads.start();
    }
    const store = await openObjectStore(this.#repository, signal);
    this.#store = store;
    const { packs, objects, ids, families } = store;
    const { maxFileSize } = this.#limits;
    const setup: PackSetup = { store: { packs, objects, ids, families }, maxFileSize };
    threads.prepare(setup, (object) => oidAt(ids, object));
    const parts = packParts(families, threads.jobs);
    if (searched === null) {
      yield* this.#readParts(parts, threads, coverage);
      this.#graph = await this.#graphOf(threads, store, signal);
      return;
    }
    const { records, contents } = splitParts(parts);
    yield* this.#readParts(records, threads, coverage);
    this.#graph = await this.#graphOf(threads, store, signal);
    const unsearched = this.#graph === null ? null : unsearchedObjects(store, this.#graph, searched);
    if (unsearched === null) {
      yield* this.#readParts(contents, threads, coverage);
    } else {
      this.#unsearched = unsearched.oids;
      coverage.know(unsearched.known);
    }
  }

  async *#readParts(
    parts: readonly PackPart[],
    threads: ReadingThreads,
    coverage: Coverage,
  ): AsyncGenerator<readonly Candidate[]> {
    for await (const { candidates, told } of threads.readParts<PackTold>(parts)) {
      coverage.add('blobs', told.blobs);
      coverage.add('commits', told.commits);
      coverage.add('bytes', told.bytes);
      told.left.forEach((object) => this.#left.push(object));
      yield candidates;
    }
  }

  /** The objects that are left to the plain reader. */
  async rest(coverage: Coverage, signal: AbortSignal): Promise<readonly string[]> {
    const store = this.#store;
    if (store === null || store.problems.some(({ oids }) => oids === null)) {
      // Only git can tell what the store holds besides.
      const { blobs, commits, tags } = await listObjects(this.#repository, coverage, signal);
      const all = [...blobs, ...commits, ...tags];
      const taken = store === null ? new Set<string>() : new Set(this.#taken(store));
      return all.filter((oid) => !taken.has(oid));
    }
    const { ids, loose, problems } = store;
    if (this.#unsearched !== null) {
      return [...new Set([...this.#unsearched, ...this.#left.map((object) => oidAt(ids, object))])];
    }
    return [
      ...new Set([
        ...this.#left.map((object) => oidAt(ids, object)),
        ...loose.map(({ oid }) => oid),
        ...problems.flatMap(({ oids }) => oids ?? []),
      ]),
    ];
  }

  /** The objects that the threads have read, but for trees. */
  *#taken({ objects, ids }: ObjectStore): Generator<string> {
    const left = new Set(this.#left);
    for (let object = 0; object < objects.count; object++) {
      const isRead = objects.states[object] === objectState.owned && !left.has(object);
      if (isRead && objects.types[object] !== objectType.tree) {
        yield oidAt(ids, object);
      }
    }
  }

  async #graphOf(
    threads: ReadingThreads,
    store: ObjectStore,
    signal: AbortSignal,
  ): Promise<HistoryGraph | null> {
    // What cannot be taken may hold commits that only git knows of.
    const isTaken = store.problems.length === 0;
    const records = isTaken ? await threads.readEverywhere<GraphRecords>({ kind: 'records' }) : null;
    const ends = records === null ? null : await historyEnds(this.#repository, signal);
    if (records === null || ends === null) {
      return null;
    }
    const loose = store.loose.length === 0 ? [] : [looseRecords(createCore(), store)];
    return new HistoryGraph(store.ids, [...records, ...loose], ends);
  }
}

/** How large a repository's own packs are, about: only to guess how long reading them will take. */
function packBytes(commonDir: string): number {
  const dir = path.join(commonDir, 'objects', 'pack');
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.pack'))
      .reduce((sum, name) => sum + (statSync(path.join(dir, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  } catch {
    return 0;
  }
}
