import type { IncomingHttpHeaders } from 'node:http';

/** What a browser wants something for. `media` is what holds no text: pictures apart, which pages wait for. */
export type Purpose = 'page' | 'frame' | 'script' | 'data' | 'picture' | 'media';

/** By `Sec-Fetch-Dest` (https://fetch.spec.whatwg.org/#destination-table); what is not here is data. */
const purposes: Readonly<Record<string, Purpose>> = {
  document: 'page',
  frame: 'frame',
  iframe: 'frame',
  embed: 'frame',
  object: 'frame',
  script: 'script',
  worker: 'script',
  sharedworker: 'script',
  serviceworker: 'script',
  audioworklet: 'script',
  paintworklet: 'script',
  image: 'picture',
  audio: 'media',
  video: 'media',
  track: 'media',
  font: 'media',
};

/** What a request is for, by what the browser says of it; it says less to hosts without TLS. */
export function purposeOf(url: URL, headers: IncomingHttpHeaders): Purpose {
  const destination = headers['sec-fetch-dest'];
  const isDrawing = /\.svg$/i.test(url.pathname);
  if (typeof destination === 'string') {
    const purpose = purposes[destination] ?? 'data';
    return purpose === 'picture' && isDrawing ? 'data' : purpose;
  }
  if (headers['upgrade-insecure-requests'] !== undefined) {
    return 'page';
  }
  if (headers.accept?.startsWith('image/') === true && !isDrawing) {
    return 'picture';
  }
  return /\.[cm]?js$/i.test(url.pathname) ? 'script' : 'data';
}

/** Of the connection to us, or what the guard says itself; and what asks for a part, or for what has changed. */
const notPassed = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'range',
  'sec-websocket-extensions',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);

/** The headers of a browser's request that go to the server. */
export function passedHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      notPassed.has(name) || value === undefined
        ? []
        : [[name, typeof value === 'string' ? value : value.join(', ')]],
    ),
  );
}
