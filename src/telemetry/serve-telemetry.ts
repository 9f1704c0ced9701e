import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Registry } from 'prom-client';

/** How what a worker needs stands. `none`: it has no such part. */
export type Health = Readonly<Record<'database' | 'queue', 'up' | 'down' | 'none'>>;

/** What is shown to whoever looks after a worker. */
export interface TelemetrySource {
  readonly registry: Registry;
  /** Brings the registry up to date before it is shown. Never throws. */
  refresh(): Promise<unknown>;
  /** Work can be done while nothing of it is down. Never throws. */
  health(): Promise<Health>;
}

export interface TelemetryServer {
  /** Such as `127.0.0.1:9464`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Answers `/metrics` (Prometheus' text format), `/healthz` (the process is alive) and `/readyz` (it can work, with the state
 * of database and queue as JSON), to GET
 * and HEAD alone. Nothing that it says names a target.
 *
 * @param host - an IP address
 * @param port - 0: a free one
 * @throws Error of Node when it cannot listen there
 */
export async function serveTelemetry(
  source: TelemetrySource,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<TelemetryServer> {
  const server = createServer({ requestTimeout: 10_000, maxHeaderSize: 8192 }, (request, response) => {
    answer(source, request).then(
      (reply) => send(response, reply),
      () => send(response, { status: 500, body: 'the metrics could not be made\n' }),
    );
  });
  server.maxConnections = 100;
  server.listen(port, host);
  await once(server, 'listening');
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `${isIP(host) === 6 ? `[${host}]` : host}:${actual}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

async function answer(source: TelemetrySource, request: IncomingMessage): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, body: 'GET or HEAD\n' };
  }
  if (isOnLoopback(request) && !isNameOfLoopback(request.headers.host ?? '')) {
    return { status: 421, body: 'ask for 127.0.0.1 or localhost\n' };
  }
  switch (request.url?.split('?')[0]) {
    case '/healthz':
      return { status: 200, body: 'ok\n' };
    case '/readyz':
      return readiness(await source.health());
    case '/metrics':
      await source.refresh();
      return { status: 200, body: await source.registry.metrics(), type: source.registry.contentType };
    default:
      return { status: 404, body: 'there are /metrics, /healthz and /readyz\n' };
  }
}

function readiness(health: Health): Reply {
  const isReady = !Object.values(health).includes('down');
  return {
    status: isReady ? 200 : 503,
    body: `${JSON.stringify({ status: isReady ? 'ready' : 'not ready', ...health })}\n`,
    type: 'application/json',
  };
}

function isOnLoopback({ socket: { localAddress = '' } }: IncomingMessage): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(localAddress);
}

/** A page in a browser on this machine could have a name of its own lead here (DNS rebinding). */
function isNameOfLoopback(host: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?$/i.test(host);
}

function send(response: ServerResponse, { status, body, type = 'text/plain; charset=utf-8' }: Reply): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(body);
}
