import { Worker } from 'node:worker_threads';
import type { Candidate } from '../model/candidate.ts';
import type { Chunk } from '../model/chunk.ts';
import type { Coverage } from '../model/coverage.ts';
import type { RuleSet } from '../model/rule.ts';
import { batches, BufferStore } from './batches.ts';
import type { Batch, BatchResult, WorkerSetup } from './messages.ts';
import { candidateOf } from './raw-candidate.ts';

export interface PoolOptions {
  readonly workerUrl: URL;
  readonly jobs: number;
  readonly maxDecodeDepth: number;
  /** How long one rule may take on one chunk before it is set aside there. */
  readonly ruleTimeoutMs: number;
}

interface Thread {
  readonly worker: Worker;
  readonly progress: Int32Array;
  batch: Batch | null;
  settle: { resolve(result: BatchResult): void; reject(error: unknown): void } | null;
  /** The attempt that the watchdog saw last, and since when. */
  seen: { attempt: number; since: number };
}

const watchdogMs = 500;

/**
 * Searches chunks in worker threads and yields the candidates of each batch, in the order of the chunks.
 *
 * At most two batches a thread are under way, so a slow consumer or slow threads hold the source back.
 */
export async function* searchInThreads(
  chunks: AsyncIterable<Chunk>,
  ruleSet: RuleSet,
  options: PoolOptions,
  coverage: Coverage,
  signal: AbortSignal,
): AsyncGenerator<readonly Candidate[]> {
  const store = new BufferStore();
  const idle: Thread[] = [];
  const threads = new Set<Thread>();
  const waiting: ((thread: Thread) => void)[] = [];
  const underWay: Promise<BatchResult>[] = [];

  function start(): Thread {
    const progress = new SharedArrayBuffer(12);
    const setup: WorkerSetup = { ruleSet, maxDecodeDepth: options.maxDecodeDepth, progress };
    const thread: Thread = {
      worker: new Worker(options.workerUrl, { workerData: setup }),
      progress: new Int32Array(progress),
      batch: null,
      settle: null,
      seen: { attempt: -1, since: 0 },
    };
    thread.worker.on('message', (result: BatchResult) => {
      const { batch, settle } = thread;
      thread.batch = null;
      thread.settle = null;
      if (batch !== null) {
        store.giveBack(batch.buffer);
      }
      free(thread);
      settle?.resolve(result);
    });
    thread.worker.on('error', (error) => thread.settle?.reject(error));
    threads.add(thread);
    return thread;
  }

  function free(thread: Thread): void {
    const next = waiting.shift();
    if (next === undefined) {
      idle.push(thread);
    } else {
      next(thread);
    }
  }

  async function take(): Promise<Thread> {
    const thread = idle.pop();
    if (thread !== undefined) {
      return thread;
    }
    return threads.size < options.jobs ? start() : new Promise((resolve) => waiting.push(resolve));
  }

  function post(thread: Thread, batch: Batch): Promise<BatchResult> {
    thread.batch = batch;
    thread.seen = { attempt: -1, since: Date.now() };
    return new Promise((resolve, reject) => {
      thread.settle = { resolve, reject };
      thread.worker.postMessage(batch);
    });
  }

  /** Ends threads that one rule keeps too long, and gives their batch to a new one without that rule on that chunk. */
  function watch(): void {
    for (const thread of threads) {
      if (thread.batch === null) {
        continue;
      }
      const [entry = 0, rule = 0, attempt = 0] = thread.progress;
      const now = Date.now();
      if (attempt !== thread.seen.attempt) {
        thread.seen = { attempt, since: now };
      } else if (now - thread.seen.since > options.ruleTimeoutMs) {
        replace(thread, thread.batch, entry, rule);
      }
    }
  }

  function replace(thread: Thread, batch: Batch, entry: number, rule: number): void {
    const { settle } = thread;
    threads.delete(thread);
    thread.settle = null;
    void thread.worker.terminate();
    const { contentId, members } = batch.entries[entry]!.provenance;
    coverage.skip(
      `${[contentId, ...members].join('!')} (rule ${ruleSet.rules[rule]!.id})`,
      'rule-timeout',
      'this rule takes too long on this content: bound its repeats, or leave it out with --exclude-rule',
    );
    const without = { ...batch, setAside: [...batch.setAside, { entry, rule }] };
    post(start(), without).then(
      (result) => settle?.resolve(result),
      (error: unknown) => settle?.reject(error),
    );
  }

  const watchdog = setInterval(watch, watchdogMs);
  watchdog.unref();
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => {});
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    for await (const batch of batches(chunks, store)) {
      const thread = await Promise.race([take(), aborted.promise]);
      const result = post(thread, batch);
      result.catch(() => {});
      underWay.push(result);
      if (underWay.length >= options.jobs * 2) {
        yield candidatesOf(await Promise.race([underWay.shift()!, aborted.promise]));
      }
    }
    for (const result of underWay) {
      yield candidatesOf(await Promise.race([result, aborted.promise]));
    }
  } finally {
    clearInterval(watchdog);
    signal.removeEventListener('abort', abort);
    await Promise.all([...threads].map((thread) => thread.worker.terminate()));
  }
}

function candidatesOf(result: BatchResult): readonly Candidate[] {
  return result.candidates.map(candidateOf);
}
