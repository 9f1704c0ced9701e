import type { Chunk } from '../../model/chunk.ts';
import type { Batch, BatchEntry } from './messages.ts';

const batchBytes = 4 * 1024 * 1024;
const maxEntries = 4096;

/** Shared buffers that are used again once a batch is done. */
export class BufferStore {
  readonly #free: SharedArrayBuffer[] = [];

  take(bytes: number): SharedArrayBuffer {
    const at = this.#free.findIndex((buffer) => buffer.byteLength >= bytes);
    return at === -1 ? new SharedArrayBuffer(Math.max(bytes, batchBytes)) : this.#free.splice(at, 1)[0]!;
  }

  giveBack(buffer: SharedArrayBuffer): void {
    // A buffer made for one large chunk is not worth keeping.
    if (buffer.byteLength === batchBytes) {
      this.#free.push(buffer);
    }
  }
}

/** Packs chunks into batches, in order. A chunk larger than a batch is a batch of its own. */
export async function* batches(chunks: AsyncIterable<Chunk>, store: BufferStore): AsyncGenerator<Batch> {
  let id = 0;
  let buffer: SharedArrayBuffer | null = null;
  let used = 0;
  let entries: BatchEntry[] = [];

  function* flush(): Generator<Batch> {
    if (buffer !== null && entries.length > 0) {
      yield { kind: 'batch', id: id++, buffer, entries, setAside: [] };
    }
    buffer = null;
    entries = [];
    used = 0;
  }

  for await (const { bytes, ...chunk } of chunks) {
    if (buffer === null || used + bytes.length > buffer.byteLength || entries.length >= maxEntries) {
      yield* flush();
      buffer = store.take(bytes.length);
    }
    new Uint8Array(buffer, used, bytes.length).set(bytes);
    entries.push({ ...chunk, offset: used, length: bytes.length });
    used += bytes.length;
  }
  yield* flush();
}
