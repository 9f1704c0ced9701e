import type { FleetTransaction, TargetOutcome } from './tables.ts';
import type { TargetKind } from '../model/target-kind.ts';

/** A target as whoever scans it needs to know it. */
export interface FleetTarget {
  readonly id: number;
  readonly kind: TargetKind;
  readonly name: string;
  /** Flags, as JSON. */
  readonly settings: string;
  readonly authorizedBy: string | null;
  /** Higher ones go first. */
  readonly priority: number;
  /** The state that the last complete scan saw; null: nothing is known to be unchanged. */
  readonly scannedState: string | null;
}

/** How the scan of a target ended. */
interface ScanEnd {
  readonly outcome: Exclude<TargetOutcome, 'failed'>;
  /** Why not all of it could be looked at; null: all was. */
  readonly reason: string | null;
  /** What the next scan holds the target's state against; null: it must look at everything. */
  readonly state: string | null;
}

/** How a scan ended that saw as much as told. @param reason - why not all of it could be looked at; null: all was */
export function outcomeOf<Whole extends 'scanned' | 'unchanged'>(
  whole: Whole,
  reason: string | null,
): Whole | 'incomplete' {
  return reason === null ? whole : 'incomplete';
}

/** How asking about the findings of a target again ended. */
interface VerificationEnd {
  readonly outcome: 'verified';
  /** Why some could not be asked about; null: all were. */
  readonly reason: string | null;
}

export type JobEnd = ScanEnd | VerificationEnd;

/** What is done with a target: it is scanned, or the providers of what was found in it are asked again. */
export type Task = 'scan' | 'verify';

/** A target with what is to be done. */
export interface Job {
  readonly task: Task;
  readonly target: FleetTarget;
}

/** A job that this process alone does now. */
export interface Claim extends Job {
  /** Aborts when the target is not this process's any more: what it has found is not to be written. */
  readonly lost: AbortSignal;
  /**
   * Ends the claim, and writes what was found in the same transaction.
   *
   * @returns false: the claim was lost, and nothing was written
   */
  finish(end: JobEnd, write: (tx: FleetTransaction) => Promise<void>): Promise<boolean>;
  /**
   * It failed: it is tried again later, until it was tried too often.
   *
   * @param isFinal - whether it is not, since it would fail again
   * @returns whether its target was given up
   */
  fail(reason: string, isFinal: boolean): Promise<boolean>;
  /** Gives it to whoever comes next, as if it had not been touched. @param reason - why this process cannot scan it; null: it ends */
  handBack(reason: string | null): Promise<void>;
}

/** Whether a repository is as its last scan saw it. `rules`: it is, and is searched or judged in another way now. */
export type TargetChange = 'unchanged' | 'changed' | 'rules';

/** A repository that was held against what its last scan saw. */
export interface CheckedTarget {
  readonly target: FleetTarget;
  readonly change: TargetChange;
  /** Why that scan could not look at all of it; null: it could. */
  readonly reason: string | null;
}

/** Repositories that were scanned before, and that this process alone holds against what was seen then. */
export interface ClaimedChecks {
  readonly targets: readonly FleetTarget[];
  /** @see Claim.lost */
  readonly lost: AbortSignal;
  /**
   * Ends the claim. What has not changed is done; what has waits for its scan, and before all in which only the rules have.
   *
   * @param write - writes more of a target that has not changed, in the same transaction
   * @returns false: the claim was lost, and nothing was written
   */
  settle(
    checked: readonly CheckedTarget[],
    write: (tx: FleetTransaction, target: FleetTarget) => Promise<void>,
  ): Promise<boolean>;
  /** Gives them to whoever comes next, as if they had not been touched. */
  handBack(): Promise<void>;
}

/** How many are looked at together. */
export const checkedAtOnce = 50;

/** Where work comes from. */
export interface WorkSource {
  /** Null: there is nothing to look at now. */
  claimChecks(): Promise<ClaimedChecks | null>;
  /** Null: there is nothing to do now. */
  claim(): Promise<Claim | null>;
  /** Whether nothing is left that could be done now or later without anybody adding it. */
  isDrained(): Promise<boolean>;
}
