/** The turns of `turns.ts` where one process has them all, as with an embedded store. */
export class LocalTurns {
  /** By key, by the clock of this process. */
  readonly #nextAt = new Map<string, number>();

  /** @returns milliseconds to wait for the first of so many turns; 0: at once */
  take(key: string, intervalMs: number, count: number): number {
    const now = performance.now();
    const at = Math.max(now, this.#nextAt.get(key) ?? 0);
    this.#nextAt.set(key, at + intervalMs * count);
    return at - now;
  }

  postpone(key: string, forMs: number): void {
    this.#nextAt.set(key, Math.max(performance.now() + forMs, this.#nextAt.get(key) ?? 0));
  }
}
