import { createServer, request as ask, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen } from './listen.ts';

/** A proxy until the test has ended: whatever host it is asked for, it leads to one port of this machine. */
export async function connectProxy(
  targetPort: number,
  refuse: (request: IncomingMessage) => number | null = () => null,
): Promise<{
  readonly port: number;
  /** What it was asked to connect to, in order. */
  readonly tunnels: readonly string[];
  /** Addresses without TLS that it was asked for. */
  readonly requests: readonly string[];
}> {
  const tunnels: string[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request;
    requests.push(url);
    const { pathname, search } = new URL(url);
    const forwarded = { port: targetPort, path: `${pathname}${search}`, method, headers };
    const target = ask(forwarded, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    target.on('error', () => response.destroy());
    request.pipe(target);
  });
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    tunnels.push(request.url ?? '');
    client.on('error', () => {});
    const status = refuse(request);
    if (status !== null) {
      client.end(`HTTP/1.1 ${status} Refused\r\n\r\n`);
      return;
    }
    const target = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.destroy());
    client.on('close', () => target.destroy());
  });
  return { port: await listen(server), tunnels, requests };
}
