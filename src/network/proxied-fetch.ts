import { request } from 'undici';
import { readBody } from './body.ts';
import type { Fetch } from './open-fetch.ts';
import { proxiedAgent } from './proxied-agent.ts';

const maxBodyBytes = 256 * 2 ** 20;
const maxRedirects = 5;
/** Answers that have no body (RFC 9110, 15.3.5 and 15.4.5): `Response` takes none with them. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** A `fetch` through a proxy, until it is closed. Follows redirects within the server that was asked. */
export function proxiedFetch(
  proxy: URL,
  responseMs: number,
): { readonly fetch: Fetch; readonly close: () => Promise<void> } {
  const dispatcher = proxiedAgent(proxy, responseMs, undefined);
  const answerOf = async (url: URL, init: Parameters<Fetch>[1], redirects: number): Promise<Response> => {
    const answer = await request(url, {
      dispatcher,
      method: init.method,
      headers: { ...init.headers, 'accept-encoding': 'gzip, br' },
      body: init.body ?? null,
      signal: init.signal ?? null,
    });
    const headers = headersOf(answer.headers);
    const next = headers.get('location');
    if (init.redirect !== 'manual' && answer.statusCode > 300 && answer.statusCode < 309 && next !== null) {
      await answer.body.dump();
      const target = new URL(next, url);
      if (target.origin !== url.origin || redirects === 0 || init.body !== undefined) {
        throw new Error('a redirect that is not followed');
      }
      return answerOf(target, init, redirects - 1);
    }
    const { bytes, cut } = await readBody(answer.body, headers.get('content-encoding') ?? '', maxBodyBytes);
    if (cut !== null) throw new Error(cut.hint);
    headers.delete('content-encoding');
    headers.delete('content-length');
    const body = bodiless.has(answer.statusCode) ? null : new Uint8Array(bytes);
    return new Response(body, { status: answer.statusCode, headers });
  };
  return {
    fetch: (url, init) => answerOf(new URL(url), init, maxRedirects),
    close: () => dispatcher.destroy(),
  };
}

function headersOf(sent: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(sent)) {
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  return headers;
}
