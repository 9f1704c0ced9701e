import { openFetch, type Fetch } from '../network/open-fetch.ts';
import { NotAsked } from './not-asked.ts';
import type { RateGate } from './rate-gate.ts';

/** Longest that one answer may take, its body included. */
const requestTimeoutMs = 60_000;

/** What the requests of a client have in common. */
export interface TransportOptions {
  /** The API and nothing else: pages that it names elsewhere are not asked for. */
  readonly origin: string;
  readonly gate: RateGate;
  /** The proxy variables are read from it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly onRequest: () => void;
}

/** A `fetch` for Octokit: to one origin, held back by the gate, through the proxy that the environment names. */
export async function transport({
  origin,
  gate,
  env,
  signal,
  onRequest,
}: TransportOptions): Promise<{ readonly fetch: Fetch; close(): Promise<void> }> {
  const sender = await openFetch(new URL(origin), env, requestTimeoutMs);
  return {
    async fetch(url, init) {
      const { origin: asked, host } = new URL(url);
      if (asked !== origin) {
        throw new NotAsked('refused', `the API names a page of another host (${host})`);
      }
      try {
        await gate.pass();
        onRequest();
        const response = await sender.fetch(url, {
          ...init,
          signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]),
        });
        heedLimit(response.headers, gate);
        return response;
      } catch (error) {
        throw signal.aborted ? new NotAsked('stopped', 'the scan was stopped') : error;
      }
    },
    close: () => sender.close(),
  };
}

/**
 * Closes the gate when this was the last request that the hour allows, rather than have the next one refused.
 *
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function heedLimit(headers: Readonly<Pick<Headers, 'get'>>, gate: RateGate): void {
  const resetMs = Number(headers.get('x-ratelimit-reset')) * 1000 - Date.now();
  if (headers.get('x-ratelimit-remaining') === '0' && resetMs > 0) {
    // A second more, since the time is told in whole ones.
    gate.close(resetMs + 1000, 'the hourly limit of GitHub requests is used up');
  }
}
