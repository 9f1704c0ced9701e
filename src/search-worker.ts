import type { MessagePort } from 'node:worker_threads';
import { createCore } from './core/core.ts';
import type { Batch, PartTask, SetupMessage, TaskResult, WorkerSetup } from './detect/messages.ts';
import { taskSearch } from './detect/task-search.ts';
import type { Version } from './detect/version/version-search.ts';
import { searchedRuleSet } from './rules/precompiled.ts';
import type { PackPart, PackSetup } from './sources/git/pack/pack-part.ts';
import {
  type PackSearch,
  type PackText,
  type PackThread,
  packThread,
} from './sources/git/pack/pack-thread.ts';

type Task = Batch | (PartTask & { readonly part: PackPart });
type Setup = SetupMessage & { readonly setup: PackSetup };

/** The part of the pipeline that runs in a thread: chunks come in, or packs are read here, and candidates go out. */
export function serve(port: MessagePort, setup: WorkerSetup): void {
  const core = createCore();
  const search = taskSearch({ ...setup, ruleSet: setup.ruleSet ?? searchedRuleSet()! }, core);
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

  port.on('message', (message: Task | Setup) => {
    if (message.kind === 'setup') {
      packs = packThread(core, message.setup, packSearch);
      return;
    }
    const result: TaskResult =
      message.kind === 'batch' ? search.batch(message) : search.run(message, () => packs!.read(message.part));
    port.postMessage(result, []);
  });
}
