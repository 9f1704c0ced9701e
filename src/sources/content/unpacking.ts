import type { Coverage, SkipReason } from '../../model/coverage.ts';
import { archiveLimits, archiveRatioFloor, type ContentLimits } from './limits.ts';

/** The account of reading one content: what it may still cost, and what had to be left out. */
export class Unpacking {
  readonly limits: Required<ContentLimits>;
  readonly #name: string;
  readonly #coverage: Coverage;
  readonly #signal: AbortSignal | undefined;
  readonly #reported = new Set<string>();
  #readBytes = 0;
  #unpackedBytes = 0;
  #entries = 0;
  #hasEnded = false;

  constructor(name: string, limits: ContentLimits, coverage: Coverage, signal?: AbortSignal) {
    this.#name = name;
    this.limits = { ...archiveLimits, ...limits };
    this.#coverage = coverage;
    this.#signal = signal;
  }

  /** True once nothing more may be read: what is cut off then is not broken. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** @throws the reason, when the scan has been stopped */
  throwIfStopped(): void {
    this.#signal?.throwIfAborted();
  }

  /** Counts bytes of the content as it is stored. */
  addRead(bytes: number): void {
    this.throwIfStopped();
    this.#readBytes += bytes;
  }

  /** Counts bytes that came out of a compressed archive. False: there may be no more. */
  mayUnpack(bytes: number): boolean {
    this.throwIfStopped();
    const { maxArchiveBytes, maxArchiveRatio } = this.limits;
    this.#unpackedBytes += bytes;
    const bound = Math.max(archiveRatioFloor, this.#readBytes * maxArchiveRatio);
    return this.#unpackedBytes <= Math.min(maxArchiveBytes, bound) || this.#endAtLimit();
  }

  /** Counts a member. False: there may be no more. */
  mayEnter(): boolean {
    this.throwIfStopped();
    this.#entries += 1;
    return !this.#hasEnded && (this.#entries <= this.limits.maxArchiveEntries || this.#endAtLimit());
  }

  /** Records what was left out, once for each place and reason. */
  skip(members: readonly string[], reason: SkipReason, hint?: string): void {
    const what = [this.#name, ...members].join('!');
    if (!this.#reported.has(`${reason} ${what}`)) {
      this.#reported.add(`${reason} ${what}`);
      this.#coverage.skip(what, reason, hint);
    }
  }

  /** Records that the content could not be read to its end. */
  endUnreadable(): void {
    this.#hasEnded = true;
    this.skip([], 'unreadable');
  }

  #endAtLimit(): false {
    this.#hasEnded = true;
    this.skip([], 'archive-limit', 'unpacks to more than an archive may; unpack it and scan the directory');
    return false;
  }
}
