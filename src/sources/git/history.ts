import type { SearchMemory } from '../../model/search-memory.ts';
import type { Source } from '../../model/source.ts';
import type { Coverage } from '../../model/coverage.ts';
import { historyEnds, isConnected } from './graph/history-ends.ts';
import type { HistoryGraph } from './graph/history-graph.ts';
import { type HistoryIndex, historyPlaces } from './history-places.ts';
import { introductionsOf } from './introductions.ts';
import { chunksOf, type GitLimits } from './object-chunks.ts';
import { checkConnected } from './object-list.ts';
import { PackReading } from './pack/pack-reading.ts';
import { plainHistoryIndex } from './plain-history-index.ts';
import { readObjects } from './read-objects.ts';
import { refNames } from './ref-names.ts';
import { reflogChunks, reflogMessages } from './reflog.ts';
import { gitTarget, type Repository } from './repository.ts';
import {
  objectsToSearchAgain,
  parseSearchedHistory,
  searchedHistoryText,
  type SearchedHistory,
} from './searched-history.ts';

export interface HistoryOptions {
  readonly limits: GitLimits;
  /** Whether a shallow clone counts as all there is. */
  readonly allowsShallow: boolean;
  /** What an earlier scan of the repository left, and what this one leaves. Default: nothing. */
  readonly memory?: SearchMemory;
}

/**
 * The whole history: every object in the store once, reachable from any ref, reflog or stash, or from nothing at all.
 *
 * Reads objects rather than patches, since patches leave out what only a merge brought.
 */
export function history(repository: Repository, options: HistoryOptions): Source {
  const packs = new PackReading(repository, options.limits);
  return {
    target: gitTarget(repository),
    async *read(threads, coverage, signal) {
      // Before this process is large: starting another copies what the system keeps of its memory.
      askAhead(repository, signal);
      const { memory } = options;
      const searched = memory === undefined ? null : earlierSearch(repository, memory);
      yield* packs.read(threads, coverage, signal, searched);
      if (memory !== undefined && searched !== null && !packs.startsFromEarlier) {
        memory.fault = 'most of it is new, or its history was rewritten';
      }
    },
    async *chunks(coverage, signal) {
      if (repository.isShallow && !options.allowsShallow) {
        coverage.skip(
          '(history before the shallow boundary)',
          'shallow-clone',
          'run "git fetch --unshallow" (in GitHub Actions: fetch-depth: 0), or accept it with --allow-shallow',
        );
      }
      coverage.add('refs', (await refNames(repository, signal)).length);
      const checking = checkHistory(repository, packs.graph, coverage, signal);
      checking.catch(() => {});
      const rest = await packs.rest(coverage, signal);
      const objects = readObjects(repository, rest, signal, coverage);
      yield* chunksOf(objects, options.limits, () => coverage, signal);
      yield* reflogChunks(repository, signal);
      await checking;
    },
    searched(withCandidates, coverage) {
      const { memory } = options;
      const { graph } = packs;
      const again = objectsToSearchAgain(withCandidates, coverage);
      // Only where nothing was missing do all know what was searched.
      if (memory !== undefined && graph?.isConnected === true && !repository.isShallow && again !== null) {
        memory.after = searchedHistoryText({ tips: graph.ends(), again });
      }
    },
    locate(contentIds, signal) {
      const { graph } = packs;
      const index = (): Promise<HistoryIndex> => historyIndex(repository, graph, signal);
      return historyPlaces(repository, index, contentIds, signal);
    },
  };
}

/** What an earlier scan has searched; null: nothing that is known for sure. */
function earlierSearch({ isShallow }: Repository, memory: SearchMemory): SearchedHistory | null {
  const { before } = memory;
  if (before === null) {
    return null;
  }
  const searched = isShallow ? null : parseSearchedHistory(before);
  if (searched === null) {
    memory.fault = isShallow ? 'it is a shallow clone now' : 'what it left cannot be read';
  }
  return searched;
}

/** Records what refs, reflogs and index need but the store lacks. */
async function checkHistory(
  repository: Repository,
  graph: HistoryGraph | null,
  coverage: Coverage,
  signal: AbortSignal,
): Promise<void> {
  if (graph === null || !(await isConnected(repository, graph, signal))) {
    await checkConnected(repository, coverage, signal);
  }
}

async function historyIndex(
  repository: Repository,
  graph: HistoryGraph | null,
  signal: AbortSignal,
): Promise<HistoryIndex> {
  if (graph === null || !graph.isConnected) {
    return plainHistoryIndex(repository, signal);
  }
  const { head } = repository;
  return {
    order: graph.order,
    async introductions(blobs) {
      const { changes, isCutOff } = graph.introductions(blobs);
      return isCutOff ? introductionsOf(repository, graph.order.commits, blobs, signal) : changes;
    },
    headPaths: async (blobs) => (head === null ? new Map() : graph.pathsAt(head, blobs)),
  };
}

/** Asks what `chunks` will want to know; what goes wrong is told there. */
function askAhead(repository: Repository, signal: AbortSignal): void {
  for (const ask of [historyEnds, reflogMessages]) {
    ask(repository, signal).catch(() => {});
  }
}
