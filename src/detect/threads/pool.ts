import { setImmediate } from 'node:timers/promises';
import type { Candidate } from '../../model/candidate.ts';
import { type Chunk, contentName } from '../../model/chunk.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { RuleSet } from '../../model/rule.ts';
import type { PartResult, ReadingThreads } from '../../model/source.ts';
import { batches, BufferStore } from './batches.ts';
import { recordOmission, recordStall } from './ledger.ts';
import type { PartTask, SearchSetup, Task, TaskResult, TaskServer } from './messages.ts';
import { OwnSearch } from './own-search.ts';
import { Progress } from './progress.ts';
import { candidateOf } from '../raw-candidate.ts';
import { SearchThreads } from './search-threads.ts';
import { prebuiltSieve } from '../sieve/prebuilt-sieve.ts';
import { threadRules } from './thread-rules.ts';
import { untilFailed } from './until-failed.ts';

export interface PoolOptions {
  readonly workerUrl: URL;
  readonly jobs: number;
  readonly maxDecodeDepth: number;
  /** How long one rule may take on one text before it is left out of what that text belongs to. */
  readonly ruleTimeoutMs: number;
  /** Makes ready to do tasks in this thread. */
  readonly searchTasks: (setup: SearchSetup) => TaskServer;
}

/** A thread starts in the time that it takes to search so much. */
const smallBytes = 1024 * 1024;

/**
 * The threads that search: chunks that are brought to them, and what they read themselves. What is small is done in this
 * thread.
 *
 * Nothing is waited for when the scan is aborted or a thread breaks down. Whoever makes a pool closes it.
 */
export class Pool implements ReadingThreads {
  readonly jobs: number;
  readonly #ruleSet: RuleSet;
  readonly #coverage: Coverage;
  readonly #signal: AbortSignal;
  readonly #threads: SearchThreads;
  readonly #own: OwnSearch;
  readonly #failed = Promise.withResolvers<never>();
  readonly #abort = (): void => this.#failed.reject(this.#signal.reason);
  #nameOf: (entry: number) => string = String;

  constructor(ruleSet: RuleSet, options: PoolOptions, coverage: Coverage, signal: AbortSignal) {
    signal.throwIfAborted();
    this.jobs = options.jobs;
    const prebuilt = prebuiltSieve(ruleSet.rules);
    const sieve = prebuilt?.table ?? null;
    const { maxDecodeDepth } = options;
    this.#own = new OwnSearch(() =>
      options.searchTasks({ maxDecodeDepth, ruleSet, sieve, progress: new Progress().buffer }),
    );
    this.#ruleSet = ruleSet;
    this.#coverage = coverage;
    this.#signal = signal;
    this.#threads = new SearchThreads(options.jobs, {
      ...options,
      sieve,
      ruleSet: prebuilt?.areBuiltIn === true ? null : threadRules(ruleSet),
      onStall: (task, stall) => recordStall(coverage, ruleSet.rules, this.#nameIn(task, stall.entry), stall),
    });
    this.#failed.promise.catch(() => {});
    signal.addEventListener('abort', this.#abort, { once: true });
  }

  /** Searches chunks and yields the candidates of each batch, in the order of the chunks. */
  async *searchChunks(chunks: AsyncIterable<Chunk>): AsyncGenerator<readonly Candidate[]> {
    const store = new BufferStore();
    for await (const { task, result } of this.#run(batches(chunks, store))) {
      store.giveBack(task.buffer);
      yield result.candidates.map(candidateOf);
    }
  }

  /** Makes this thread ready to search, for what will surely come and be small. */
  makeReady(): void {
    this.#own.makeReady();
  }

  start(): void {
    this.#threads.startAll();
  }

  prepare(setup: object, nameOf: (entry: number) => string): void {
    this.#nameOf = nameOf;
    this.#own.prepare(setup);
    this.#threads.prepare(setup);
  }

  async *readParts<Told>(parts: Iterable<object>): AsyncGenerator<PartResult<Told>> {
    for await (const { result } of this.#run<PartTask, Told>(partTasks(parts))) {
      yield { told: result.told, candidates: result.candidates.map(candidateOf) };
    }
  }

  async readEverywhere<Told>(part: object): Promise<readonly Told[] | null> {
    if (!this.#threads.areWhole || this.#own.isLost) {
      return null;
    }
    const task: PartTask = { kind: 'part', part, setAside: [] };
    if (this.#own.hasStarted) {
      const own = this.#own.run<Told>(task);
      return own === null ? null : [own.told];
    }
    const results = this.#threads.runEverywhere<Told>(task);
    return (await Promise.race([results, this.#failed.promise])).map(({ told }) => told);
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#abort);
    await this.#threads.close();
  }

  /**
   * Runs tasks and yields their results, in the order of the tasks.
   *
   * At most two tasks a thread are under way, so a slow consumer or slow threads hold the source back.
   */
  async *#run<T extends Task, Told>(
    tasks: AsyncIterable<T>,
  ): AsyncGenerator<{ readonly task: T; readonly result: TaskResult<Told> }> {
    const underWay: { readonly task: T; readonly result: Promise<TaskResult<Told>> }[] = [];
    const oldest = async (): Promise<{ task: T; result: TaskResult<Told> }> => {
      const { task, result } = underWay.shift()!;
      const done = await Promise.race([result, this.#failed.promise]);
      for (const omission of done.omissions) {
        recordOmission(this.#coverage, this.#ruleSet.rules, this.#nameIn(task, omission.entry), omission);
      }
      return { task, result: done };
    };
    for await (const task of untilFailed(tasks, this.#failed.promise)) {
      await Promise.race([this.#free(), this.#failed.promise]);
      const result = this.#start<Told>(task);
      result.catch(this.#failed.reject);
      underWay.push({ task, result });
      if (underWay.length >= this.jobs * 2) {
        yield await oldest();
      }
    }
    while (underWay.length > 0) {
      yield await oldest();
    }
  }

  /** Resolves when a task may be done: in this thread, when signals and timers had their turn. */
  #free(): Promise<void> {
    return this.#threads.haveStarted ? this.#threads.free() : setImmediate();
  }

  /** Here, where there is little and no thread yet; else, or when that takes too long, in a thread. */
  async #start<Told>(task: Task): Promise<TaskResult<Told>> {
    const own = this.#threads.haveStarted || !isSmall(task) ? null : this.#own.run<Told>(task);
    return own ?? this.#threads.run<Told>(task);
  }

  #nameIn(task: Task, entry: number): string {
    return task.kind === 'batch' ? contentName(task.entries[entry]!.provenance) : this.#nameOf(entry);
  }
}

/** A source that has much to read has the threads started before its first part. */
function isSmall(task: Task): boolean {
  return (
    task.kind === 'part' ||
    (task.id === 0 && task.entries.reduce((sum, { length }) => sum + length, 0) <= smallBytes)
  );
}

async function* partTasks(parts: Iterable<object>): AsyncGenerator<PartTask> {
  for (const part of parts) {
    yield { kind: 'part', part, setAside: [] };
  }
}
