import { compareText } from './compare-text.ts';

/** Why something in scope was not searched. */
export type SkipReason =
  | 'archive-broken'
  | 'archive-depth'
  | 'archive-encrypted'
  | 'archive-limit'
  | 'blocked'
  | 'certificate'
  | 'decode-limit'
  | 'interrupted'
  | 'match-limit'
  | 'missing-object'
  | 'no-authority'
  | 'page-limit'
  | 'redirects'
  | 'request-limit'
  | 'robots'
  | 'rule-timeout'
  | 'shallow-clone'
  | 'timeout'
  | 'too-large'
  | 'unreachable'
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
  /** A `SkipReason`, or what a saved report of another version calls it. */
  readonly reason: string;
  readonly count: number;
  /** What to do about it, in one line. */
  readonly hint?: string;
}

/** Why something was not read although it could have been: it is not part of what the scan is about. */
export type LeftOutReason =
  | 'candidate'
  | 'event-stream'
  | 'look-alike'
  | 'navigation'
  | 'no-browser'
  | 'not-sent'
  | 'out-of-scope'
  | 'private-address'
  | 'robots'
  | 'side-effects'
  | 'third-party';

export interface LeftOut {
  /** URL, or the host where it would be too many. */
  readonly what: string;
  /** A `LeftOutReason`, or what a saved report of another version calls it. */
  readonly reason: string;
  readonly count: number;
  readonly hint?: string;
}

/** What came of something that was planned to be checked on a website (interface.md, "coverage"). */
export interface CheckEntry {
  readonly id: string;
  /** URL or origin. */
  readonly target: string;
  /** `blocked`: whether it is there stayed open; `skipped`: left out on purpose. */
  readonly state: 'checked' | 'blocked' | 'errored' | 'skipped';
  readonly reason?: string;
}

/** What came of one of many repositories. */
export interface RepositoryCoverage {
  /** Such as `acme/web`; the paths of its findings start with it. */
  readonly name: string;
  /** `unchanged`: what an earlier scan found in it still holds; `failed`: nothing of it could be read. */
  readonly state: 'scanned' | 'unchanged' | 'failed';
  readonly complete: boolean;
  readonly refs: number;
  readonly commits: number;
  readonly blobs: number;
  readonly bytes: number;
  readonly reason?: string;
}

export type Counter = 'refs' | 'commits' | 'blobs' | 'files' | 'pages' | 'scripts' | 'requests' | 'bytes';
export type Suppression = 'baseline' | 'ignoreFile' | 'inline' | 'allowlist';

/** What a report says of what was and was not looked at (interface.md, "coverage"). */
export interface CoverageSummary extends Readonly<Record<Counter, number>> {
  readonly complete: boolean;
  readonly skipped: readonly Skipped[];
  /** Objects that an earlier scan searched, and that were not searched again. Default: none. */
  readonly known?: number;
  /** What was left alone on purpose; the scan is complete without it. */
  readonly leftOut: readonly LeftOut[];
  /** Of websites; empty elsewhere. Ordered by id, then target. */
  readonly checks: readonly CheckEntry[];
  /** Of owners of repositories. Default: the target is no such. */
  readonly repositories?: readonly RepositoryCoverage[];
  readonly suppressed: Readonly<Record<Suppression, number>>;
  /** Entries of ignore file and baseline that matched nothing in a whole scan. */
  readonly staleIgnores: readonly string[];
}

/** Most entries a report lists one by one; what goes beyond is counted under its reason. */
const maxListed = 1000;
/** More than any plan for a few hosts holds. */
const maxChecks = 20_000;

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
  readonly #accepted: (() => string)[] = [];
  readonly #skipped = new Map<string, Skipped>();
  readonly #leftOut = new Map<string, LeftOut>();
  readonly #checks = new Map<string, CheckEntry>();
  #known = 0;
  staleIgnores: readonly string[] = [];

  /** Records objects that an earlier scan searched, and that are not searched again. */
  know(count: number): void {
    this.#known += count;
  }

  add(counter: Counter, count = 1): void {
    this.#counts[counter] += count;
  }

  /** Records a finding that the team accepts. @param fingerprint - made when it is asked for: most scans never ask */
  suppress(reason: Suppression, fingerprint: () => string): void {
    this.#suppressed[reason] += 1;
    this.#accepted.push(fingerprint);
  }

  /** Fingerprints of the findings that the team accepts: they are there, though no report tells of them. */
  accepted(): ReadonlySet<string> {
    return new Set(this.#accepted.map((fingerprint) => fingerprint()));
  }

  /** Records something in scope that was not searched. The scan is incomplete from then on. */
  skip(what: string, reason: SkipReason, hint?: string): void {
    record(this.#skipped, what, reason, hint ?? generalHints[reason]);
  }

  /** Records what was left alone on purpose. The scan is as complete as it was. */
  leaveOut(what: string, reason: LeftOutReason, hint?: string): void {
    record(this.#leftOut, what, reason, hint);
  }

  /** Records what came of a check; of the same one on the same target the last word counts. What is open makes the scan incomplete. */
  check(entry: CheckEntry): void {
    const key = `${entry.id} ${entry.target}`;
    if (this.#checks.size < maxChecks || this.#checks.has(key)) {
      this.#checks.set(key, entry);
    }
    if (entry.state === 'blocked') {
      this.skip(entry.target, 'blocked', `checks could not tell what is there: ${entry.reason ?? entry.id}`);
    } else if (entry.state === 'errored') {
      this.skip(entry.target, 'unreadable', `checks failed: ${entry.reason ?? entry.id}`);
    }
  }

  hasCheck(id: string): boolean {
    return [...this.#checks.values()].some((entry) => entry.id === id);
  }

  get isComplete(): boolean {
    return this.#skipped.size === 0;
  }

  count(counter: Counter): number {
    return this.#counts[counter];
  }

  summary(): CoverageSummary {
    return {
      complete: this.isComplete,
      ...this.#counts,
      ...(this.#known === 0 ? {} : { known: this.#known }),
      skipped: [...this.#skipped.values()].sort(byName),
      leftOut: [...this.#leftOut.values()].sort(byName),
      checks: [...this.#checks.values()].sort(
        (a, b) => compareText(a.id, b.id) || compareText(a.target, b.target),
      ),
      suppressed: { ...this.#suppressed },
      staleIgnores: this.staleIgnores,
    };
  }
}

interface Entry<Reason> {
  readonly what: string;
  readonly reason: Reason;
  readonly count: number;
  readonly hint?: string;
}

function record<Reason extends string>(
  entries: Map<string, Entry<Reason>>,
  what: string,
  reason: Reason,
  hint: string | undefined,
): void {
  const isListed = entries.has(`${reason} ${what}`) || entries.size < maxListed;
  const name = isListed ? what : '(more)';
  const key = `${reason} ${name}`;
  const before = entries.get(key);
  const told = hint ?? before?.hint;
  entries.set(key, {
    what: name,
    reason,
    count: (before?.count ?? 0) + 1,
    ...(told === undefined ? {} : { hint: told }),
  });
}

function byName(a: Entry<string>, b: Entry<string>): number {
  return compareText(a.what, b.what) || compareText(a.reason, b.reason);
}
