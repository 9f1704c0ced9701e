/**
 * The items, until the promise rejects: then it throws that reason, without waiting for an item that may never come.
 *
 * The iterable is closed on every path, at the latest when it has given that item.
 */
export async function* untilFailed<T>(items: AsyncIterable<T>, failed: Promise<never>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let isReading = true;
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), failed]);
      if (next.done === true) {
        return;
      }
      isReading = false;
      yield next.value;
      isReading = true;
    }
  } finally {
    const closed = Promise.resolve(iterator.return?.());
    closed.catch(() => {});
    if (!isReading) {
      await closed;
    }
  }
}
