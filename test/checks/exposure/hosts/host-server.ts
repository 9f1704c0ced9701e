import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Answer, Host } from './host.ts';

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly answer: Answer;
}

export interface HostServer extends AsyncDisposable {
  /** Where each host is, in their order. */
  readonly urls: readonly URL[];
  /** What one of them was asked for. */
  requestsOf(url: URL): readonly SentRequest[];
}

/** Serves all hosts from 127.0.0.1, each at a port of its own, by one handler. */
export async function serveHosts(hosts: readonly Host[]): Promise<HostServer> {
  const byPort = new Map<number, { readonly host: Host; readonly requests: SentRequest[] }>();
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const { host, requests } = byPort.get(request.socket.localPort ?? 0)!;
    const path = request.url ?? '/';
    const reply = host.pages[path] ?? host.miss;
    const answer = typeof reply === 'function' ? reply({ path, headers: request.headers }) : reply;
    requests.push({ method: request.method ?? '', path, answer });
    send(answer, request, response);
  };
  const servers = await Promise.all(
    hosts.map(async (host) => {
      const server = createServer(handle).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      byPort.set(port, { host, requests: [] });
      return { server, url: new URL(`http://127.0.0.1:${port}/`) };
    }),
  );
  return {
    urls: servers.map(({ url }) => url),
    requestsOf: ({ port }) => byPort.get(Number(port))?.requests ?? [],
    async [Symbol.asyncDispose]() {
      for (const { server } of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

function send(
  { status, headers, body, isFile = false }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const bytes = Buffer.from(body);
  const range = /^bytes=0-(\d+)$/.exec(request.headers.range ?? '');
  const isPart = isFile && status === 200 && range !== null;
  const sent = isPart ? bytes.subarray(0, Number(range[1]) + 1) : bytes;
  const part = isPart ? { 'content-range': `bytes 0-${sent.length - 1}/${bytes.length}` } : {};
  response.writeHead(isPart ? 206 : status, { ...headers, ...part, 'content-length': sent.length });
  response.end(request.method === 'HEAD' ? undefined : sent);
}
