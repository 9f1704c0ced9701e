import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { certifiedLoopback } from '../helpers/certificates.ts';
import { testBrowser, type TestBrowser } from '../helpers/chromium.ts';
import { listen } from '../helpers/listen.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { browseSite, runCommand, siteServer, type SiteScan } from '../helpers/site-server.ts';

const browser: TestBrowser | null = await testBrowser();

const keys = Array.from({ length: 24 }, (_, index) => brevoKey(index + 1));

/** A key as nobody sees it who does not run the script. */
function hidden(index: number): string {
  const codes = Array.from(Buffer.from(keys[index]!), (code) => code ^ 7);
  return `[${codes.join()}].map((code)=>String.fromCharCode(code^7+Number(!self))).join('')`;
}

/** The places of each key that was found, by the key's number, without the hashes that name scripts. */
function placesOf({ report }: SiteScan): Record<string, readonly string[]> {
  const secrets = report.findings.filter(({ kind }) => kind === 'secret');
  const places = secrets.map(({ redacted, occurrences }) => [
    String(
      keys.findIndex((key) => redacted.startsWith(key.slice(0, 12)) && redacted.endsWith(key.slice(-2))),
    ),
    occurrences.map(({ path }) => path.replace(/^\w+:\/\/[^/]+/, '').replace(/-[\w]{8}$/, '')),
  ]);
  return Object.fromEntries(places);
}

function send(type: string, text: string): (request: IncomingMessage, response: ServerResponse) => void {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(text);
}

/** Opens a socket as RFC 6455, 1.3 has it, and sends a text. */
function openSocket(request: IncomingMessage, socket: Duplex, text: string): void {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'upgrade: websocket', 'connection: upgrade'];
  socket.write(`${[...head, `sec-websocket-accept: ${accept}`].join('\r\n')}\r\n\r\n`);
  socket.write(Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)]));
}

describe.skipIf(browser === null)('a scan of a site with a browser', () => {
  it('finds what scripts build, insert, fetch and are sent', async () => {
    const server = await siteServer({
      '/': `<body><script>
        eval('one="' + ${hidden(1)} + '"');
        new Function('two="' + ${hidden(2)} + '"')();
        setTimeout('three="' + ${hidden(3)} + '"');
        const insert = (change) => document.body.append(Object.assign(document.createElement('script'), change));
        insert({ text: 'four="' + ${hidden(4)} + '"' });
        insert({ src: 'data:text/javascript,five="' + ${hidden(5)} + '"' });
        insert({ src: URL.createObjectURL(new Blob(['six="' + ${hidden(6)} + '"'])) });
        insert({ src: ['/ext', 'js'].join('.') });
        const handled = document.createElement('i');
        handled.setAttribute('onclick', 'eight="' + ${hidden(8)} + '"');
        document.body.append(handled);
        handled.click();
        new Worker(URL.createObjectURL(new Blob(['nine="' + ${hidden(9)} + '"'])));
        new Worker(['/worker', 'js'].join('.'));
        new SharedWorker(['/shared', 'js'].join('.'));
        fetch(['/settings', 'now'].join('/'));
        const socket = new WebSocket('ws://' + location.host + ['/socket', 'now'].join('/'));
        const link = Object.assign(document.createElement('a'), { href: ['/later', 'on'].join('/') });
        document.body.append(link);
        const frame = document.createElement('iframe');
        frame.srcdoc = '<script>fifteen="' + ${hidden(15)} + '"</scr' + 'ipt>';
        document.body.append(frame);
        import(['/mod', 'js'].join('.'));
      </script></body>`,
      '/ext.js': `ext('${keys[7]}')`,
      '/worker.js': `eval('self.ten="' + ${hidden(10)} + '"')`,
      '/shared.js': `eval('self.eleven="' + ${hidden(11)} + '"')`,
      '/settings/now': send('application/json', JSON.stringify({ key: keys[12] })),
      '/socket/now': (request) => openSocket(request, request.socket, keys[13]!),
      '/later/on': `<p>${keys[14]}</p>`,
      '/mod.js': `export default '${keys[16]}'`,
    });
    const scan = await browseSite(browser!, server.url);
    expect(placesOf(scan)).toEqual({
      1: ['/!evaluated'],
      2: ['/!evaluated'],
      3: ['/!evaluated'],
      4: ['/!evaluated'],
      5: ['/!data'],
      6: ['/!blob'],
      7: ['/ext.js'],
      8: ['/!inline'],
      9: ['/!blob'],
      10: ['/!evaluated'],
      11: ['/!evaluated'],
      12: ['/settings/now'],
      13: ['/socket/now'],
      14: ['/later/on'],
      15: ['/!inline'],
      16: ['/mod.js'],
    });
    expect([scan.code, scan.report.coverage.skipped, scan.report.coverage.leftOut]).toEqual([1, [], []]);
  });

  it('names a script by its hash', async () => {
    const server = await siteServer({ '/': `<script>eval('a="' + ${hidden(0)} + '"')</script>` });
    const { report } = await browseSite(browser!, server.url);
    const hash = createHash('sha256').update(`a="${keys[0]}"`).digest('base64');
    const finding = report.findings.find(({ kind }) => kind === 'secret')!;
    expect(finding.occurrences).toMatchObject([
      { url: `${server.url}/`, scriptHash: `sha256-${hash}`, startLine: 1, startColumn: 4 },
    ]);
  });

  it('asks for each address once, and says who it is', async () => {
    const server = await siteServer({
      '/': `<script src="/a.js"></script><script>fetch('/da' + 'ta.json'); fetch('/da' + 'ta.json')</script><img src="/a.png">`,
      '/a.js': 'a()',
      '/data.json': '{}',
    });
    const { code, report } = await browseSite(browser!, server.url);
    expect([code, report.coverage.requests]).toEqual([0, server.requests.length]);
    expect([...server.requests].sort()).toEqual(['/', '/a.js', '/data.json', '/robots.txt', '/sitemap.xml']);
    for (const headers of server.headers) {
      expect(headers['user-agent']).toMatch(/(?:^| )leaksieve\/[\d.]+ \(.*\+https:\/\/.+\)$/);
    }
  });

  it('sends nothing but GET and HEAD, whatever a page tries, and says so', async () => {
    const methods = new Set<string>();
    let heard = 0;
    const server = await siteServer((request, response) => {
      methods.add(request.method!);
      if (request.url === '/socket') {
        openSocket(request, request.socket, 'hello');
        request.socket.on('data', (data) => (heard += data.length));
        return;
      }
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' }).end(`<script>
        fetch('/post', { method: 'POST', body: 'a' });
        fetch('/delete', { method: 'DELETE' });
        fetch('/head', { method: 'HEAD' });
        navigator.sendBeacon('/beacon', 'a');
        const socket = new WebSocket('ws://' + location.host + '/socket');
        document.write('<form method=post action=/form></form>');
        document.forms[0].submit();
        socket.onmessage = () => socket.send('a');
      </script>`);
    });
    const { code, report } = await browseSite(browser!, server.url);
    expect([code, [...methods].sort(), heard]).toEqual([0, ['GET', 'HEAD'], 0]);
    const kept = report.coverage.leftOut
      .filter(({ reason }) => reason === 'not-sent')
      .map(({ what }) => what);
    const { host } = new URL(server.url);
    const paths = ['beacon', 'delete', 'form', 'post'].map((name) => `${server.url}/${name}`);
    expect(kept.sort()).toEqual([...paths, `ws://${host}/socket`]);
  });

  it('reads over TLS what an authority of the user vouches for', async () => {
    const { authority, server: certified } = certifiedLoopback();
    const server = createTlsServer(certified, (request, response) => {
      const isPage = request.url === '/';
      const type = isPage ? 'text/html' : 'application/json';
      response.writeHead(isPage || request.url === '/data' ? 200 : 404, { 'content-type': type });
      response.end(isPage ? page : JSON.stringify({ key: keys[0] }));
    });
    const page = `<script>
      fetch(['/da', 'ta'].join(''));
      new WebSocket('wss://' + location.host + ['/sock', 'et'].join(''));
    </script>`;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex) => openSocket(request, socket, keys[1]!));
    const port = await listen(server);
    const caFile = path.join(temporaryFolder({ 'ca.pem': authority }), 'ca.pem');
    const scan = await browseSite(browser!, `https://127.0.0.1:${port}/`, '--ca-file', caFile);
    expect([scan.report.coverage.skipped, placesOf(scan)]).toEqual([[], { 0: ['/data'], 1: ['/socket'] }]);
  });

  it('reads what a service worker answers', async () => {
    const server = await siteServer({
      '/': `<script>navigator.serviceWorker.register(['/sw', 'js'].join('.'))</script><script src="/a.js"></script>`,
      '/a.js': 'a()',
      '/sw.js': `const made = 'b("' + ${hidden(0)} + '")';
        addEventListener('activate', (event) => event.waitUntil(clients.claim()));
        addEventListener('fetch', (event) => {
          if (event.request.url.endsWith('a.js')) {
            event.respondWith(new Response(made, { headers: { 'content-type': 'text/javascript' } }));
          }
        });`,
    });
    const scan = await browseSite(browser!, server.url);
    expect(placesOf(scan)).toEqual({ 0: ['/a.js'] });
  });

  it('tells which answers a page still waited for', async () => {
    const server = await siteServer({
      '/': '<script>fetch("/poll"); new EventSource("/events"); fetch("/given-up", { signal: AbortSignal.timeout(500) })</script>',
      '/poll': () => {},
      '/events': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': \n'),
      '/given-up': () => {},
    });
    const { code, report } = await browseSite(browser!, server.url, '--page-timeout', '4');
    expect(code).toBe(3);
    expect(report.coverage.skipped).toMatchObject([{ what: `${server.url}/poll`, reason: 'timeout' }]);
    expect(report.coverage.leftOut).toMatchObject([{ what: `${server.url}/events`, reason: 'event-stream' }]);
  });

  it('of a clean site is clean and complete', async () => {
    const server = await siteServer({
      '/': '<p>nothing</p><script src="/a.js"></script><a href="/b">b</a>',
      '/b': '<script>history.replaceState(null, "", "/c")</script>',
      '/a.js': 'eval("1 + 1")',
    });
    const { code, report } = await browseSite(browser!, server.url);
    expect([code, report.coverage.complete, report.coverage.leftOut]).toEqual([0, true, []]);
    expect(report.coverage).toMatchObject({ pages: 2, scripts: 3 });
  });
});

describe('the browser of a scan', () => {
  it.each([
    ['is demanded and not there', []],
    ['is named and not there', ['--browser-path', '/nonexistent/chrome']],
    ['does not start', ['--browser-path', '/bin/false']],
  ])('that %s is wrong use', async (_, args) => {
    const server = await siteServer({ '/': keys[0]! });
    const all = ['site', server.url, '--browser', 'always', ...args];
    const { code, stdout, stderr } = await runCommand(all, { PATH: '/nonexistent' });
    expect([code, stdout, server.requests]).toEqual([2, '', []]);
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^leaksieve: .*browser/);
  });

  it('may be missing where none is demanded, which the report tells', async () => {
    const server = await siteServer({ '/': keys[0]! });
    for (const args of [[], ['--browser-path', '/bin/false']]) {
      const { code, stdout } = await runCommand(['site', server.url, '-f', 'json', ...args], {
        PATH: '/nonexistent',
      });
      expect([code, JSON.parse(stdout).coverage.leftOut]).toMatchObject([1, [{ reason: 'no-browser' }]]);
    }
  });
});
