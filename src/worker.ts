import { parentPort, workerData } from 'node:worker_threads';
import { createDetector } from './detect/detector.ts';
import type { Batch, BatchResult, WorkerSetup } from './detect/messages.ts';
import type { RawCandidate } from './detect/raw-candidate.ts';

/** The part of the pipeline that runs in a thread: batches of chunks come in, candidates go out. */
function serve(setup: WorkerSetup): void {
  const progress = new Int32Array(setup.progress);
  let setAside: ReadonlySet<string> = new Set();
  let entryIndex = 0;
  const detector = createDetector(setup.ruleSet, {
    maxDecodeDepth: setup.maxDecodeDepth,
    beforeRule(rule) {
      Atomics.store(progress, 0, entryIndex);
      Atomics.store(progress, 1, rule);
      Atomics.add(progress, 2, 1);
      return !setAside.has(`${entryIndex} ${rule}`);
    },
  });
  parentPort!.on('message', (batch: Batch) => {
    setAside = new Set(batch.setAside.map(({ entry, rule }) => `${entry} ${rule}`));
    const candidates: RawCandidate[] = [];
    for (const [index, { offset, length, ...entry }] of batch.entries.entries()) {
      entryIndex = index;
      candidates.push(...detector.search({ ...entry, bytes: new Uint8Array(batch.buffer, offset, length) }));
    }
    const result: BatchResult = { id: batch.id, candidates };
    parentPort!.postMessage(result);
  });
}

const setup: WorkerSetup = workerData;
serve(setup);
