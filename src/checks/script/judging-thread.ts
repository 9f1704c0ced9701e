import { Worker } from 'node:worker_threads';
import { isBundled } from '../../model/is-bundled.ts';
import type { ScriptAnswer, ScriptTask } from './script-messages.ts';

/** Why there is no answer. */
export type Failure = 'took too long' | 'took too much memory' | 'interrupted';

interface Waiting {
  readonly task: ScriptTask;
  readonly resolve: (answer: ScriptAnswer | Failure) => void;
  readonly done: Promise<ScriptAnswer | Failure>;
}

/** Following one script is bounded by steps, which take some seconds at most; this is for what they do not count. */
const timeoutMs = 60_000;
const limits = { maxOldGenerationSizeMb: 512, stackSizeMb: 8 };

/** Beside this file, in the sources and in the bundle alike. */
const threadUrl = new URL(isBundled ? './script-thread.cjs' : './script-thread.ts', import.meta.url);

/** A thread that looks into one script after the other, and is replaced when one breaks it. Whoever makes it closes it. */
export class JudgingThread {
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #atWork: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** How many are waited for. */
  get backlog(): number {
    return this.#queue.length + (this.#atWork === null ? 0 : 1);
  }

  /** Resolves when the one that has waited longest is done. */
  async oldest(): Promise<void> {
    await this.#atWork?.done;
  }

  async judge(task: ScriptTask): Promise<ScriptAnswer | Failure> {
    const { promise, resolve } = Promise.withResolvers<ScriptAnswer | Failure>();
    this.#queue.push({ task, resolve, done: promise });
    this.#next();
    return promise;
  }

  /** Ends the thread, whatever it is at. */
  async close(): Promise<void> {
    const waiting = this.#queue.splice(0);
    await this.#replace('interrupted');
    waiting.forEach(({ resolve }) => resolve('interrupted'));
  }

  #next(): void {
    const next = this.#atWork === null ? this.#queue.shift() : undefined;
    if (next === undefined) {
      return;
    }
    this.#atWork = next;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#timer = setTimeout(() => void this.#replace('took too long'), timeoutMs);
    this.#worker.postMessage(next.task, []);
  }

  #start(): Worker {
    const worker = new Worker(threadUrl, { resourceLimits: limits });
    worker.on('message', (answer: ScriptAnswer) => this.#done(answer));
    worker.on('error', () => void this.#replace('took too much memory'));
    return worker;
  }

  #done(answer: ScriptAnswer | Failure): void {
    clearTimeout(this.#timer);
    const done = this.#atWork;
    this.#atWork = null;
    // An idle thread must not keep the process.
    this.#worker?.unref();
    done?.resolve(answer);
    this.#next();
  }

  async #replace(failure: Failure): Promise<void> {
    const broken = this.#worker;
    this.#worker = null;
    broken?.removeAllListeners();
    await broken?.terminate();
    this.#done(failure);
  }
}
