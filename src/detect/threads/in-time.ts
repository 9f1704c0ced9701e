import type { Candidate } from '../../model/candidate.ts';
import type { Chunk } from '../../model/chunk.ts';

/** How long chunks may wait for others to be searched with. */
const patienceMs = 500;

/**
 * Searches what came so far whenever it has waited long enough: a network may bring the next chunk in minutes, and what
 * is stopped meanwhile shall have found what it had read.
 *
 * @param search - searches chunks to their end, and gathers them as it likes
 */
export async function* searchInTime(
  chunks: AsyncIterable<Chunk>,
  search: (part: AsyncIterable<Chunk>) => AsyncIterable<readonly Candidate[]>,
): AsyncGenerator<readonly Candidate[]> {
  const source = chunks[Symbol.asyncIterator]();
  let next = source.next();
  // Whoever waits for it is told; until then nobody may be waiting.
  next.catch(() => {});
  let hasEnded = false;

  async function* part(): AsyncGenerator<Chunk> {
    const late = Promise.withResolvers<null>();
    let timer: NodeJS.Timeout | undefined;
    try {
      for (;;) {
        const step = await Promise.race([next, late.promise]);
        if (step === null) {
          return;
        }
        if (step.done === true) {
          hasEnded = true;
          return;
        }
        yield step.value;
        timer ??= setTimeout(late.resolve, patienceMs, null);
        next = source.next();
        next.catch(() => {});
      }
    } finally {
      clearTimeout(timer);
    }
  }

  try {
    while (!hasEnded) {
      yield* search(part());
    }
  } finally {
    // Not awaited: after an abort it would wait for the chunk that may never come.
    void source.return?.();
  }
}
