import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { PassThrough } from 'node:stream';
import type { OpenedSocket } from '../../guard/browser-proxy.ts';

/** What RFC 6455, 1.3, adds to a key. */
const suffix = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** A socket that no server has opened, so that a page sends what it has: nothing leaves, and nothing comes. */
export function pretendedSocket(headers: IncomingHttpHeaders, signal: AbortSignal): OpenedSocket {
  const key = headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1')
    .update(key + suffix)
    .digest('base64');
  const stream = new PassThrough();
  signal.addEventListener('abort', () => stream.destroy(), { once: true });
  return {
    headers: new Map([
      ['upgrade', ['websocket']],
      ['connection', ['Upgrade']],
      ['sec-websocket-accept', [accept]],
    ]),
    stream,
  };
}
