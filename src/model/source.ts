import type { Chunk } from './chunk.ts';
import type { Coverage } from './coverage.ts';
import type { Place } from './place.ts';

export interface Target {
  readonly kind: 'git' | 'dir' | 'stdin' | 'site' | 'github';
  readonly name: string;
  readonly head?: string;
}

/** What we read from. */
export interface Source {
  readonly target: Target;

  /**
   * All content, piece by piece. What cannot be read goes to the coverage ledger, not into an exception.
   *
   * @throws ScanError when there is nothing to scan at all, such as a directory that is not a repository
   */
  chunks(coverage: Coverage, signal: AbortSignal): AsyncIterable<Chunk>;

  /** The places of the contents asked for, oldest first. Asked once, after the last chunk, for contents with candidates only. */
  locate(
    contentIds: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly Place[]>>;
}
