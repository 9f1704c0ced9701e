import { Worker } from 'node:worker_threads';
import type { Stall, Task, TaskResult, SetupMessage, WorkerSetup } from './messages.ts';
import { Progress } from './progress.ts';

export interface SearchThreadOptions extends Omit<WorkerSetup, 'progress'> {
  readonly workerUrl: URL;
  /** How long one rule may take on one text before it is left out of the entry that the text belongs to. */
  readonly ruleTimeoutMs: number;
  /** Told what was left out. */
  readonly onStall: (task: Task, stall: Stall) => void;
}

interface TaskAtWork {
  readonly task: Task;
  // What a thread tells is known to the reader there, and to the source that asks for it.
  readonly resolve: (result: TaskResult<never>) => void;
  readonly reject: (error: unknown) => void;
}

/** How often a thread at work is looked at, at most. */
const watchMs = 500;

/** A worker thread that does one task at a time, and is replaced when a rule keeps it too long. */
export class SearchThread {
  readonly #options: SearchThreadOptions;
  #worker: Worker;
  #progress = new Progress();
  #atWork: TaskAtWork | null = null;
  #setup: object | null = null;
  #wasReplaced = false;
  #seen = { steps: 0, since: 0 };
  #failure: Error | null = null;
  /** Resolves when the workers that were replaced have ended. */
  #replaced: Promise<unknown> = Promise.resolve();

  constructor(options: SearchThreadOptions) {
    this.#options = options;
    this.#worker = this.#start();
  }

  /** Whether another worker went on after one that was stuck: what that one had gathered is lost. */
  get wasReplaced(): boolean {
    return this.#wasReplaced;
  }

  /** Tells the thread's reader what it must know before its first part. */
  prepare(setup: object): void {
    this.#setup = setup;
    this.#send({ kind: 'setup', setup });
  }

  /** Does a task. Rejects when the thread breaks down. */
  async run<Told>(task: Task): Promise<TaskResult<Told>> {
    if (this.#failure !== null) {
      throw this.#failure;
    }
    const { ruleTimeoutMs } = this.#options;
    const watch = setInterval(() => this.#watch(), Math.min(watchMs, ruleTimeoutMs));
    watch.unref();
    try {
      return await new Promise((resolve, reject) => this.#post({ task, resolve, reject }));
    } finally {
      clearInterval(watch);
    }
  }

  /** Ends the thread, whatever it is at. */
  async close(): Promise<void> {
    await Promise.all([this.#worker.terminate(), this.#replaced]);
  }

  #start(): Worker {
    const { workerUrl, ruleSet, sieve, maxDecodeDepth } = this.#options;
    const progress = new Progress();
    const setup: WorkerSetup = { ruleSet, sieve, maxDecodeDepth, progress: progress.buffer };
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
      this.#atWork?.reject(error);
    };
    worker.on(
      'message',
      ifCurrent((result: TaskResult<never>) => this.#atWork?.resolve(result)),
    );
    worker.on('error', ifCurrent(fail));
    worker.on(
      'exit',
      ifCurrent((code) => fail(new Error(`a search thread ended with code ${code}`))),
    );
    this.#progress = progress;
    return worker;
  }

  #post(atWork: TaskAtWork): void {
    this.#atWork = atWork;
    this.#seen = { steps: this.#progress.steps, since: Infinity };
    this.#send(atWork.task);
  }

  #send(message: Task | SetupMessage): void {
    this.#worker.postMessage(message, []);
  }

  #watch(): void {
    const { steps } = this.#progress;
    const now = performance.now();
    if (steps !== this.#seen.steps) {
      this.#seen = { steps, since: now };
    } else if (this.#atWork !== null && now - this.#seen.since > this.#options.ruleTimeoutMs) {
      this.#replace(this.#atWork, this.#progress.at);
    }
  }

  #replace(atWork: TaskAtWork, stall: Stall): void {
    const { task } = atWork;
    const stuck = this.#worker;
    this.#worker = this.#start();
    this.#wasReplaced = true;
    this.#replaced = Promise.all([this.#replaced, stuck.terminate()]);
    this.#options.onStall(task, stall);
    if (this.#setup !== null) {
      this.prepare(this.#setup);
    }
    this.#post({ ...atWork, task: { ...task, setAside: [...task.setAside, stall] } });
  }
}
