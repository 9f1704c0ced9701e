import type { Core } from '../../core/core.ts';
import { createDetector, type Detector } from '../detector.ts';
import type { Batch, Omission, SearchSetup, Task, TaskResult } from './messages.ts';
import { pathCandidates, pathRules } from '../path-candidates.ts';
import { Progress } from './progress.ts';
import type { RawCandidate } from '../raw-candidate.ts';

/** Searches one task after the other, and lets whoever watches see what it is at. */
export interface TaskSearch {
  readonly detector: Detector;
  /** Begins an entry; false: it took too long before, and is left out. */
  begin(entry: number): boolean;
  add(found: readonly RawCandidate[]): void;
  /** Adds a candidate of each rule about paths, where an entry begins a content. */
  addPaths(entry: () => Parameters<typeof pathCandidates>[0]): void;
  /** Does a task's work, which calls what is above, and gives what came of it. */
  run<Told>(task: Task, work: () => Told): TaskResult<Told>;
  /** Searches a batch. */
  batch(batch: Batch): TaskResult<null>;
}

/** Prepares the search of tasks. */
export function taskSearch(setup: SearchSetup, core: Core): TaskSearch {
  const progress = new Progress(setup.progress);
  let setAside: ReadonlySet<string> = new Set();
  // Asked for each text and each attempt at a rule, and mostly nothing is.
  const isSetAside = (rule: number | null): boolean => setAside.size > 0 && setAside.has(`${entry} ${rule}`);
  let omissions: Omission[] = [];
  let candidates: RawCandidate[] = [];
  let entry = 0;
  const detector = createDetector(
    setup.ruleSet,
    {
      maxDecodeDepth: setup.maxDecodeDepth,
      beforeRule(rule) {
        progress.begin(entry, rule);
        return !isSetAside(rule);
      },
      afterRules: () => progress.begin(entry, null),
      onDecodeLimit: () => omissions.push({ entry, reason: 'decode-limit', rule: null }),
      onMatchLimit: (rule) => omissions.push({ entry, reason: 'match-limit', rule }),
    },
    core,
    setup.sieve,
  );
  const aboutPaths = pathRules(setup.ruleSet.rules);

  const search: TaskSearch = {
    detector,
    begin(index) {
      entry = index;
      progress.begin(entry, null);
      return !isSetAside(null);
    },
    add(found) {
      for (const candidate of found) {
        candidates.push(candidate);
      }
    },
    addPaths(entry) {
      if (aboutPaths.length > 0) {
        search.add(pathCandidates(entry(), aboutPaths));
      }
    },
    run(task, work) {
      setAside = new Set(task.setAside.map(({ entry, rule }) => `${entry} ${rule}`));
      omissions = [];
      candidates = [];
      const told = work();
      return { candidates, omissions, told };
    },
    batch: (batch) =>
      search.run(batch, () => {
        for (const [index, { offset, length, ...chunk }] of batch.entries.entries()) {
          search.addPaths(() => chunk);
          if (search.begin(index)) {
            search.add(detector.search({ ...chunk, bytes: new Uint8Array(batch.buffer, offset, length) }));
          }
        }
        return null;
      }),
  };
  return search;
}
