import type { FleetSnapshot, Metrics } from './metrics.ts';

/** Scrapes of a hundred workers must not become a hundred times the same question every second. */
const maxAgeMs = 10_000;
const maxWaitMs = 5000;

/**
 * Asks the store what it knows and puts it into metrics: not again within ten seconds, one question at a time, and not
 * longer than five seconds.
 *
 * @returns whether the store answered; it never throws
 */
export function freshSnapshot(
  metrics: Metrics,
  ask: () => Promise<FleetSnapshot>,
  onError: (error: unknown) => void,
): () => Promise<boolean> {
  let last = { at: -Infinity, isUp: false };
  let asking: Promise<boolean> | null = null;
  const askOnce = async (): Promise<boolean> => {
    try {
      metrics.showFleet(await within(ask(), maxWaitMs));
      last = { at: performance.now(), isUp: true };
    } catch (error) {
      onError(error);
      last = { at: performance.now() - maxAgeMs / 2, isUp: false };
    }
    metrics.showDatabase(last.isUp);
    return last.isUp;
  };
  return async () => {
    if (performance.now() - last.at < maxAgeMs) {
      return last.isUp;
    }
    asking ??= askOnce().finally(() => {
      asking = null;
    });
    return asking;
  };
}

async function within<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), ms);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
