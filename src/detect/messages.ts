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
  /** What took too long before and is left out now. */
  readonly setAside: readonly Stall[];
}

/** What a thread was at when it took too long. */
export interface Stall {
  readonly entry: number;
  /** Null: no rule but the reading or decoding of the entry. */
  readonly rule: number | null;
}

/** A part of an entry that was not searched. */
export interface Omission {
  readonly entry: number;
  readonly reason: 'decode-limit' | 'match-limit';
  readonly rule: number | null;
}

export interface BatchResult {
  readonly id: number;
  readonly candidates: readonly RawCandidate[];
  readonly omissions: readonly Omission[];
}

/** What a thread is started with. */
export interface WorkerSetup {
  readonly ruleSet: RuleSet;
  readonly maxDecodeDepth: number;
  /** Three 32-bit integers, see `progress.ts`. */
  readonly progress: SharedArrayBuffer;
}
