import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  BrowserProxy,
  type BrowserRequest,
  type Gatekeeper,
} from '../../../../src/sources/site/guard/browser-proxy.ts';
import { ownCertificate } from '../../../../src/sources/site/guard/own-certificate.ts';

const certificate = ownCertificate();

interface Opened {
  readonly port: number;
  readonly proxy: BrowserProxy;
  /** What the gatekeeper was asked, as method and URL. */
  readonly asked: readonly string[];
}

async function openProxy(gate: Partial<Gatekeeper> = {}): Promise<Opened> {
  const asked: string[] = [];
  const note = ({ method, url }: BrowserRequest): void => void asked.push(`${method} ${url.href}`);
  const proxy = new BrowserProxy('browser secret', certificate, {
    async answer(request, signal) {
      note(request);
      const headers = new Map([
        ['x-own', ['1', '2']],
        ['content-encoding', ['gzip']],
      ]);
      return (await gate.answer?.(request, signal)) ?? { status: 200, headers, bytes: Buffer.from('body') };
    },
    async openSocket(request, signal) {
      note(request);
      return (await gate.openSocket?.(request, signal)) ?? null;
    },
  });
  onTestFinished(() => proxy.close());
  return { port: await proxy.listen(), proxy, asked };
}

/** Sends lines and gives all that comes back until the other side ends. */
async function exchange(socket: Socket, lines: readonly string[]): Promise<string> {
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString()));
  // A side that is not interested any more resets the connection.
  socket.on('error', () => {});
  const closed = new Promise((resolve) => void socket.on('close', resolve));
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  await closed;
  return text;
}

const agent = 'User-Agent: browser secret';

async function openTunnel(port: number, target: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${agent}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
  return socket;
}

describe('the proxy of a browser', () => {
  it('hands on what the browser asks for, and sends back what it may have, unpacked', async () => {
    const { port, asked } = await openProxy();
    const lines = ['GET http://site.example/a?b HTTP/1.1', 'Host: other.example', agent, 'Connection: close'];
    const text = await exchange(connect(port, '127.0.0.1'), lines);
    expect(asked).toEqual(['GET http://site.example/a?b']);
    expect(text).toMatch(
      /^HTTP\/1\.1 200 .*\r\nx-own: 1\r\nx-own: 2\r\n[^]*content-length: 4\r\n[^]*\r\n\r\nbody$/,
    );
    expect(text).not.toContain('gzip');
  });

  it('shows its certificate for whatever host a tunnel leads to', async () => {
    const { port, asked } = await openProxy();
    const socket = connectTls({
      socket: await openTunnel(port, 'site.example:443'),
      servername: 'site.example',
      rejectUnauthorized: false,
    });
    await once(socket, 'secureConnect');
    const key = new X509Certificate(socket.getPeerCertificate().raw).publicKey.export({
      type: 'spki',
      format: 'der',
    });
    const text = await exchange(socket, ['GET /a HTTP/1.1', 'Host: x', agent, 'Connection: close']);
    expect(asked).toEqual(['GET https://site.example/a']);
    expect(text).toMatch(/body$/);
    expect(createHash('sha256').update(key).digest('base64')).toBe(certificate.publicKeyHash);
  });

  it('is for nobody but its browser', async () => {
    const { port, asked } = await openProxy();
    const lines = [
      ['GET http://site.example/ HTTP/1.1', 'Host: site.example', 'User-Agent: other'],
      ['GET http://site.example/ HTTP/1.1', 'Host: site.example'],
      ['CONNECT site.example:443 HTTP/1.1', 'Host: site.example', 'User-Agent: browser'],
      ['GET / HTTP/1.1', 'Host: site.example', agent],
      ['nonsense'],
    ];
    for (const request of lines) {
      expect(await exchange(connect(port, '127.0.0.1'), request)).not.toMatch(/^HTTP\/1\.1 2/);
    }
    expect(asked).toEqual([]);
  });

  it('lets a socket hear what the server says, and the server nothing', async () => {
    const server = new PassThrough();
    const { port, asked } = await openProxy({
      openSocket: async () => ({ headers: new Map([['sec-websocket-accept', ['yes']]]), stream: server }),
    });
    const socket = await openTunnel(port, 'site.example:80');
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: a'];
    const heard = exchange(socket, ['GET /ws HTTP/1.1', 'Host: x', agent, ...upgrade]);
    await once(socket, 'data');
    socket.write('from the page');
    server.write('from the server');
    await once(socket, 'data');
    // What the page sends would come out where the server's words do.
    expect(server.read()).toBeNull();
    server.destroy();
    expect(await heard).toMatch(/^HTTP\/1\.1 101 [^]*sec-websocket-accept: yes\r\n\r\nfrom the server$/);
    expect(asked).toEqual(['GET http://site.example/ws']);
  });

  it('ends what is on its way when it closes, and knows for how long it has been quiet', async () => {
    const aborted = Promise.withResolvers<void>();
    const { port, proxy } = await openProxy({
      answer: (_, signal) => {
        signal.addEventListener('abort', () => aborted.resolve());
        return new Promise(() => {});
      },
    });
    expect(proxy.quietMs).toBeGreaterThan(0);
    const text = exchange(connect(port, '127.0.0.1'), [
      'GET http://site.example/ HTTP/1.1',
      'Host: x',
      agent,
    ]);
    await expect.poll(() => proxy.quietMs).toBe(0);
    proxy.close();
    await aborted.promise;
    expect(await text).toBe('');
  });
});
