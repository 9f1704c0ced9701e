import { setTimeout as sleep } from 'node:timers/promises';

/** Longest wait that a host may ask for; one that wants more is taken to refuse. */
const maxWaitMs = 20_000;
/** So many refusals in a row end the requests to a host. */
const maxRefusals = 3;

interface Host {
  nextAt: number;
  intervalMs: number;
  refusals: number;
}

/** Spaces out the requests to each host, and slows down for one that says it is too much. */
export class HostRate {
  readonly #intervalMs: number;
  readonly #hosts = new Map<string, Host>();

  /** @param rate - requests per second and host */
  constructor(rate: number) {
    this.#intervalMs = 1000 / rate;
  }

  /** Waits for the host's next turn. */
  async turn(host: string, signal: AbortSignal): Promise<void> {
    const entry = this.#host(host);
    const now = performance.now();
    const at = Math.max(now, entry.nextAt);
    entry.nextAt = at + entry.intervalMs;
    if (at > now) {
      await sleep(at - now, undefined, { signal });
    }
  }

  /** The host refused: half the rate from now on, after the time that it asks for; none where that is too long. */
  slowDown(host: string, retryAfter: string | undefined): void {
    const entry = this.#host(host);
    entry.refusals += 1;
    entry.intervalMs = Math.min(2 * entry.intervalMs, maxWaitMs);
    const waitMs = waitOf(retryAfter) ?? entry.intervalMs;
    if (waitMs > maxWaitMs) {
      entry.refusals = maxRefusals;
      return;
    }
    entry.nextAt = Math.max(entry.nextAt, performance.now() + waitMs);
  }

  /** Waits at least so long between requests from now on, as robots.txt may ask for. */
  atLeast(host: string, intervalMs: number): void {
    const entry = this.#host(host);
    entry.intervalMs = Math.max(entry.intervalMs, Math.min(intervalMs, maxWaitMs));
  }

  accepted(host: string): void {
    this.#host(host).refusals = 0;
  }

  /** Whether the host has refused so often that more requests would be impolite. */
  isClosed(host: string): boolean {
    return this.#host(host).refusals >= maxRefusals;
  }

  #host(name: string): Host {
    let entry = this.#hosts.get(name);
    if (entry === undefined) {
      entry = { nextAt: 0, intervalMs: this.#intervalMs, refusals: 0 };
      this.#hosts.set(name, entry);
    }
    return entry;
  }
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). */
function waitOf(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) {
    return null;
  }
  const waitMs = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}
