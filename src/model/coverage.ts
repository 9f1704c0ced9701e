import { compareText } from './compare-text.ts';

/** Why something in scope was not searched. */
export type SkipReason =
  | 'archive-broken'
  | 'archive-depth'
  | 'archive-encrypted'
  | 'archive-limit'
  | 'decode-limit'
  | 'interrupted'
  | 'match-limit'
  | 'missing-object'
  | 'rule-timeout'
  | 'shallow-clone'
  | 'timeout'
  | 'too-large'
  | 'unreadable'
  | 'unsupported';

/** What to do where the one who skipped knows nothing better. */
const generalHints: Partial<Readonly<Record<SkipReason, string>>> = {
  'archive-broken': 'what could be read was searched, the rest as plain bytes: replace or remove the archive',
  'archive-encrypted': 'unpack it with its password and scan the directory',
  'decode-limit': 'it holds more encoded text than is decoded: decode it and scan the result',
  interrupted: 'run the scan again',
  timeout: 'raise --timeout, or scan a part',
  unreadable: 'check its permissions, and that nothing changes it during the scan',
};

export interface Skipped {
  /** Path, object or URL. */
  readonly what: string;
  readonly reason: SkipReason;
  readonly count: number;
  /** What to do about it, in one line. */
  readonly hint?: string;
}

export type Counter = 'refs' | 'commits' | 'blobs' | 'files' | 'pages' | 'scripts' | 'requests' | 'bytes';
export type Suppression = 'baseline' | 'ignoreFile' | 'inline' | 'allowlist';

/** What a report says of what was and was not looked at (interface.md, "coverage"). */
export interface CoverageSummary extends Readonly<Record<Counter, number>> {
  readonly complete: boolean;
  readonly skipped: readonly Skipped[];
  readonly suppressed: Readonly<Record<Suppression, number>>;
  /** Entries of ignore file and baseline that matched nothing in a whole scan. */
  readonly staleIgnores: readonly string[];
}

/** Most entries a report lists one by one; what goes beyond is counted under its reason. */
const maxListedSkips = 1000;

/** The ledger of a scan: every source and step writes into the same one. */
export class Coverage {
  readonly #counts: Record<Counter, number> = {
    refs: 0,
    commits: 0,
    blobs: 0,
    files: 0,
    pages: 0,
    scripts: 0,
    requests: 0,
    bytes: 0,
  };
  readonly #suppressed: Record<Suppression, number> = { baseline: 0, ignoreFile: 0, inline: 0, allowlist: 0 };
  readonly #skipped = new Map<string, Skipped>();
  staleIgnores: readonly string[] = [];

  add(counter: Counter, count = 1): void {
    this.#counts[counter] += count;
  }

  suppress(reason: Suppression, count = 1): void {
    this.#suppressed[reason] += count;
  }

  /** Records something in scope that was not searched. The scan is incomplete from then on. */
  skip(what: string, reason: SkipReason, hint?: string): void {
    const known = this.#skipped.has(`${reason} ${what}`);
    const name = known || this.#skipped.size < maxListedSkips ? what : '(more)';
    const key = `${reason} ${name}`;
    const before = this.#skipped.get(key);
    const told = hint ?? before?.hint ?? generalHints[reason];
    this.#skipped.set(key, {
      ...before,
      what: name,
      reason,
      count: (before?.count ?? 0) + 1,
      ...(told === undefined ? {} : { hint: told }),
    });
  }

  get isComplete(): boolean {
    return this.#skipped.size === 0;
  }

  count(counter: Counter): number {
    return this.#counts[counter];
  }

  summary(): CoverageSummary {
    const skipped = [...this.#skipped.values()].sort(
      (a, b) => compareText(a.what, b.what) || compareText(a.reason, b.reason),
    );
    return {
      complete: this.isComplete,
      ...this.#counts,
      skipped,
      suppressed: { ...this.#suppressed },
      staleIgnores: this.staleIgnores,
    };
  }
}
