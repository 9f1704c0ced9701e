/** How long a machine has had no room on its disk for any job that it took. */
export class RoomWatch {
  readonly #limitMs: number;
  #lacksSince: number | null = null;
  #givenUp: string | null = null;

  /** @param limitMs - Infinity: it never gives up */
  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** Told of a job that had room. */
  found(): void {
    this.#lacksSince = null;
  }

  /** Told of a job that had none, and why. */
  lacked(reason: string): void {
    const now = performance.now();
    this.#lacksSince ??= now;
    if (now - this.#lacksSince >= this.#limitMs) {
      this.#givenUp = reason;
    }
  }

  /** Why it gave up; null: it did not. */
  get givenUp(): string | null {
    return this.#givenUp;
  }
}
