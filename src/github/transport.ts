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

/** As much of `fetch` as Octokit uses: Node's own and undici's do not share more types. */
type Send = (
  url: string,
  init: Readonly<{
    method: string;
    headers: Readonly<Record<string, string>>;
    body?: string;
    signal?: AbortSignal;
  }>,
) => Promise<{ readonly headers: { get(name: string): string | null } }>;

/** A `fetch` for Octokit: to one origin, held back by the gate, through the proxy that the environment names. */
export async function transport({
  origin,
  gate,
  env,
  signal,
  onRequest,
}: TransportOptions): Promise<{ readonly fetch: Send; close(): Promise<void> }> {
  const sender = await openSender(env);
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

/** Node's own `fetch` reads the proxy variables only when `NODE_USE_ENV_PROXY` was set before it started. */
async function openSender(
  env: TransportOptions['env'],
): Promise<{ readonly fetch: Send; close(): Promise<void> }> {
  const of = (name: string): string => env[name] || env[name.toUpperCase()] || '';
  const [httpProxy, httpsProxy] = [of('http_proxy'), of('https_proxy')];
  if (httpProxy === '' && httpsProxy === '') {
    return { fetch: globalThis.fetch, close: async () => {} };
  }
  const { EnvHttpProxyAgent, fetch } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy: of('no_proxy') });
  return {
    fetch: (url, init) => fetch(url, { ...init, dispatcher }),
    close: () => dispatcher.close(),
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
