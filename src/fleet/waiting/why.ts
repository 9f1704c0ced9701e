/** Why a target waits; those first that somebody may want to do something about. */
export const waitingWhys = [
  /** It failed, and is tried again later. */
  'retry',
  /** A worker left it to others, since its disk was full. */
  'no-room',
  /** It is at work, and its host is asked as often as it may be. */
  'host-rate',
  /** Another crawl is at its host. */
  'host-crawled',
  /** Nobody has allowed it yet. */
  'authority',
  'paused',
  /** There is no worker. */
  'no-worker',
  /** Nothing but the rules has changed, so that it goes behind all others. */
  'new-rules',
  'at-work',
  /** Others go first. */
  'turn',
] as const;
export type WaitingWhy = (typeof waitingWhys)[number];

/** How many targets of a kind wait for the same reason. */
export interface WaitingCount {
  /** Kind of target, or `verify` for those whose findings are to be verified. */
  readonly kind: string;
  readonly why: WaitingWhy;
  readonly count: number;
  /** When the first of them may go on, RFC 3339; null: that is not known. */
  readonly until: string | null;
}

/** A target that waits. */
export interface WaitingTarget extends Omit<WaitingCount, 'count'> {
  readonly name: string;
  /** Since when; null: it is not due, such as a candidate. */
  readonly since: string | null;
  /** What went wrong the last time; null: nothing is known. */
  readonly reason: string | null;
}
