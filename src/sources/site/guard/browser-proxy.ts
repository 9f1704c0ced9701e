import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls';
import type { Headers } from '../../../model/observation.ts';
import { maxHeaderBytes } from '../../../network/pinned-agent.ts';
import type { OwnCertificate } from './own-certificate.ts';

/** What a page, or a worker of it, asks for. */
export interface BrowserRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** The start of what it would send. */
  readonly body: () => Promise<string>;
}

export interface BrowserAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** A WebSocket that a server opened. */
export interface OpenedSocket {
  readonly headers: Headers;
  readonly stream: Duplex;
}

/** Who decides what comes of a page's requests; neither method ever rejects. */
export interface Gatekeeper {
  answer(request: BrowserRequest, signal: AbortSignal): Promise<BrowserAnswer>;
  /** Null: it stays closed. */
  openSocket(request: BrowserRequest, signal: AbortSignal): Promise<OpenedSocket | null>;
}

const maxConnections = 256;
/** Of what a page wants to send, which goes nowhere. */
const maxSentBytes = 65_536;
/** The first byte of a TLS handshake (RFC 8446, 5.1). */
const handshake = 0x16;

/**
 * The only way out of one page: an HTTP proxy on loopback, for a browser that proves itself by its User-Agent.
 *
 * What comes through a tunnel is decrypted here, since what may leave depends on method and address: the browser takes our
 * certificate for every host, while the guard checks that of the host.
 */
export class BrowserProxy {
  readonly #server = createServer({ maxHeaderSize: maxHeaderBytes, keepAliveTimeout: 30_000 });
  readonly #sockets = new Set<Duplex>();
  readonly #origins = new WeakMap<Duplex, string>();
  readonly #closed = new AbortController();
  readonly #context: SecureContext;
  readonly #userAgent: string;
  readonly #gate: Gatekeeper;
  readonly #waiting = new Set<BrowserRequest>();
  #quietSince = performance.now();

  /** @param userAgent - that of the browser, which others on this machine cannot guess */
  constructor(userAgent: string, { key, cert }: OwnCertificate, gate: Gatekeeper) {
    this.#userAgent = userAgent;
    this.#gate = gate;
    this.#context = createSecureContext({ key, cert });
    this.#server.maxConnections = maxConnections;
    this.#server.on('connection', (socket: Socket) => this.#keep(socket));
    this.#server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) =>
      this.#openTunnel(request, socket, head),
    );
    this.#server.on('request', (request, response) => void this.#answer(request, response));
    this.#server.on(
      'upgrade',
      (request: IncomingMessage, socket: Duplex) => void this.#upgrade(request, socket),
    );
  }

  /** Starts to listen; resolves with the port. */
  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address: AddressInfo | string | null = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** For how long no request has been on its way, in milliseconds. */
  get quietMs(): number {
    return this.#waiting.size > 0 ? 0 : performance.now() - this.#quietSince;
  }

  /** The requests that the page waits for. */
  get waiting(): readonly BrowserRequest[] {
    return [...this.#waiting];
  }

  /** Ends all that is on its way. */
  close(): void {
    this.#closed.abort();
    this.#server.close();
    this.#sockets.forEach((socket) => socket.destroy());
  }

  #keep(socket: Duplex): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    // Whoever gave up has nothing more to be told.
    socket.on('error', () => {});
  }

  #openTunnel(request: IncomingMessage, socket: Socket, head: Buffer): void {
    if (!this.#isOurs(request) || !URL.canParse(`https://${request.url}`)) {
      socket.destroy();
      return;
    }
    const take = (first: Buffer): void => {
      socket.pause();
      socket.unshift(first);
      const isEncrypted = first[0] === handshake;
      const inner = isEncrypted
        ? new TLSSocket(socket, { isServer: true, secureContext: this.#context, ALPNProtocols: ['http/1.1'] })
        : socket;
      this.#origins.set(inner, `${isEncrypted ? 'https' : 'http'}://${request.url}`);
      this.#server.emit('connection', inner);
      if (!isEncrypted) {
        socket.resume();
      }
    };
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length > 0) {
      take(head);
    } else {
      socket.once('data', take);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = this.#requestOf(request);
    if (asked === null) {
      request.destroy();
      return;
    }
    this.#waiting.add(asked);
    const left = new AbortController();
    response.on('close', () => left.abort());
    try {
      const signal = AbortSignal.any([left.signal, this.#closed.signal]);
      const { status, headers, bytes } = await this.#gate.answer(asked, signal);
      if (!response.destroyed) {
        response.writeHead(status, sendable(headers, bytes.length));
        response.end(asked.method === 'HEAD' ? undefined : bytes);
      }
    } finally {
      this.#waiting.delete(asked);
      this.#quietSince = performance.now();
    }
  }

  /** What the server sends goes to the page; what the page sends goes nowhere. */
  async #upgrade(request: IncomingMessage, socket: Duplex): Promise<void> {
    const asked = this.#requestOf(request);
    const opened = asked === null ? null : await this.#gate.openSocket(asked, this.#closed.signal);
    if (opened === null || this.#closed.signal.aborted) {
      opened?.stream.destroy();
      socket.destroy();
      return;
    }
    const { stream, headers } = opened;
    this.#keep(stream);
    stream.on('close', () => socket.destroy());
    socket.on('close', () => stream.destroy());
    const lines = [...headers].flatMap(([name, values]) => values.map((value) => `${name}: ${value}\r\n`));
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`);
    socket.resume();
    stream.pipe(socket);
  }

  /** Null: it is none that this proxy is for. */
  #requestOf(request: IncomingMessage): BrowserRequest | null {
    const { method = 'GET', url: target = '', headers, socket } = request;
    const origin = this.#origins.get(socket);
    const address = origin === undefined ? target : origin + target;
    if (!this.#isOurs(request) || !URL.canParse(address)) {
      return null;
    }
    return { method, url: new URL(address), headers, body: () => bodyOf(request) };
  }

  #isOurs({ headers }: IncomingMessage): boolean {
    return headers['user-agent'] === this.#userAgent;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const blocks: Buffer[] = [];
  let length = 0;
  try {
    for await (const block of request.iterator({ destroyOnReturn: false })) {
      blocks.push(block);
      length += block.length;
      if (length >= maxSentBytes) {
        break;
      }
    }
  } catch {
    // The page was left: what came until then is what there is.
  }
  return Buffer.concat(blocks).toString('latin1', 0, maxSentBytes);
}

/** Of the connection between the server and us, or of how the body was packed on it (RFC 9110, 7.6.1). */
const ofTheConnection = new Set([
  'alt-svc',
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function sendable(headers: Headers, length: number): Record<string, string | string[]> {
  const kept = [...headers].filter(([name]) => !ofTheConnection.has(name));
  return {
    ...Object.fromEntries(kept.map(([name, values]) => [name, [...values]])),
    'content-length': String(length),
  };
}
