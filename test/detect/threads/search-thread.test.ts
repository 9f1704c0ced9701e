import { describe, expect, it, onTestFinished } from 'vitest';
import type { Batch, Stall } from '../../../src/detect/threads/messages.ts';
import { SearchThread, type SearchThreadOptions } from '../../../src/detect/threads/search-thread.ts';
import { chunkOf } from '../rule-of.ts';

/** A worker that begins each entry, gets stuck where it is told to, and answers with what was set aside. */
function workerUrl(stuckAt: string): URL {
  const script = `
    import { parentPort, workerData } from 'node:worker_threads';
    const cells = new Int32Array(workerData.progress);
    const begin = (entry, rule) => { cells[0] = entry; cells[1] = rule ?? -1; Atomics.add(cells, 2, 1); };
    parentPort.on('message', (batch) => {
      const isSetAside = (entry, rule) => batch.setAside.some((one) => one.entry === entry && one.rule === rule);
      const stuck = (entry, rule) => { begin(entry, rule); while (!isSetAside(entry, rule)) {} };
      ${stuckAt}
      parentPort.postMessage({ told: batch.id, candidates: [], omissions: batch.setAside });
    });`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}

function threadOf(options: Partial<SearchThreadOptions>): SearchThread {
  const thread = new SearchThread({
    workerUrl: workerUrl(''),
    ruleSet: { rules: [], allowlists: [] },
    sieve: null,
    maxDecodeDepth: 0,
    ruleTimeoutMs: 100,
    onStall: () => {},
    ...options,
  });
  onTestFinished(() => thread.close());
  return thread;
}

function batchOf(id: number): Batch {
  const entry = { ...chunkOf(''), offset: 0, length: 0 };
  return { kind: 'batch', id, buffer: new SharedArrayBuffer(8), entries: [entry, entry], setAside: [] };
}

describe('a search thread', () => {
  it('answers one batch after the other', async () => {
    const thread = threadOf({});
    expect(await thread.run<number>(batchOf(1))).toMatchObject({ told: 1 });
    expect(await thread.run<number>(batchOf(2))).toMatchObject({ told: 2 });
  });

  it('sets aside a rule that is stuck, then decoding that is, and answers without them', async () => {
    const stalls: Stall[] = [];
    const thread = threadOf({
      workerUrl: workerUrl('stuck(0, 7); stuck(1, null);'),
      onStall: (_batch, stall) => stalls.push(stall),
    });
    const expected = [
      { entry: 0, rule: 7 },
      { entry: 1, rule: null },
    ];
    expect(await thread.run<number>(batchOf(1))).toMatchObject({ told: 1, omissions: expected });
    expect(stalls).toEqual(expected);
    expect(await threadOf({}).run<number>(batchOf(2))).toMatchObject({ told: 2, omissions: [] });
  });

  it('waits for a batch that goes on slowly, step by step', async () => {
    const sleep = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);';
    const steps = Array.from({ length: 6 }, (_, rule) => `begin(0, ${rule}); ${sleep}`).join(' ');
    const stalls: Stall[] = [];
    const thread = threadOf({ workerUrl: workerUrl(steps), onStall: (_batch, stall) => stalls.push(stall) });
    expect(await thread.run<number>(batchOf(1))).toMatchObject({ omissions: [] });
    expect(stalls).toEqual([]);
  });

  it('waits for a worker that takes its time to start', async () => {
    const slow = new URL(
      `data:text/javascript,${encodeURIComponent(
        `import { parentPort } from 'node:worker_threads';
         await new Promise((resolve) => setTimeout(resolve, 400));
         parentPort.on('message', ({ id }) => parentPort.postMessage({ told: id, candidates: [], omissions: [] }));`,
      )}`,
    );
    expect(await threadOf({ workerUrl: slow }).run<number>(batchOf(3))).toMatchObject({ told: 3 });
  });

  it('refuses work once it broke down while it had none', async () => {
    const ending = new URL(
      `data:text/javascript,${encodeURIComponent(
        `import { parentPort } from 'node:worker_threads';
         parentPort.on('message', ({ id }) => {
           parentPort.postMessage({ told: id, candidates: [], omissions: [] });
           setTimeout(() => process.exit(3), 20);
         });`,
      )}`,
    );
    const thread = threadOf({ workerUrl: ending });
    await thread.run<number>(batchOf(1));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(thread.run<number>(batchOf(2))).rejects.toThrow('code 3');
  });
});
