import type { Coverage } from './coverage.ts';
import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';
import type { Prober } from './probe.ts';
import type { Region } from './region.ts';

/** Something about a website that is proved by what a crawl saw, or by asking. */
export interface Check {
  /** Names it in `coverage.checks`. */
  readonly id: string;
  /** The rules that its findings may be of. */
  readonly rules: readonly string[];
  /** Begins the check of one site: what it remembers belongs to what is returned. */
  start(coverage: Coverage): CheckRun;
}

/** A check at work on one site. */
export interface CheckRun {
  /** Takes what the crawl sees, while it goes. Default: nothing is of interest. */
  observe?(observation: Observation, signal: AbortSignal): void | Promise<void>;
  /**
   * What it found; asked once, after the crawl.
   *
   * What it planned and did goes to `coverage.check`. Where it says nothing, it counts as checked when it ends, and as
   * errored when it throws.
   */
  results(prober: Prober, signal: AbortSignal): AsyncIterable<CheckResult> | Iterable<CheckResult>;
}

export type CheckResult = SiteFinding | ExposedContent;

/** What a check found, before it has a fingerprint. */
export interface SiteFinding extends Pick<
  Finding,
  'rule' | 'title' | 'severity' | 'confidence' | 'remediation'
> {
  readonly kind: 'exposure' | 'script' | 'component' | 'posture';
  /** What makes it the same finding in the next scan, such as an address or a package with its version. */
  readonly identity: string;
  /** What proves it. Secrets in it are redacted by the check. */
  readonly evidence: string;
  /** Never empty. */
  readonly places: readonly SitePlace[];
  /** Default: not checkable. */
  readonly verification?: Finding['verification'];
}

interface SitePlace {
  readonly url: URL;
  /** Default: the start. */
  readonly region?: Region;
  readonly scriptHash?: string;
  readonly originalPath?: string;
}

/** Content that was found where it should not be: it is searched for secrets like that of the site, and not kept. */
export interface ExposedContent {
  readonly kind: 'content';
  readonly url: URL;
  readonly bytes: Uint8Array;
  /** Its name in what was read at the URL, such as a file in a repository. Default: it is what was read. */
  readonly originalPath?: string;
}
