/** What a person says of a finding. `ignored`: it is one, and accepted. */
export const verdicts = ['true', 'false', 'ignored'] as const;
export type Verdict = (typeof verdicts)[number];

/** What was decided about a finding, by its fingerprint. Never holds what was found. */
export interface Decision {
  /** For people who read the file, and for exports. */
  readonly rule: string;
  /** Null: there is only a note. */
  readonly verdict: Verdict | null;
  readonly reason: string;
  /** Last day that an ignore holds, `YYYY-MM-DD`; null: always. */
  readonly until: string | null;
  readonly note: string;
  /** RFC 3339. */
  readonly decidedAt: string;
}

export type Decisions = ReadonlyMap<string, Decision>;

/** How lists and filters call what was decided. An ignore that has run out counts as new. */
export type Status = 'new' | 'true' | 'false' | 'ignored';

/** @param today - `YYYY-MM-DD` */
export function statusOf(decision: Decision | undefined, today: string): Status {
  const verdict = decision?.verdict ?? null;
  const hasRunOut = verdict === 'ignored' && decision?.until != null && decision.until < today;
  return verdict === null || hasRunOut ? 'new' : verdict;
}
