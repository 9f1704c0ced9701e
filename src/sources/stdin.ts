import type { Source } from '../model/source.ts';
import type { Coverage } from '../model/coverage.ts';
import { contentChunks, type ContentLimits } from './content/content.ts';

const contentId = 'stdin:';

/** What comes in on standard input, as one file. */
export function standardInput(
  stream: AsyncIterable<Uint8Array>,
  name: string | undefined,
  limits: ContentLimits,
): Source {
  const path = (name ?? 'stdin').normalize('NFC');
  return {
    target: { kind: 'stdin', name: path },

    async *chunks(coverage, signal) {
      signal.throwIfAborted();
      coverage.add('files');
      const bytes = untilAborted(stream, coverage, signal);
      yield* contentChunks({ contentId, name: path, size: null, bytes }, limits, coverage, signal);
    },

    async locate(contentIds) {
      return new Map([...contentIds].map((id) => [id, [{ path, state: 'in-tree' }]]));
    },
  };
}

/** The blocks of a stream. Stops waiting for the next when the scan is stopped: a terminal may never send one. */
async function* untilAborted(
  stream: AsyncIterable<Uint8Array>,
  coverage: Coverage,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const blocks = stream[Symbol.asyncIterator]();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  aborted.promise.catch(() => {});
  signal.addEventListener('abort', abort, { once: true });
  try {
    for (;;) {
      const next = await Promise.race([blocks.next(), aborted.promise]);
      if (next.done === true) {
        return;
      }
      coverage.add('bytes', next.value.length);
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', abort);
    // Not awaited: after an abort it would wait for the block that may never come.
    void blocks.return?.();
  }
}
