import { parentPort, workerData } from 'node:worker_threads';
import { createDetector } from './detect/detector.ts';
import type { Batch, BatchResult, Omission, WorkerSetup } from './detect/messages.ts';
import { Progress } from './detect/progress.ts';
import type { RawCandidate } from './detect/raw-candidate.ts';

/** The part of the pipeline that runs in a thread: batches of chunks come in, candidates go out. */
function serve(setup: WorkerSetup): void {
  const progress = new Progress(setup.progress);
  let setAside: ReadonlySet<string> = new Set();
  let omissions: Omission[] = [];
  let entry = 0;
  const detector = createDetector(setup.ruleSet, {
    maxDecodeDepth: setup.maxDecodeDepth,
    beforeRule(rule) {
      progress.begin(entry, rule);
      return !setAside.has(`${entry} ${rule}`);
    },
    afterRules: () => progress.begin(entry, null),
    onDecodeLimit: () => omissions.push({ entry, reason: 'decode-limit', rule: null }),
    onMatchLimit: (rule) => omissions.push({ entry, reason: 'match-limit', rule }),
  });
  parentPort!.on('message', (batch: Batch) => {
    setAside = new Set(batch.setAside.map(({ entry, rule }) => `${entry} ${rule}`));
    omissions = [];
    const candidates: RawCandidate[] = [];
    for (const [index, { offset, length, ...chunk }] of batch.entries.entries()) {
      entry = index;
      progress.begin(entry, null);
      if (!setAside.has(`${entry} null`)) {
        const bytes = new Uint8Array(batch.buffer, offset, length);
        for (const candidate of detector.search({ ...chunk, bytes })) {
          candidates.push(candidate);
        }
      }
    }
    const result: BatchResult = { id: batch.id, candidates, omissions };
    parentPort!.postMessage(result, []);
  });
}

const setup: WorkerSetup = workerData;
serve(setup);
