/** Scrapes and probes of a hundred workers must not become a hundred times the same question every second. */
const leastAgeMs = 10_000;
/** Where the answer takes long, the next one is asked for later: so many times later than it took. */
const restFactor = 50;
const maxWaitMs = 5000;

/**
 * What a question to the store is answered: the last answer where it is not older than ten seconds, one question at a
 * time, none waited for longer than five seconds, and not more than a fiftieth of the time spent on it.
 *
 * @returns null: there was no answer in time; it never throws
 */
export function freshAnswer<Value>(
  ask: () => Promise<Value>,
  onError: (error: unknown) => void,
): () => Promise<Value | null> {
  let last: { readonly goodUntil: number; readonly value: Value | null } = { goodUntil: 0, value: null };
  let asking: Promise<Value | null> | null = null;
  const askOnce = async (): Promise<Value | null> => {
    const askedAt = performance.now();
    try {
      const value = await within(ask(), maxWaitMs);
      const now = performance.now();
      last = { goodUntil: now + Math.max(leastAgeMs, restFactor * (now - askedAt)), value };
    } catch (error) {
      onError(error);
      last = { goodUntil: performance.now() + leastAgeMs / 2, value: null };
    }
    return last.value;
  };
  return async () => {
    if (performance.now() < last.goodUntil) {
      return last.value;
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
