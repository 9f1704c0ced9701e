import { createCore } from '../../../../src/core/core.ts';
import { CommitRecorder } from '../../../../src/sources/git/graph/commit-recorder.ts';
import { historyEnds } from '../../../../src/sources/git/graph/history-ends.ts';
import { HistoryGraph } from '../../../../src/sources/git/graph/history-graph.ts';
import { looseRecords } from '../../../../src/sources/git/graph/loose-records.ts';
import { TreeVisitor } from '../../../../src/sources/git/graph/tree-visitor.ts';
import { FamilyWalk } from '../../../../src/sources/git/pack/family-walk.ts';
import { openObjectStore, type ObjectStore } from '../../../../src/sources/git/pack/object-store.ts';
import type { GraphRecords } from '../../../../src/sources/git/pack/pack-part.ts';
import { objectState } from '../../../../src/sources/git/pack/packed-objects.ts';
import { openRepository, type Repository } from '../../../../src/sources/git/repository.ts';

const never = new AbortController().signal;

/** A repository with all of its commits and trees in memory, as two threads would have read them. */
export async function recordedGraph(
  dir: string,
): Promise<{ readonly repository: Repository; readonly graph: HistoryGraph }> {
  const repository = await openRepository(dir, false, never);
  const store = await openObjectStore(repository, never);
  const ends = await historyEnds(repository, never);
  if (ends === null) {
    throw new Error('git knows no ends of the history');
  }
  const records = [packRecords(store, 0), packRecords(store, 1), looseRecords(createCore(), store)];
  return { repository, graph: new HistoryGraph(store.ids, records, ends) };
}

/** What one of two threads records of the packs. */
function packRecords(store: ObjectStore, thread: number): GraphRecords {
  const core = createCore();
  using walk = new FamilyWalk(core, store);
  const trees = new TreeVisitor(core, store.ids, walk.copies);
  const commits = new CommitRecorder(store.ids);
  const isOwn = (_: number, index: number): boolean => index % 2 === thread;
  store.families.trees.roots.filter(isOwn).forEach((root) => walk.walk(root, trees));
  store.families.commits.roots.filter(isOwn).forEach((root) =>
    walk.walk(root, {
      visit(object, text, length) {
        if (store.objects.states[object] === objectState.owned) {
          commits.record(object, core.bytes(), text, length);
        }
        return null;
      },
      leave() {},
      fail: (object) => commits.fail(object),
    }),
  );
  return { commits: commits.records(), trees: trees.records() };
}
