import { proxyOf } from './proxy.ts';

/** As much of `fetch` as clients of APIs use. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

interface FetchInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  /** Default: `follow`. */
  readonly redirect?: 'follow' | 'manual';
}

/**
 * A `fetch` for one server, through the proxy that the environment names; that of Node reads those variables only when
 * `NODE_USE_ENV_PROXY` was set before it started.
 *
 * @param responseMs - longest that an answer through a proxy may take
 * @throws ScanError when a variable holds no address of a proxy
 */
export async function openFetch(
  server: URL,
  env: Readonly<Record<string, string | undefined>>,
  responseMs: number,
): Promise<{ readonly fetch: Fetch; readonly close: () => Promise<void> }> {
  const proxy = proxyOf(env)(server);
  if (proxy === null) {
    return { fetch: globalThis.fetch, close: async () => {} };
  }
  // Only those behind a proxy pay for a client of their own.
  const { proxiedFetch } = await import('./proxied-fetch.ts');
  return proxiedFetch(proxy, responseMs);
}
