import { recordAttempt, recordEnd, recordFailure, recordWaiting } from './record-end.ts';
import type { FleetTransaction } from './tables.ts';
import {
  recordVerificationAttempt,
  recordVerificationFailure,
  recordVerificationWaiting,
  recordVerified,
} from './verifications.ts';
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

/** Where it is written that a job was given up, failed and is tried again, or waits for whoever can do it. */
export const failureRecords: Readonly<
  Record<
    Task,
    {
      readonly givenUp: typeof recordFailure;
      readonly triedAgain: typeof recordAttempt;
      readonly waits: typeof recordWaiting;
    }
  >
> = {
  scan: { givenUp: recordFailure, triedAgain: recordAttempt, waits: recordWaiting },
  verify: {
    givenUp: recordVerificationFailure,
    triedAgain: recordVerificationAttempt,
    waits: recordVerificationWaiting,
  },
};
