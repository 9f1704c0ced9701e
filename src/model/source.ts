import type { Candidate } from './candidate.ts';
import type { ExposedContent } from './check.ts';
import type { Chunk } from './chunk.ts';
import type { Coverage } from './coverage.ts';
import type { Observer } from './observation.ts';
import type { Place } from './place.ts';
import type { Prober } from './probe.ts';

export interface Target {
  /** `report`: what saved reports of several targets, or of other scanners, are about. */
  readonly kind: 'git' | 'dir' | 'stdin' | 'site' | 'github' | 'report';
  readonly name: string;
  readonly head?: string;
}

/** What a thread found in a part of a source that it read itself, and what its reader tells besides. */
export interface PartResult<Told> {
  readonly candidates: readonly Candidate[];
  readonly told: Told;
}

/**
 * Threads that read by themselves what they search.
 *
 * Setup, parts and what is told are known to the source and to its reader in the thread alone; they are posted, so that
 * they may hold plain data and shared memory only.
 */
export interface ReadingThreads {
  readonly jobs: number;
  /** Has the threads start while the source makes ready. Else its parts are read in the thread that asks: for little, that is faster. */
  start(): void;
  /**
   * Gives each thread's reader what it must know before its first part.
   *
   * @param nameOf - what people call an entry, by the number that the reader gives it
   */
  prepare(setup: object, nameOf: (entry: number) => string): void;
  /** Has parts read and searched; the results come in the order of the parts. */
  readParts<Told>(parts: Iterable<object>): AsyncIterable<PartResult<Told>>;
  /** Has a part read by each thread that read any, none of which may be at work; null: what one of them had gathered is lost. */
  readEverywhere<Told>(part: object): Promise<readonly Told[] | null>;
}

/** A website among the targets, for those who check it. */
export interface ObservedSite {
  /** The URLs that the user named. */
  readonly name: string;
  /** Has all that the crawl sees told to an observer. Called before the first chunk is asked for. */
  watch(observer: Observer): void;
  /** Asked for after the last chunk. */
  prober(coverage: Coverage): Prober & AsyncDisposable;
  /** Content that a check came upon, as chunks of this source: `locate` knows its place. */
  chunksOf(content: ExposedContent, coverage: Coverage, signal: AbortSignal): AsyncIterable<Chunk>;
}

/** What we read from. */
export interface Source {
  readonly target: Target;
  /** Whether chunks may be long in coming, so that what came is searched while the rest is waited for. Default: false. */
  readonly isSlow?: boolean;
  /** Whether only little is to come, and soon: the search is made ready while it is waited for. Default: false. */
  readonly isSmall?: boolean;
  /** The websites in it. Default: none. */
  readonly sites?: readonly ObservedSite[];

  /** Has threads read what they can read themselves, and yields what they found there; asked before `chunks`, which brings the rest. */
  read?(
    threads: ReadingThreads,
    coverage: Coverage,
    signal: AbortSignal,
  ): AsyncIterable<readonly Candidate[]>;

  /**
   * All content, piece by piece. What cannot be read goes to the coverage ledger, not into an exception.
   *
   * @throws ScanError when there is nothing to scan at all, such as a directory that is not a repository
   */
  chunks(coverage: Coverage, signal: AbortSignal): AsyncIterable<Chunk>;

  /**
   * Told when all was searched, for sources that remember it. Not asked where the scan was stopped.
   *
   * @param withCandidates - ids of all contents in which there were any
   */
  searched?(withCandidates: ReadonlySet<string>, coverage: Coverage): void;

  /** The places of the contents asked for, oldest first. Asked once, after the last chunk, for contents with candidates only. */
  locate(
    contentIds: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly Place[]>>;
}
