import { createCore } from './core/core.ts';
import type { Batch, PartTask, SearchSetup, TaskAsker, TaskServer } from './detect/threads/messages.ts';
import { taskSearch } from './detect/threads/task-search.ts';
import type { Version } from './detect/version/version-search.ts';
import type { PackPart, PackSetup } from './sources/git/pack/pack-part.ts';
import {
  type PackSearch,
  type PackText,
  type PackThread,
  packThread,
} from './sources/git/pack/pack-thread.ts';

type Task = Batch | (PartTask & { readonly part: PackPart });

/** The part of the pipeline that does tasks: chunks come in, or packs are read here, and candidates go out. */
export function searchTasks(setup: SearchSetup): TaskServer {
  const core = createCore();
  const search = taskSearch(setup, core);
  const { versions } = search.detector;
  const addPaths = (text: Omit<PackText<Version>, 'base'>): void =>
    search.addPaths(() => ({ ...text, provenance: text.provenance(), fresh: [], decoded: [] }));
  const packSearch: PackSearch<Version> = {
    version(object, text) {
      const isWanted = search.begin(object);
      addPaths(text);
      const found = isWanted ? versions.search(text) : { candidates: [], version: null };
      search.add(found.candidates);
      return found.version;
    },
    once(object, text) {
      const isWanted = search.begin(object);
      addPaths(text);
      if (isWanted) {
        search.add(versions.searchOnce(text));
      }
    },
    forget: (version) => versions.forget(version),
  };
  let packs: PackThread | null = null;

  return {
    prepare(reading: PackSetup) {
      packs = packThread(core, reading, packSearch);
    },
    run(task: Task, asker: TaskAsker<unknown>) {
      asker.answer(
        task.kind === 'batch' ? search.batch(task) : search.run(task, () => packs!.read(task.part)),
      );
    },
  };
}
