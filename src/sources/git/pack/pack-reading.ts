import type { Candidate } from '../../../model/candidate.ts';
import { Coverage } from '../../../model/coverage.ts';
import type { Place } from '../../../model/place.ts';
import type { ReadingThreads } from '../../../model/source.ts';
import { historyPlaces } from '../history-places.ts';
import type { GitLimits } from '../object-chunks.ts';
import { checkConnected, listObjects } from '../object-list.ts';
import type { Repository } from '../repository.ts';
import { oidAt } from './object-ids.ts';
import { type ObjectStore, openObjectStore } from './object-store.ts';
import type { GraphRecords, PackSetup, PackTold } from './pack-part.ts';
import { packParts } from './pack-parts.ts';
import { objectState, objectType } from './packed-objects.ts';

/** Reading of a repository's packs in threads, and what follows from it for the rest of the history. */
export interface PackReading {
  read(
    threads: ReadingThreads,
    coverage: Coverage,
    signal: AbortSignal,
  ): AsyncGenerator<readonly Candidate[]>;
  /** The objects that are left to the plain reader. */
  rest(coverage: Coverage, signal: AbortSignal): Promise<readonly string[]>;
  /** Records what refs, reflogs and index need but the store lacks. */
  checkConnected(coverage: Coverage, signal: AbortSignal): Promise<void>;
  locate(
    contentIds: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly Place[]>>;
}

export function packReading(repository: Repository, limits: GitLimits): PackReading {
  let store: ObjectStore | null = null;
  let records: readonly GraphRecords[] | null = null;
  const left: number[] = [];

  return {
    async *read(threads, coverage, signal) {
      const opened = await openObjectStore(repository, signal);
      store = opened;
      const { packs, objects, ids, families } = opened;
      const setup: PackSetup = { store: { packs, objects, ids, families }, maxFileSize: limits.maxFileSize };
      threads.prepare(setup, (object) => oidAt(ids, object));
      const parts = packParts(families, threads.jobs);
      for await (const { candidates, told } of threads.readParts<PackTold>(parts)) {
        coverage.add('blobs', told.blobs);
        coverage.add('commits', told.commits);
        coverage.add('bytes', told.bytes);
        told.left.forEach((object) => left.push(object));
        yield candidates;
      }
      records = await threads.readEverywhere<GraphRecords>({ kind: 'records' });
    },
    async rest(coverage, signal) {
      if (store === null) {
        const { blobs, commits, tags } = await listObjects(repository, coverage, signal);
        return [...blobs, ...commits, ...tags];
      }
      const { ids, loose, problems } = store;
      const oids = new Set([...left.map((object) => oidAt(ids, object)), ...loose.map(({ oid }) => oid)]);
      problems.forEach((problem) => problem.oids?.forEach((oid) => oids.add(oid)));
      if (problems.some((problem) => problem.oids === null)) {
        // Only git can tell what the store holds besides.
        const known = new Set(ownedOids(store));
        const all = await listObjects(repository, coverage, signal);
        for (const oid of [...all.blobs, ...all.commits, ...all.tags]) {
          if (!known.has(oid)) {
            oids.add(oid);
          }
        }
      }
      return [...oids];
    },
    checkConnected: (coverage, signal) => checkConnected(repository, coverage, signal),
    async locate(contentIds, signal) {
      void records;
      return historyPlaces(
        repository,
        await listObjects(repository, new Coverage(), signal),
        contentIds,
        signal,
      );
    },
  };
}

/** The objects that threads read, but for trees. */
function* ownedOids({ objects, ids }: ObjectStore): Generator<string> {
  for (let object = 0; object < objects.count; object++) {
    const isText = objects.types[object] !== objectType.tree;
    if (isText && objects.states[object] === objectState.owned) {
      yield oidAt(ids, object);
    }
  }
}
