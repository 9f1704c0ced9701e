import type { Response } from './answer.ts';

const maxEntryBytes = 8e6;

/** Keeps what one reader of a crawl has fetched for the other, up to a limit of bytes; the oldest goes first. */
export class ResponseStore {
  readonly #maxBytes: number;
  readonly #responses = new Map<string, Response>();
  #bytes = 0;

  /** @param maxBytes - 0: nothing is kept */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(url: URL): Response | undefined {
    return this.#responses.get(url.href);
  }

  /** Keeps a response with its whole body, unless it may be another the next time. */
  put(url: URL, response: Response): void {
    const { status, cut, bytes } = response;
    const isLasting = [200, 404, 410].includes(status);
    if (
      !isLasting ||
      cut !== null ||
      this.#maxBytes === 0 ||
      bytes.length > Math.min(maxEntryBytes, this.#maxBytes)
    ) {
      return;
    }
    this.#bytes += bytes.length - (this.#responses.get(url.href)?.bytes.length ?? 0);
    this.#responses.delete(url.href);
    this.#responses.set(url.href, { ...response, isKept: true });
    for (const [oldest, { bytes: old }] of this.#responses) {
      if (this.#bytes <= this.#maxBytes) {
        return;
      }
      this.#responses.delete(oldest);
      this.#bytes -= old.length;
    }
  }
}
