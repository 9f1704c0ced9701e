import { runInNewContext } from 'node:vm';

/**
 * What a function gives, or null when it takes longer: it is then ended, even amid a regular expression, and what it
 * worked on must not be used any more.
 *
 * Only what `node:vm` runs can be ended by the clock without a thread of its own.
 */
export function withinTime<T>(work: () => T, timeoutMs: number): T | null {
  let result: T | null = null;
  const run = (): void => {
    result = work();
  };
  try {
    runInNewContext('run()', { run }, { timeout: timeoutMs });
  } catch (error) {
    if (isTimeout(error)) {
      return null;
    }
    throw error;
  }
  return result;
}

/** Not by its class: what the clock throws is an `Error` of the other context. */
function isTimeout(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
