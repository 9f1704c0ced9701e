import { describe, expect, it, onTestFinished } from 'vitest';
import type { Batch } from '../../../src/detect/threads/messages.ts';
import { SearchThreads } from '../../../src/detect/threads/search-threads.ts';

/** Answers a batch after as many milliseconds as it has entries. */
const script = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, entries }) => {
    setTimeout(() => parentPort.postMessage({ told: id, candidates: [], omissions: [] }), entries.length);
  });`;

function threadsOf(jobs: number): SearchThreads {
  const threads = new SearchThreads(jobs, {
    workerUrl: new URL(`data:text/javascript,${encodeURIComponent(script)}`),
    ruleSet: { rules: [], allowlists: [] },
    sieve: null,
    maxDecodeDepth: 0,
    ruleTimeoutMs: 10_000,
    onStall: () => {},
  });
  onTestFinished(() => threads.close());
  return threads;
}

function batchOf(id: number, milliseconds: number): Batch {
  const entry = {
    offset: 0,
    length: 0,
    provenance: { contentId: 'file:it', members: [] },
    fresh: [],
    start: { byteOffset: 0, line: 1, column: 1 },
    decoded: [],
  };
  const entries = Array.from({ length: milliseconds }, () => entry);
  return { kind: 'batch', id, buffer: new SharedArrayBuffer(8), entries, setAside: [] };
}

describe('search threads', () => {
  it('are free at once while there are fewer than jobs', async () => {
    const threads = threadsOf(2);
    await threads.free();
    const first = threads.run<number>(batchOf(1, 1));
    await threads.free();
    const second = threads.run<number>(batchOf(2, 1));
    expect((await Promise.all([first, second])).map(({ told }) => told)).toEqual([1, 2]);
  });

  it('are free again when one of them is done, whichever it is', async () => {
    const threads = threadsOf(2);
    const ended: number[] = [];
    const slow = threads.run<number>(batchOf(1, 900)).then(({ told }) => ended.push(told));
    const fast = threads.run<number>(batchOf(2, 1)).then(({ told }) => ended.push(told));
    await threads.free();
    const third = threads.run<number>(batchOf(3, 1)).then(({ told }) => ended.push(told));
    await Promise.all([slow, fast, third]);
    expect(ended).toEqual([2, 3, 1]);
  });
});
