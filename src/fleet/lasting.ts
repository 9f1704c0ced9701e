import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../model/error-code.ts';

/** What PostgreSQL calls the end of a connection, also for having been idle in a transaction, a server that comes or goes, and what another transaction prevented. */
const passingStates = /^(?:08\w{3}|57P0[1-5]|25P03|40001|40P01|53\w{3}|58030|25006)$/;
const passingFaults = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
const passingMessages =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered|connection is closed/i;

/** Whether the database may answer the same question when it is asked again. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const code = errorCode(error) ?? '';
  return passingStates.test(code) || passingFaults.has(code) || passingMessages.test(error.message);
}

const mostMs = 5000;

/**
 * Does something with the database as often as it takes while the server is away or connections are cut.
 *
 * @param work - must be right to do again when it is not known whether the last time reached the server
 * @param signal - ends the waiting, with the last error
 */
export async function lasting<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, mostMs)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || signal.aborted) {
        throw error;
      }
      await sleep(waitMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {});
      if (signal.aborted) {
        throw error;
      }
    }
  }
}
