import { parentPort, workerData } from 'node:worker_threads';
import { createCore } from './core/core.ts';
import { createDetector } from './detect/detector.ts';
import type { Batch, Omission, PartTask, SetupMessage, TaskResult, WorkerSetup } from './detect/messages.ts';
import { pathCandidates, pathRules } from './detect/path-candidates.ts';
import { Progress } from './detect/progress.ts';
import type { RawCandidate } from './detect/raw-candidate.ts';
import type { Version } from './detect/version/version-search.ts';
import type { PackPart, PackSetup } from './sources/git/pack/pack-part.ts';
import { type PackSearch, type PackThread, packThread } from './sources/git/pack/pack-thread.ts';

type Task = Batch | (PartTask & { readonly part: PackPart });
type Setup = SetupMessage & { readonly setup: PackSetup };

/** The part of the pipeline that runs in a thread: chunks come in, or packs are read here, and candidates go out. */
function serve(setup: WorkerSetup): void {
  const progress = new Progress(setup.progress);
  let setAside: ReadonlySet<string> = new Set();
  let omissions: Omission[] = [];
  let candidates: RawCandidate[] = [];
  let entry = 0;
  const core = createCore();
  const detector = createDetector(
    setup.ruleSet,
    {
      maxDecodeDepth: setup.maxDecodeDepth,
      beforeRule(rule) {
        progress.begin(entry, rule);
        return !setAside.has(`${entry} ${rule}`);
      },
      afterRules: () => progress.begin(entry, null),
      onDecodeLimit: () => omissions.push({ entry, reason: 'decode-limit', rule: null }),
      onMatchLimit: (rule) => omissions.push({ entry, reason: 'match-limit', rule }),
    },
    core,
  );
  const aboutPaths = pathRules(setup.ruleSet.rules);

  /** Begins an entry; false: it took too long before, and is left out. */
  function begin(index: number): boolean {
    entry = index;
    progress.begin(entry, null);
    return !setAside.has(`${entry} null`);
  }

  function add(found: readonly RawCandidate[]): void {
    for (const candidate of found) {
      candidates.push(candidate);
    }
  }

  const packSearch: PackSearch<Version> = {
    version(object, text) {
      const isWanted = begin(object);
      add(pathCandidates({ ...text, fresh: [], decoded: [] }, aboutPaths));
      const found = isWanted ? detector.versions.search(text) : { candidates: [], version: null };
      add(found.candidates);
      return found.version;
    },
    once(object, text) {
      if (begin(object)) {
        add(detector.versions.searchOnce(text));
      }
    },
    forget: detector.versions.forget,
  };
  let packs: PackThread | null = null;

  function run(message: Task): unknown {
    setAside = new Set(message.setAside.map(({ entry, rule }) => `${entry} ${rule}`));
    if (message.kind === 'part') {
      return packs!.read(message.part);
    }
    for (const [index, { offset, length, ...chunk }] of message.entries.entries()) {
      add(pathCandidates(chunk, aboutPaths));
      if (begin(index)) {
        add(detector.search({ ...chunk, bytes: new Uint8Array(message.buffer, offset, length) }));
      }
    }
    return null;
  }

  parentPort!.on('message', (message: Task | Setup) => {
    if (message.kind === 'setup') {
      packs = packThread(core, message.setup, packSearch);
      return;
    }
    omissions = [];
    candidates = [];
    const told = run(message);
    const result: TaskResult = { candidates, omissions, told };
    parentPort!.postMessage(result, []);
  });
}

const setup: WorkerSetup = workerData;
serve(setup);
