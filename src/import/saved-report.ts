import type { Skipped } from '../model/coverage.ts';
import type { Finding } from '../model/finding.ts';
import type { State } from '../model/place.ts';
import type { Confidence, Severity } from '../model/rule.ts';

/** One place of one secret, as another scanner's report tells it. What it does not tell is undefined. */
export interface ForeignFinding {
  /** The scanner's own name of the rule. */
  readonly rule: string;
  readonly title?: string | undefined;
  /** Absent when the scanner redacted it. */
  readonly secret?: string | undefined;
  /** What it shows in place of the secret. */
  readonly redacted?: string | undefined;
  /** What surrounds the secret, and holds it. */
  readonly match?: string | undefined;
  /** Ours, where it is a report of ours in a format of others. */
  readonly fingerprint?: string | undefined;
  /** Its own name of the finding. */
  readonly identity?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly confidence?: Confidence | undefined;
  readonly verification?: Finding['verification']['state'] | undefined;
  readonly place: ForeignPlace;
}

/** Other scanners count columns in bytes, from 0 or 1, which only the line itself could translate: columns are for reports that say what they count. */
export interface ForeignPlace {
  readonly path: string;
  readonly startLine?: number | undefined;
  readonly endLine?: number | undefined;
  readonly startColumn?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly state?: State | undefined;
  readonly commit?: string | undefined;
  readonly author?: string | undefined;
  readonly email?: string | undefined;
  /** RFC 3339 or what comes close to it. */
  readonly date?: string | undefined;
  readonly message?: string | undefined;
  readonly url?: string | undefined;
}

/** What another scanner's report tells. */
export interface ForeignReport {
  readonly tool: string;
  readonly version?: string | undefined;
  /** Null: the report does not tell. */
  readonly isComplete: boolean | null;
  readonly skipped: readonly Skipped[];
  readonly startedAt?: string | undefined;
  readonly finishedAt?: string | undefined;
  readonly findings: readonly ForeignFinding[];
}

/** Whether a value is an object with such a key. */
export function has<Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
