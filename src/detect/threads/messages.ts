import type { Decoding, Provenance } from '../../model/chunk.ts';
import type { Position, Range } from '../../model/region.ts';
import type { RuleSet } from '../../model/rule.ts';
import type { RawCandidate } from '../raw-candidate.ts';
import type { PrebuiltSieve } from '../sieve/prebuilt-sieve.ts';

/** A chunk as it crosses to a worker thread: its bytes lie in the batch's shared buffer. */
export interface BatchEntry {
  readonly offset: number;
  readonly length: number;
  readonly provenance: Provenance;
  readonly fresh: readonly Range[];
  readonly start: Position;
  readonly decoded: readonly Decoding[];
}

/** Work for a thread: many small chunks at once, since a message costs as much as searching some kilobytes. */
export interface Batch {
  readonly kind: 'batch';
  readonly id: number;
  readonly buffer: SharedArrayBuffer;
  readonly entries: readonly BatchEntry[];
  /** What took too long before and is left out now. */
  readonly setAside: readonly Stall[];
}

/** Work for a thread that reads by itself what it searches. */
export interface PartTask {
  readonly kind: 'part';
  /** Known to the source, and to its reader in the thread. */
  readonly part: object;
  /** As in a batch; entries are what the reader numbers. */
  readonly setAside: readonly Stall[];
}

export type Task = Batch | PartTask;

/** What a thread's reader must know before its first part. */
export interface SetupMessage {
  readonly kind: 'setup';
  readonly setup: object;
}

/** What a thread was at when it took too long. */
export interface Stall {
  readonly entry: number;
  /** Null: no rule but the reading or decoding of the entry. */
  readonly rule: number | null;
}

/** Something of an entry that was not searched. */
export interface Omission {
  readonly entry: number;
  readonly reason: 'decode-limit' | 'match-limit';
  readonly rule: number | null;
}

/** What a thread answers. */
export interface TaskResult<Told = unknown> {
  readonly candidates: readonly RawCandidate[];
  readonly omissions: readonly Omission[];
  /** What the reader of a part tells its source; nothing after a batch. */
  readonly told: Told;
}

/** Does tasks one after the other, in whichever thread it is. */
export interface TaskServer {
  /** Tells the reader what it must know before its first part. */
  prepare(setup: object): void;
  /** Does a task, and answers before it returns. */
  run(task: Task, asker: TaskAsker<never>): void;
}

/** Whoever wants a task done. */
export interface TaskAsker<Told> {
  /** What is told is known to the reader, and to the source that asks for it: a method, so that types let it through. */
  answer(result: TaskResult<Told>): void;
}

/** What a search of tasks needs. */
export interface SearchSetup {
  readonly ruleSet: RuleSet;
  /** The sieve's table for these rules, where somebody has built it before. */
  readonly sieve: PrebuiltSieve | null;
  readonly maxDecodeDepth: number;
  /** Three 32-bit integers, see `progress.ts`. */
  readonly progress: SharedArrayBuffer;
}

/** What a thread is started with. */
export interface WorkerSetup extends Omit<SearchSetup, 'ruleSet'> {
  /** Null: the rules that come with leaksieve, which the thread reads faster than it is told them. */
  readonly ruleSet: RuleSet | null;
}
