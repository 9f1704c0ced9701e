import type { Task, TaskResult } from './messages.ts';
import { SearchThread, type SearchThreadOptions } from './search-thread.ts';

/** As many threads as jobs, started when there is work for them. */
export class SearchThreads {
  readonly #options: SearchThreadOptions;
  readonly #jobs: number;
  readonly #threads: SearchThread[] = [];
  readonly #idle: SearchThread[] = [];
  readonly #working = new Set<Promise<unknown>>();
  #setup: object | null = null;

  constructor(jobs: number, options: SearchThreadOptions) {
    this.#jobs = jobs;
    this.#options = options;
  }

  /** Starts all threads, which takes them a while. */
  startAll(): void {
    while (this.#threads.length < this.#jobs) {
      this.#idle.push(this.#start());
    }
  }

  /** What each thread's reader must know before its first part. */
  prepare(setup: object): void {
    this.#setup = setup;
    this.#threads.forEach((thread) => thread.prepare(setup));
  }

  get haveStarted(): boolean {
    return this.#threads.length > 0;
  }

  /** Whether all workers that were started are still there, with all that they have gathered. */
  get areWhole(): boolean {
    return this.#threads.every((thread) => !thread.wasReplaced);
  }

  /** Resolves when a thread is free for a task. */
  async free(): Promise<void> {
    while (this.#idle.length === 0 && this.#threads.length >= this.#jobs) {
      await Promise.race(this.#working);
    }
  }

  /** Gives a task to a free thread. Rejects when the thread breaks down. */
  run<Told>(task: Task): Promise<TaskResult<Told>> {
    const thread = this.#idle.pop() ?? this.#start();
    const result = thread.run<Told>(task).finally(() => {
      this.#working.delete(result);
      this.#idle.push(thread);
    });
    this.#working.add(result);
    return result;
  }

  /** Gives a task to each thread that was started, none of which may be at work. */
  runEverywhere<Told>(task: Task): Promise<readonly TaskResult<Told>[]> {
    return Promise.all(this.#threads.map((thread) => thread.run<Told>(task)));
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #start(): SearchThread {
    const thread = new SearchThread(this.#options);
    if (this.#setup !== null) {
      thread.prepare(this.#setup);
    }
    this.#threads.push(thread);
    return thread;
  }
}
