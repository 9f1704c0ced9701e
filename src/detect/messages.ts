import type { Decoding, Provenance } from '../model/chunk.ts';
import type { Position, Range } from '../model/region.ts';
import type { RuleSet } from '../model/rule.ts';
import type { RawCandidate } from './raw-candidate.ts';

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
  readonly id: number;
  readonly buffer: SharedArrayBuffer;
  readonly entries: readonly BatchEntry[];
  /** Pairs of entry and rule that took too long before and are left out now. */
  readonly setAside: readonly RuleTimeout[];
}

export interface RuleTimeout {
  readonly entry: number;
  readonly rule: number;
}

export interface BatchResult {
  readonly id: number;
  readonly candidates: readonly RawCandidate[];
}

/** What a thread is started with. */
export interface WorkerSetup {
  readonly ruleSet: RuleSet;
  readonly maxDecodeDepth: number;
  /** Two 32-bit integers: the entry and the rule at work, for the watchdog. */
  readonly progress: SharedArrayBuffer;
}
