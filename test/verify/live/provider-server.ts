import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { buildConnector } from 'undici';
import type { Network } from '../../../src/verify/live/network.ts';
import { listen } from '../../helpers/listen.ts';

/** What a server does with a request. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the answer never comes. Default: it does. */
  readonly isSilent?: boolean;
}

export interface Received {
  readonly host: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An address of the public internet, which is never reached: connections go to this machine. */
export const publicAddress = '93.184.215.14';

/** A server that plays all providers until the test has ended, and the network in which all names lead to it. */
export async function providerServer(answer: (request: Received) => Reply): Promise<{
  readonly network: Network;
  readonly requests: readonly Received[];
  /** The addresses that were connected to. */
  readonly connections: readonly string[];
}> {
  const requests: Received[] = [];
  const connections: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const received = { host: headers.host ?? '', method, url, headers, body };
      requests.push(received);
      const reply = answer(received);
      if (reply.isSilent !== true) {
        response.writeHead(reply.status, reply.headers ?? {}).end(reply.body ?? '');
      }
    });
  });
  const port = await listen(server);
  const openWeb: buildConnector.connector = ({ hostname }, done) => {
    connections.push(hostname);
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(null, socket)).once('error', (error) => done(error, null));
  };
  return { network: { lookUp: async () => [publicAddress], openWeb }, requests, connections };
}
