import { Transform } from 'node:stream';
import { upgrade, type Agent } from 'undici';
import type { OpenedSocket } from './browser-proxy.ts';
import { sentHeaders } from './sent-headers.ts';

/** Of what a server sends through one socket. */
const maxSocketBytes = 5e6;

/** Opens a WebSocket (RFC 6455, 4.1) of which only the side of the server is to be read; null: the server opens none. */
export async function openServerSocket(
  url: URL,
  headers: Readonly<Record<string, string>>,
  agent: Agent,
  signal: AbortSignal,
): Promise<OpenedSocket | null> {
  try {
    const opened = await upgrade(url, { dispatcher: agent, protocol: 'websocket', headers, signal });
    let length = 0;
    const stream = opened.socket.compose(
      new Transform({
        transform(block: Buffer, _, done) {
          length += block.length;
          done(length > maxSocketBytes ? new Error('the socket sends more than is read') : null, block);
        },
      }),
    );
    return { headers: sentHeaders(opened.headers), stream };
  } catch {
    return null;
  }
}
