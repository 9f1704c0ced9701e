import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testBrowser, type TestBrowser } from '../helpers/chromium.ts';
import type { JsonReport } from '../helpers/command.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { browseSite, siteServer, startCommand, type SiteServer } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const browser: TestBrowser | null = await testBrowser();

interface HostileScan {
  readonly code: number | null;
  readonly report: JsonReport;
  /** Most that the command and its browser held at once, as far as they were looked at. */
  readonly peakBytes: number;
  /** Processes of its browser that are still there. */
  readonly left: readonly string[];
}

/** Scans with a browser, and looks at what it costs meanwhile. `whileRunning` may end it. */
async function scanHostile(
  url: string,
  args: readonly string[] = [],
  whileRunning: (pid: number, dir: string) => Promise<void> = async () => {},
): Promise<HostileScan> {
  const dir = temporaryFolder();
  // The browser may run as another user.
  chmodSync(dir, 0o711);
  const reportFile = path.join(dir, 'report.json');
  const own = ['--browser', 'always', '--browser-path', browser!.path, '--rate', '1000', '--no-progress'];
  const scan = startCommand(['site', url, ...own, '-f', `json:${reportFile}`, ...args], {
    ...browser!.env,
    TMPDIR: dir,
  });
  const over = new AbortController();
  let peakBytes = 0;
  const watched = (async () => {
    for (let look = 0, members: readonly number[] = []; !over.signal.aborted; look += 1) {
      // To list them takes longer than to look at them.
      members = look % 5 === 0 ? processesOf(dir) : members;
      const held = [scan.child.pid!, ...members].reduce((sum, pid) => sum + heldBytes(pid), 0);
      peakBytes = Math.max(peakBytes, held);
      await setTimeout(50);
    }
  })();
  const [{ code, stderr }] = await Promise.all([scan.ended, whileRunning(scan.child.pid!, dir)]);
  over.abort();
  await watched;
  const report = readReport(reportFile, stderr);
  const folders = readdirSync(dir).filter((name) => name.startsWith('leaksieve-'));
  return { code, report, peakBytes, left: [...processesOf(dir).map(String), ...folders] };
}

function readReport(file: string, stderr: string): JsonReport {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`no report: ${stderr}`);
  }
}

/** The processes of the browser whose folder is in another; only Linux tells. */
function processesOf(dir: string): readonly number[] {
  const all = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  const first = new Set(all.filter((pid) => read(`/proc/${pid}/cmdline`).includes(`=${dir}`)));
  return all.filter((pid) => first.has(groupOf(pid))).map(Number);
}

function groupOf(pid: string): string {
  const fields = read(`/proc/${pid}/stat`).replace(/^.*\) /s, '');
  return fields.split(' ')[2] ?? '';
}

function heldBytes(pid: number): number {
  const fields = ['RssAnon', 'RssShmem'].map((name) =>
    new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(`/proc/${pid}/status`)),
  );
  return fields.reduce((sum, field) => sum + 1024 * Number(field?.[1] ?? 0), 0);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

/** A script that makes a key as it runs. */
const secretScript = `eval('key="' + [${Array.from(Buffer.from(brevoKey()), (code) => code ^ 7).join()}]
  .map((code) => String.fromCharCode(code ^ 7 + Number(!self))).join('') + '"');`;

/** What pages do after they have made a key; those that have to be stopped are not read whole. */
const harms: readonly (readonly [name: string, script: string, isRead: boolean])[] = [
  ['loops', 'for (;;) {}', false],
  ['waits for a debugger', 'for (;;) { debugger; }', false],
  ['alerts', 'for (;;) { alert(1); confirm(2); prompt(3); }', false],
  ['prints', 'for (;;) { print(); }', false],
  ['opens windows', 'for (let count = 0; count < 200; count += 1) { open("/popped"); }', true],
  ['loads itself anew', 'setInterval(() => location.reload(), 10);', false],
  ['adds frames', 'for (;;) { document.body.append(document.createElement("iframe")); }', false],
  [
    'has files downloaded',
    'document.body.innerHTML = "<a href=/file download></a>"; document.links[0].click();',
    true,
  ],
  ['leads to files', 'open("file:///etc/passwd"); location = "file:///etc/passwd";', true],
];

/** What pages do so much of that what they did before may get lost. */
const floods: readonly (readonly [name: string, script: string])[] = [
  ['makes scripts', 'for (let count = 0; ; count += 1) { eval("flooded = " + count); }'],
  ['takes memory', 'const held = []; for (;;) { held.push(new Uint8Array(5e7).fill(1)); }'],
  ['makes objects', 'const held = []; for (;;) { held.push({ a: [held.length], b: "b" + held.length }); }'],
  ['starts workers', 'for (;;) { new Worker(URL.createObjectURL(new Blob(["for (;;) {}"]))); }'],
];

function hostileServer(script: string): Promise<SiteServer> {
  return siteServer({ '/': `<body><script>${secretScript}</script><script>${script}</script></body>` });
}

/** A page is given this time where it would take all that there is; others may be slow where much else runs. */
const hurry = ['--page-timeout', '5'];
const patience = { timeout: 240_000 };

describe.skipIf(browser === null)('a page in the browser', () => {
  it.each(harms)(
    'that %s is left in time, and what it did before is read',
    patience,
    async (_, script, isRead) => {
      const { url } = await hostileServer(script);
      const { code, report, peakBytes, left } = await scanHostile(url, isRead ? [] : hurry);
      expect(report.findings.filter(({ kind }) => kind === 'secret')).toMatchObject([
        { rule: 'brevo-api-key' },
      ]);
      expect([code, left]).toEqual([isRead ? 1 : 3, []]);
      expect(peakBytes).toBeLessThan(2 ** 30);
    },
  );

  it.each(floods)(
    'that %s without end is left in time, and the report says so',
    patience,
    async (_, script) => {
      const { url } = await hostileServer(script);
      const { code, report, peakBytes, left } = await scanHostile(url, hurry);
      expect([code, report.coverage.pages, left]).toEqual([3, 1, []]);
      expect(peakBytes).toBeLessThan(2 ** 30);
    },
  );

  it('reaches no address that it may not, by whatever way', async () => {
    const secret = await siteServer({ '/': 'private' });
    const neighbour = await siteServer({ '/': 'private' }, '127.0.0.2');
    const packets: Buffer[] = [];
    const udp = createSocket('udp4', (packet) => void packets.push(packet)).bind(0, '127.0.0.1');
    await once(udp, 'listening');
    onTestFinished(() => void udp.close());
    const { port } = new URL(secret.url);
    const targets = [
      `${secret.url}/`,
      `${neighbour.url}/`,
      'http://169.254.169.254/latest/meta-data/',
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://[::1]:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://localhost:${port}/`,
      `https://127.0.0.1:${port}/`,
    ];
    const script = `
      const made = (name, change) => document.body.append(Object.assign(document.createElement(name), change));
      for (const target of ${JSON.stringify(targets)}) {
        fetch(target, { mode: 'no-cors' }).catch(() => {});
        fetch('/to?' + target).catch(() => {});
        made('img', { src: target });
        made('script', { src: target });
        made('iframe', { src: target });
        made('iframe', { src: '/to?' + target });
        made('link', { rel: 'stylesheet', href: target });
        made('link', { rel: 'preconnect', href: target });
        made('link', { rel: 'prefetch', href: target });
        made('embed', { src: target });
        new EventSource(target);
        try { new WebSocket(target.replace('http', 'ws')); } catch {}
        try { new WebTransport(target); } catch {}
        new Worker(URL.createObjectURL(new Blob(['fetch("' + target + '", { mode: "no-cors" }); importScripts("' + target + '")'])));
        navigator.sendBeacon(target, 'a');
        open(target);
      }
      const connection = new RTCPeerConnection({ iceServers: [
        { urls: 'stun:127.0.0.1:${udp.address().port}' },
        { urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'a', credential: 'b' },
      ] });
      connection.createDataChannel('a');
      connection.createOffer().then((offer) => connection.setLocalDescription(offer));
      setTimeout(() => { location = ${JSON.stringify(targets[0])}; }, 2000);`;
    const server = await siteServer((request, response) => {
      const to = /^\/to\?(.*)/.exec(request.url!)?.[1];
      const isPage = request.url === '/';
      response.writeHead(to === undefined ? (isPage ? 200 : 404) : 302, {
        'content-type': 'text/html',
        ...(to === undefined ? {} : { location: to }),
      });
      response.end(isPage ? `<body><script>${script}</script></body>` : '');
    });
    const { report, contacts } = await browseSite(browser!, server.url);
    expect(contacts.filter((contact) => !contact.startsWith('name '))).toEqual([new URL(server.url).host]);
    expect([secret.requests, neighbour.requests, packets]).toEqual([[], [], []]);
    const reasons = new Set(report.coverage.leftOut.map(({ reason }) => reason));
    expect([...reasons].sort()).toEqual(['not-sent', 'out-of-scope', 'private-address']);
  });

  it('ends with the scan when the user gives up, or when the time is up', patience, async () => {
    const { url } = await hostileServer('for (;;) {}');
    const timed = await scanHostile(url, ['--timeout', '5']);
    expect([timed.code, timed.left]).toEqual([3, []]);
    const given = await scanHostile(url, [], async (pid, dir) => {
      await expect.poll(() => processesOf(dir).length, { timeout: 60_000 }).toBeGreaterThan(0);
      // Enough for the page to be shown.
      await setTimeout(2000);
      process.kill(pid, 'SIGINT');
    });
    expect([given.code, given.left]).toEqual([130, []]);
  });

  it('does not outlive a scan that is killed', patience, async () => {
    const dir = temporaryFolder();
    chmodSync(dir, 0o711);
    const args = [
      'site',
      (await hostileServer('for (;;) {}')).url,
      '--browser',
      'always',
      '--browser-path',
      browser!.path,
    ];
    const scan = startCommand(args, { ...browser!.env, TMPDIR: dir });
    await expect.poll(() => processesOf(dir).length, { timeout: 60_000 }).toBeGreaterThan(0);
    scan.child.kill('SIGKILL');
    await expect.poll(() => processesOf(dir), { timeout: 60_000 }).toEqual([]);
  });
});
