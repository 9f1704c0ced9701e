import { runInThisContext } from 'node:vm';

/**
 * What a function gives, or null when it takes longer: it is then ended, even amid a regular expression, and what it
 * worked on must not be used any more.
 *
 * Only what `node:vm` runs can be ended by the clock without a thread of its own. It finds the work as a global, since
 * a context to hand it over in takes longer to make than most work does.
 */
export function withinTime<T>(work: () => T, timeoutMs: number): T | null {
  let result: T | null = null;
  const run = (): void => {
    result = work();
  };
  Reflect.defineProperty(globalThis, workName, { value: run, configurable: true });
  try {
    runInThisContext(`${workName}()`, { timeout: timeoutMs });
  } catch (error) {
    if (isTimeout(error)) {
      return null;
    }
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, workName);
  }
  return result;
}

const workName = 'leaksieveWorkWithinTime';

function isTimeout(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
