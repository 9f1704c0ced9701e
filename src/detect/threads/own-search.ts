import type { Task, TaskResult, TaskServer } from './messages.ts';
import { withinTime } from './within-time.ts';

/** Far more than what is small takes, unless a rule is stuck. */
const longestMs = 2000;

/**
 * Does tasks in this thread: those that take less than another thread takes to start and to compile the same code again.
 *
 * Nobody watches this thread: what takes too long is ended, with all that was gathered before, and is left to threads.
 */
export class OwnSearch {
  readonly #start: () => TaskServer;
  readonly #timeoutMs: number;
  #setup: object | null = null;
  #server: TaskServer | null = null;
  #isLost = false;

  /** @param start - called before the first task */
  constructor(start: () => TaskServer, timeoutMs = longestMs) {
    this.#start = start;
    this.#timeoutMs = timeoutMs;
  }

  /** Whether tasks were done here. */
  get hasStarted(): boolean {
    return this.#server !== null;
  }

  /** Whether a task took too long, and what those before it had gathered is gone with it. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Tells the reader what it must know before its first part. */
  prepare(setup: object): void {
    this.#setup = setup;
    this.#server?.prepare(setup);
  }

  /** Makes ready to do tasks. */
  makeReady(): TaskServer {
    return (this.#server ??= this.#started());
  }

  /** Does a task; null: it took too long, or one before did. */
  run<Told>(task: Task): TaskResult<Told> | null {
    const done = this.#isLost ? null : withinTime(() => this.#resultOf<Told>(task), this.#timeoutMs);
    if (done === null) {
      this.#isLost = true;
      this.#server = null;
    }
    return done;
  }

  #resultOf<Told>(task: Task): TaskResult<Told> | null {
    const results: TaskResult<Told>[] = [];
    this.makeReady().run(task, { answer: (result: TaskResult<Told>) => results.push(result) });
    return results[0] ?? null;
  }

  #started(): TaskServer {
    const server = this.#start();
    if (this.#setup !== null) {
      server.prepare(this.#setup);
    }
    return server;
  }
}
