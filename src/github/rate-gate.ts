import { setTimeout as wait } from 'node:timers/promises';
import { postponeSharedTurns, sharedTurn } from '../network/shared-turns.ts';
import { NotAsked } from './not-asked.ts';

/** What the gate needs to know. */
export interface RateGateOptions {
  /** Told why and for how long the requests wait. */
  readonly tell: (message: string) => void;
  /** Most that is waited in all. */
  readonly maxWaitMs: number;
  readonly signal: AbortSignal;
  /** Under which all processes of a fleet with the same token share its limits. Default: none share them. */
  readonly turnKey?: string;
}

/** Answers that differ by less mean the same time. */
const sameMs = 2000;

/** Between two requests of all who share a token: a minute allows 900 (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api). */
export const requestMs = 67;

/** Holds all requests of a client back while the API asks to wait, so that none of them makes it worse. */
export class RateGate {
  readonly #options: RateGateOptions;
  #leftMs: number;
  #closedUntil = 0;
  #refusal: string | null = null;

  constructor(options: RateGateOptions) {
    this.#options = options;
    this.#leftMs = options.maxWaitMs;
  }

  /**
   * Closes the gate for a while. Those who are asked to wait again for the same time wait once.
   *
   * @returns whether there is a point in asking again: no when it would be longer than is allowed in all
   */
  close(forMs: number, why: string): boolean {
    const until = Date.now() + forMs;
    const moreMs = until - Math.max(this.#closedUntil, Date.now());
    if (this.#refusal !== null || moreMs > this.#leftMs) {
      this.#refusal ??= `${why}, and asks to wait until ${clock(until)}: run the command again then, or raise --max-wait`;
      return false;
    }
    const isTold = this.#closedUntil > Date.now() && moreMs < sameMs;
    this.#leftMs -= Math.max(0, moreMs);
    this.#closedUntil = Math.max(this.#closedUntil, until);
    const { turnKey } = this.#options;
    if (turnKey !== undefined) {
      // Who could not be told is refused and waits then.
      postponeSharedTurns(turnKey, forMs).catch(() => {});
    }
    if (!isTold) {
      this.#options.tell(`${why}: waiting ${Math.ceil(forMs / 1000)} s, until ${clock(until)}`);
    }
    return true;
  }

  /**
   * Waits until the gate is open.
   *
   * @throws NotAsked when it stays closed for longer than is allowed
   */
  async pass(): Promise<void> {
    while (this.#refusal === null && this.#closedUntil > Date.now()) {
      await wait(this.#closedUntil - Date.now(), undefined, { signal: this.#options.signal });
    }
    await this.#sharedTurn();
    if (this.#refusal !== null) {
      throw new NotAsked('rate-limited', this.#refusal);
    }
  }

  /** Waits for what another process was asked to wait for, within what this one may wait. */
  async #sharedTurn(): Promise<void> {
    const { turnKey, signal } = this.#options;
    const waitMs = turnKey === undefined || this.#refusal !== null ? 0 : await sharedTurn(turnKey, requestMs);
    if (waitMs > this.#leftMs) {
      this.#refusal = `another worker with this token was asked to wait until ${clock(Date.now() + waitMs)}`;
    } else if (waitMs > 0) {
      this.#leftMs -= waitMs > sameMs ? waitMs : 0;
      await wait(waitMs, undefined, { signal });
    }
  }
}

function clock(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
