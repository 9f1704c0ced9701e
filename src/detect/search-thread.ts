import { Worker } from 'node:worker_threads';
import type { Batch, BatchResult, Stall, WorkerSetup } from './messages.ts';
import { Progress } from './progress.ts';

export interface SearchThreadOptions extends Omit<WorkerSetup, 'progress'> {
  readonly workerUrl: URL;
  /** How long one rule may take on one text before it is left out of the entry that the text belongs to. */
  readonly ruleTimeoutMs: number;
  /** Told what was left out. */
  readonly onStall: (batch: Batch, stall: Stall) => void;
}

interface Task {
  readonly batch: Batch;
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: unknown) => void;
}

/** How often a thread at work is looked at, at most. */
const watchMs = 500;

/** A worker thread that searches one batch at a time, and is replaced when a rule keeps it too long. */
export class SearchThread {
  readonly #options: SearchThreadOptions;
  #worker: Worker;
  #progress = new Progress();
  #task: Task | null = null;
  #seen = { steps: 0, since: 0 };
  #failure: Error | null = null;
  /** Resolves when the workers that were replaced have ended. */
  #replaced: Promise<unknown> = Promise.resolve();

  constructor(options: SearchThreadOptions) {
    this.#options = options;
    this.#worker = this.#start();
  }

  /** Searches a batch. Rejects when the thread breaks down. */
  async search(batch: Batch): Promise<BatchResult> {
    if (this.#failure !== null) {
      throw this.#failure;
    }
    const { ruleTimeoutMs } = this.#options;
    const watch = setInterval(() => this.#watch(), Math.min(watchMs, ruleTimeoutMs));
    watch.unref();
    try {
      return await new Promise((resolve, reject) => this.#post({ batch, resolve, reject }));
    } finally {
      clearInterval(watch);
    }
  }

  /** Ends the thread, whatever it is at. */
  async close(): Promise<void> {
    await Promise.all([this.#worker.terminate(), this.#replaced]);
  }

  #start(): Worker {
    const { workerUrl, ruleSet, maxDecodeDepth } = this.#options;
    const progress = new Progress();
    const setup: WorkerSetup = { ruleSet, maxDecodeDepth, progress: progress.buffer };
    const worker = new Worker(workerUrl, { workerData: setup });
    // A worker that was replaced may have answered just before: its word no longer counts.
    const ifCurrent =
      <T>(act: (value: T) => void) =>
      (value: T): void => {
        if (worker === this.#worker) {
          act(value);
        }
      };
    const fail = (error: Error): void => {
      this.#failure = error;
      this.#task?.reject(error);
    };
    worker.on(
      'message',
      ifCurrent((result: BatchResult) => this.#task?.resolve(result)),
    );
    worker.on('error', ifCurrent(fail));
    worker.on(
      'exit',
      ifCurrent((code) => fail(new Error(`a search thread ended with code ${code}`))),
    );
    this.#progress = progress;
    return worker;
  }

  #post(task: Task): void {
    this.#task = task;
    this.#seen = { steps: this.#progress.steps, since: Infinity };
    this.#worker.postMessage(task.batch, []);
  }

  #watch(): void {
    const { steps } = this.#progress;
    const now = performance.now();
    if (steps !== this.#seen.steps) {
      this.#seen = { steps, since: now };
    } else if (this.#task !== null && now - this.#seen.since > this.#options.ruleTimeoutMs) {
      this.#replace(this.#task, this.#progress.at);
    }
  }

  #replace(task: Task, stall: Stall): void {
    const { batch } = task;
    const stuck = this.#worker;
    this.#worker = this.#start();
    this.#replaced = Promise.all([this.#replaced, stuck.terminate()]);
    this.#options.onStall(batch, stall);
    this.#post({ ...task, batch: { ...batch, setAside: [...batch.setAside, stall] } });
  }
}
