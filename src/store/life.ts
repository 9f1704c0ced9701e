import type { Verification } from '../model/finding.ts';
import type { State } from '../model/place.ts';

/** What is known of a finding at a target over time; RFC 3339, UTC. */
export interface Life {
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /** Since when it is only in the history: the tree is mended, and the secret is still to be rotated. */
  readonly fixedAt: string | null;
  /** Since when a complete scan does not see it. */
  readonly goneAt: string | null;
  /** Since when its provider says that it is not valid. */
  readonly deadAt: string | null;
  /** When it last came back. */
  readonly backAt: string | null;
}

/** What a scan says of a finding. */
export interface Sighting {
  readonly state: State;
  readonly verification: Verification['state'];
}

/** When a scan ended, and whether it looked at all of the target for all rules: only then what it did not see is gone. */
export interface ScanReach {
  readonly at: string;
  readonly isWhole: boolean;
}

/** A person's decision that a finding is to be left out. */
export interface Ignoring {
  /** Last day on which it holds, as YYYY-MM-DD; null: for good. */
  readonly until: string | null;
}

/** How a finding's life stands. */
export type LifeState = 'open' | 'fixed' | 'gone' | 'rotated' | 'ignored';

/**
 * The life of a finding after a scan.
 *
 * @param before - null: it was never seen at this target
 * @param sighting - null: the scan did not see it
 */
export function lifeAfter(
  before: Life | null,
  sighting: Sighting | null,
  { at, isWhole }: ScanReach,
): Life | null {
  if (sighting === null) {
    return before === null || !isWhole || before.goneAt !== null ? before : { ...before, goneAt: at };
  }
  const isFixed = isWhole && (sighting.state === 'history' || sighting.state === 'unreachable');
  if (before === null) {
    const deadAt = sighting.verification === 'dead' ? at : null;
    return {
      firstSeenAt: at,
      lastSeenAt: at,
      fixedAt: isFixed ? at : null,
      goneAt: null,
      deadAt,
      backAt: null,
    };
  }
  const isInUse = sighting.state !== 'history' && sighting.state !== 'unreachable';
  const seen: Life = {
    ...before,
    lastSeenAt: at,
    goneAt: null,
    fixedAt: isInUse ? null : isFixed ? (before.fixedAt ?? at) : before.fixedAt,
    backAt: before.goneAt !== null || (before.fixedAt !== null && isInUse) ? at : before.backAt,
  };
  return verifiedLife(seen, sighting.verification, at);
}

/** The life of a finding after its provider was asked, or nobody could be. */
export function verifiedLife(life: Life, verification: Verification['state'], at: string): Life {
  switch (verification) {
    case 'dead':
      return { ...life, deadAt: life.deadAt ?? at };
    case 'live':
      return life.deadAt === null ? life : { ...life, deadAt: null, backAt: at };
    default:
      // Silence takes nothing back.
      return life;
  }
}

/**
 * How a life stands on a day. A secret that no longer works is rotated wherever it still is.
 *
 * @param today - YYYY-MM-DD
 */
export function lifeState(life: Life, ignoring: Ignoring | null, today: string): LifeState {
  if (ignoring !== null && (ignoring.until === null || ignoring.until >= today)) {
    return 'ignored';
  }
  if (life.deadAt !== null) {
    return 'rotated';
  }
  if (life.goneAt !== null) {
    return 'gone';
  }
  return life.fixedAt === null ? 'open' : 'fixed';
}
