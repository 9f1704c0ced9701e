import { sharedTurn } from './shared-turns.ts';

/** Turns taken together at most. */
const mostAtOnce = 8;
/** Nobody else gets a turn before those have passed that are taken together. */
const mostMs = 1000;
/** A turn that is used later than this is another's by now: as late as an answer on its way may be. */
const lateMs = 100;

/**
 * Takes turns that a fleet shares some together where more requests are about to come: asking for each of them takes as
 * long as the request itself.
 */
export class TurnsAhead {
  /** Requests that are about to come. */
  #expected = 0;
  #left = 0;
  #nextAt = 0;
  #intervalMs = 0;
  #asking: Promise<unknown> = Promise.resolve();

  /** So many more requests are about to come, at the same key. */
  expect(requests: number): void {
    this.#expected += requests;
  }

  /** Milliseconds to wait for the next turn. @param intervalMs - to the turn after it */
  take(key: string, intervalMs: number): Promise<number> {
    const taken = this.#asking.then(() => this.#next(key, intervalMs));
    this.#asking = taken.catch(() => {});
    return taken;
  }

  async #next(key: string, intervalMs: number): Promise<number> {
    const count = Math.max(1, Math.min(this.#expected, mostAtOnce, Math.floor(mostMs / intervalMs)));
    this.#expected = Math.max(0, this.#expected - 1);
    const isInTime = performance.now() <= this.#nextAt + lateMs;
    if (this.#left === 0 || !isInTime || intervalMs > this.#intervalMs) {
      const waitMs = Math.max(0, await sharedTurn(key, intervalMs, count));
      this.#nextAt = performance.now() + waitMs;
      this.#intervalMs = intervalMs;
      this.#left = count;
    }
    const waitMs = Math.max(0, this.#nextAt - performance.now());
    this.#left -= 1;
    this.#nextAt += this.#intervalMs;
    return waitMs;
  }
}
