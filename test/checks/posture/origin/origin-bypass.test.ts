import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { describe, expect, it, onTestFinished } from 'vitest';
import { originBypass } from '../../../../src/checks/posture/origin/origin-bypass.ts';
import type { SiteFinding } from '../../../../src/model/check.ts';
import { Coverage, type CheckEntry } from '../../../../src/model/coverage.ts';
import type { ProbeClass } from '../../../../src/model/probe.ts';
import { defaultLimits } from '../../../../src/sources/site/guard/limits.ts';
import { siteProber } from '../../../../src/sources/site/probe/site-prober.ts';
import { certifiedLoopback } from '../../../helpers/certificates.ts';
import { listen } from '../../../helpers/listen.ts';
import { siteServer } from '../../../helpers/site-server.ts';

const words = 'We mend bicycles of all makes in our workshop by the lake since more than thirty years';
const page = `<title>Bicycles</title><h1>Bicycles of the lake</h1><p>${words}</p><p>Open from nine to six</p>`;

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const html =
  (body: string, status = 200, headers: Record<string, string> = {}): Serve =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
const front = html(page.replace('</h1>', '</h1><script src="/cdn-cgi/x.js"></script>'), 200, {
  'cf-ray': '1-FRA',
});

/** A site on loopback behind what `visible` serves, whose server at another address serves `hidden`. */
async function asked(
  hidden: Serve,
  { visible = front, classes = ['read'] as readonly ProbeClass[], isEncrypted = false } = {},
): Promise<{
  findings: readonly SiteFinding[];
  checks: readonly CheckEntry[];
  hosts: readonly string[];
  cookies: readonly unknown[];
}> {
  const site = await siteServer(visible);
  const [hosts, cookies]: [string[], unknown[]] = [[], []];
  const serve: Serve = (request, response) => {
    hosts.push(request.headers.host ?? '');
    cookies.push(request.headers.cookie);
    hidden(request, response);
  };
  const address = '127.0.0.2';
  const port = isEncrypted
    ? await listen(createServer(certifiedLoopback(-1).server, serve), address)
    : Number(new URL((await siteServer(serve, address)).url).port);
  const origin = new URL(site.url);
  const coverage = new Coverage();
  const options = {
    scope: { isNamed: () => true, covers: () => true },
    limits: { ...defaultLimits, rate: 1000 },
    userAgent: 'test',
    sessionHeaders: { cookie: 'session=of-the-site' },
  };
  const prober = siteProber(options, new Set(classes), [origin], coverage);
  onTestFinished(() => prober[Symbol.asyncDispose]());
  const named = [{ address, port, from: '--origin', isNamed: true }];
  const run = originBypass({ named, authorizedBy: null, nameSources: [], announce() {} }).start(coverage);
  const { signal } = new AbortController();
  const headers = new Map([['cf-ray', ['1-FRA']]]);
  await run.observe?.({ kind: 'response', url: origin, status: 200, headers }, signal);
  const findings = (await Array.fromAsync(run.results(prober, signal))).filter(
    (one) => one.kind !== 'content',
  );
  return { findings, checks: coverage.summary().checks, hosts, cookies };
}

const told = ({ findings }: { findings: readonly SiteFinding[] }): readonly string[] =>
  findings.map(({ rule, severity, confidence }) => `${rule} ${severity} ${confidence}`);

describe('a server behind a content network', () => {
  it.each([false, true])('that shows the site to anybody is told (encrypted: %s)', async (isEncrypted) => {
    const result = await asked(html(page), { isEncrypted });
    expect(told(result)).toEqual(['origin-reachable high medium']);
    expect(result.findings[0]?.evidence).toMatch(
      /127\.0\.0\.2:\d+, by --origin, answers for 127\.0\.0\.1:\d+ .*Cloudflare/,
    );
    expect(result.hosts.at(-1)).toMatch(/\.invalid$/);
    expect(new Set(result.cookies)).toEqual(new Set([undefined]));
  });

  it('is told with certainty when it knows the site from others', async () => {
    const byName: Serve = (request, response) =>
      html(request.headers.host?.startsWith('127') === true ? page : 'unknown host', 200)(request, response);
    expect(told(await asked(byName))).toEqual(['origin-reachable high high']);
  });

  it.each<[string, Serve]>([
    ['refuses', html('forbidden', 403)],
    ['refuses with the same words', html(page, 403)],
    ['leads back to the site', html('', 301, { location: 'https://www.example.com/' })],
    ['shows the page of its maker', html('<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>')],
    ['is the network itself', front],
    ['asks for a person', html(`${page}<script>window._cf_chl_opt={}</script>`)],
    ['shows another site of its owner', html(page.replaceAll(/\w{4,}/g, (word) => word.toUpperCase()))],
    ['breaks off', (request) => void request.socket.destroy()],
  ])('that %s is no finding', async (_, hidden) => {
    const result = await asked(hidden);
    expect(told(result)).toEqual([]);
    expect(result.checks.find(({ id }) => id === 'origin-bypass')?.state).toBe('checked');
  });

  it.each([
    ['a refusal', html('no', 403)],
    ['a page like those of many servers', html('<h1>It works!</h1>')],
  ])('cannot be told from others where the site shows %s', async (_, visible) => {
    const result = await asked(html(page), { visible });
    expect([told(result), result.hosts]).toEqual([[], []]);
    expect(result.checks.find(({ id }) => id === 'origin-bypass')?.state).toBe('blocked');
  });

  it('is asked nothing without --active', async () => {
    const result = await asked(html(page), { classes: ['cloud'] });
    expect([told(result), result.hosts]).toEqual([[], []]);
    expect(result.checks).toMatchObject([{ id: 'origin-bypass', state: 'skipped' }]);
  });
});
