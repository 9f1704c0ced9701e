import type { Batch, BatchResult } from './messages.ts';
import { SearchThread, type SearchThreadOptions } from './search-thread.ts';

/** As many threads as jobs, started when there is work for them. */
export class SearchThreads {
  readonly #options: SearchThreadOptions;
  readonly #jobs: number;
  readonly #threads: SearchThread[] = [];
  readonly #idle: SearchThread[] = [];
  readonly #searching = new Set<Promise<BatchResult>>();

  constructor(jobs: number, options: SearchThreadOptions) {
    this.#jobs = jobs;
    this.#options = options;
  }

  /** Resolves when a thread is free for a batch. */
  async free(): Promise<void> {
    while (this.#idle.length === 0 && this.#threads.length >= this.#jobs) {
      await Promise.race(this.#searching);
    }
  }

  /** Gives a batch to a free thread. Rejects when the thread breaks down. */
  search(batch: Batch): Promise<BatchResult> {
    const thread = this.#idle.pop() ?? this.#start();
    const result = thread.search(batch).finally(() => {
      this.#searching.delete(result);
      this.#idle.push(thread);
    });
    this.#searching.add(result);
    return result;
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #start(): SearchThread {
    const thread = new SearchThread(this.#options);
    this.#threads.push(thread);
    return thread;
  }
}
