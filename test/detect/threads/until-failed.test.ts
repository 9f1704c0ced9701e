import { describe, expect, it } from 'vitest';
import { untilFailed } from '../../../src/detect/threads/until-failed.ts';

interface Watched {
  readonly items: AsyncIterable<number>;
  readonly closed: () => boolean;
}

/** Counts up to 3, then waits for what is given. */
function countAndWait(wait: Promise<unknown>): Watched {
  let isClosed = false;
  async function* count(): AsyncGenerator<number> {
    try {
      yield* [1, 2, 3];
      await wait;
    } finally {
      isClosed = true;
    }
  }
  return { items: count(), closed: () => isClosed };
}

const never = new Promise<never>(() => {});

describe('items until a failure', () => {
  it('are all of them when nothing fails', async () => {
    const { items, closed } = countAndWait(Promise.resolve());
    expect(await Array.fromAsync(untilFailed(items, never))).toEqual([1, 2, 3]);
    expect(closed()).toBe(true);
  });

  it('end with the reason, though the next item never comes', async () => {
    const failed = Promise.withResolvers<never>();
    const seen: number[] = [];
    const reading = (async (): Promise<void> => {
      for await (const item of untilFailed(countAndWait(never).items, failed.promise)) {
        seen.push(item);
      }
    })();
    await Promise.resolve();
    failed.reject(new Error('broken'));
    await expect(reading).rejects.toThrow('broken');
    expect(seen.length).toBeLessThanOrEqual(3);
  });

  it('are closed when the consumer stops', async () => {
    const { items, closed } = countAndWait(never);
    const taken = untilFailed(items, never);
    await taken.next();
    await taken.return(undefined);
    expect(closed()).toBe(true);
  });

  it('are closed after a failure, once the item comes that was waited for', async () => {
    const [wait, failed] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()];
    const { items, closed } = countAndWait(wait.promise);
    const reading = Array.fromAsync(untilFailed(items, failed.promise));
    failed.reject(new Error('broken'));
    await expect(reading).rejects.toThrow('broken');
    wait.resolve();
    await expect.poll(closed).toBe(true);
  });

  it('pass on what they throw themselves', async () => {
    const { items } = countAndWait(Promise.reject(new Error('unreadable')));
    await expect(Array.fromAsync(untilFailed(items, never))).rejects.toThrow('unreadable');
  });
});
