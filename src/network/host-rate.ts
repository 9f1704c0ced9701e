import { setTimeout as sleep } from 'node:timers/promises';
import { LatencyWatch } from './latency-watch.ts';
import { TurnsAhead } from './turns-ahead.ts';

/** Longest wait that a host may ask for; one that wants more is taken to refuse. */
const maxWaitMs = 20_000;
/** So many refusals in a row end the requests to a host; a firewall's pages may be about a part of it. */
const maxRefusals = 3;
const maxChallenges = 8;
/** Of an interval, at random: several who scan at once do not fall into step. */
const jitter = 0.1;

interface Host {
  nextAt: number;
  /** What the user and robots.txt ask for. */
  leastMs: number;
  /** What is kept to now, since the host shows that it is too much. */
  intervalMs: number;
  refusals: number;
  challenges: number;
  readonly latency: LatencyWatch;
  readonly shared: TurnsAhead;
}

/**
 * Spaces out the requests to each host: half as many for one that says or shows that it is too much, and a little more
 * again with each answer that comes in its usual time.
 */
export class HostRate {
  readonly #intervalMs: number;
  readonly #hosts = new Map<string, Host>();

  /** @param rate - requests per second and host */
  constructor(rate: number) {
    this.#intervalMs = 1000 / rate;
  }

  /** Waits for the host's next turn, that of all processes of a fleet where this is one. */
  async turn(host: string, signal: AbortSignal): Promise<void> {
    const entry = this.#host(host);
    const now = performance.now();
    const at = Math.max(now, entry.nextAt);
    entry.nextAt = at + entry.intervalMs * (1 - jitter + 2 * jitter * Math.random());
    if (at > now) {
      await sleep(at - now, undefined, { signal });
    }
    const waitMs = await entry.shared.take(`host:${host}`, entry.intervalMs);
    if (waitMs > 0) {
      await sleep(waitMs, undefined, { signal });
    }
  }

  /** So many requests to the host are about to come. */
  expect(host: string, requests: number): void {
    this.#host(host).shared.expect(requests);
  }

  /** The host refused: half the rate from now on, after the time that it asks for; none where that is too long. */
  slowDown(host: string, retryAfter: string | undefined): void {
    const entry = this.#host(host);
    entry.refusals += 1;
    halve(entry);
    const waitMs = waitOf(retryAfter) ?? entry.intervalMs;
    if (waitMs > maxWaitMs) {
      entry.refusals = maxRefusals;
      return;
    }
    entry.nextAt = Math.max(entry.nextAt, performance.now() + waitMs);
  }

  /** A firewall asked for a person. */
  challenged(host: string): void {
    this.#host(host).challenges += 1;
  }

  /** Waits at least so long between requests from now on, as robots.txt may ask for. */
  atLeast(host: string, intervalMs: number): void {
    const entry = this.#host(host);
    entry.leastMs = Math.max(entry.leastMs, Math.min(intervalMs, maxWaitMs));
    entry.intervalMs = Math.max(entry.intervalMs, entry.leastMs);
  }

  /** The host answered. */
  accepted(host: string, waitedMs: number): void {
    const entry = this.#host(host);
    entry.refusals = 0;
    entry.challenges = 0;
    switch (entry.latency.add(waitedMs)) {
      case 'slower':
        halve(entry);
        break;
      case 'usual':
        entry.intervalMs = Math.max(entry.leastMs, entry.intervalMs - entry.leastMs / 8);
        break;
      case 'unknown':
    }
  }

  /** Whether the host has refused so often that more requests would be impolite. */
  isClosed(host: string): boolean {
    const { refusals, challenges } = this.#host(host);
    return refusals >= maxRefusals || challenges >= maxChallenges;
  }

  #host(name: string): Host {
    let entry = this.#hosts.get(name);
    if (entry === undefined) {
      entry = {
        nextAt: 0,
        leastMs: this.#intervalMs,
        intervalMs: this.#intervalMs,
        refusals: 0,
        challenges: 0,
        latency: new LatencyWatch(),
        shared: new TurnsAhead(),
      };
      this.#hosts.set(name, entry);
    }
    return entry;
  }
}

function halve(entry: Host): void {
  entry.intervalMs = Math.min(2 * entry.intervalMs, maxWaitMs);
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
