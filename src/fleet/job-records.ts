import { recordAttempt, recordEnd, recordFailure } from './record-end.ts';
import type { FleetTransaction } from './tables.ts';
import { recordVerificationAttempt, recordVerificationFailure, recordVerified } from './verifications.ts';
import type { JobEnd, Task } from './work.ts';

/** Writes how a job ended to where its kind is kept. @param claimedAt - see `recordEnd` */
export function recordJobEnd(
  tx: FleetTransaction,
  targetId: number,
  end: JobEnd,
  claimedAt: string,
): Promise<boolean> {
  return end.outcome === 'verified'
    ? recordVerified(tx, targetId, end, claimedAt)
    : recordEnd(tx, targetId, end, claimedAt);
}

/** Where it is written that a job was given up, or failed and is tried again. */
export const failureRecords: Readonly<
  Record<Task, { readonly givenUp: typeof recordFailure; readonly triedAgain: typeof recordAttempt }>
> = {
  scan: { givenUp: recordFailure, triedAgain: recordAttempt },
  verify: { givenUp: recordVerificationFailure, triedAgain: recordVerificationAttempt },
};
