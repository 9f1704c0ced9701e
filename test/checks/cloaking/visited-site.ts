import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, onTestFinished } from 'vitest';
import { cloakedPage } from '../../../src/checks/cloaking/cloaked-page.ts';
import { JudgingThread } from '../../../src/checks/script/judging-thread.ts';
import type { SiteFinding } from '../../../src/model/check.ts';
import { Coverage, type CheckEntry } from '../../../src/model/coverage.ts';
import type { ProbeClass } from '../../../src/model/probe.ts';
import { defaultLimits } from '../../../src/sources/site/guard/limits.ts';
import { siteProber } from '../../../src/sources/site/probe/site-prober.ts';
import { siteServer, type SiteServer } from '../../helpers/site-server.ts';

/** One for all: it takes longer to start than all tests do. */
const thread = new JudgingThread();
const shared = { judge: thread.judge.bind(thread), close: async () => {} };
afterAll(() => thread.close());

export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

export const words =
  'We mend bicycles of all makes in our workshop by the lake since more than thirty years. ';
/** An ordinary page. */
export const page = (added = ''): string =>
  `<title>Bicycles</title><h1>Bicycles</h1><p>${words.repeat(3)}</p>${added}`;

export const show =
  (body: string, status = 200, headers: Record<string, string> = {}): Serve =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
export const lead = (location: string): Serve => show('', 302, { location });

/** Serves some to those for whom it holds, and the ordinary page to all others. */
export const only =
  (holds: (request: IncomingMessage) => boolean, some: Serve, others = show(page())): Serve =>
  (request, response) =>
    (holds(request) ? some : others)(request, response);

interface Result {
  readonly findings: readonly SiteFinding[];
  readonly checks: readonly CheckEntry[];
  readonly server: SiteServer;
}

/** Checks a site of one page, which a server on loopback serves. */
export async function checked(
  serve: Serve,
  classes: readonly ProbeClass[] = ['read'],
  crawled = page(),
): Promise<Result> {
  const server = await siteServer(serve);
  const url = new URL(server.url);
  const coverage = new Coverage();
  const options = {
    scope: { isNamed: () => true, covers: () => true },
    limits: { ...defaultLimits, rate: 1000 },
    userAgent: 'leaksieve/test',
    sessionHeaders: {},
  };
  const prober = siteProber(options, new Set(classes), [url], coverage);
  onTestFinished(() => prober[Symbol.asyncDispose]());
  const run = cloakedPage(null, () => shared).start(coverage);
  const { signal } = new AbortController();
  await run.observe?.(
    { kind: 'page', url, status: 200, headers: new Map(), isStart: true, html: crawled },
    signal,
  );
  const findings = (await Array.fromAsync(run.results(prober, signal))).filter(
    (one) => one.kind !== 'content',
  );
  return { findings, checks: coverage.summary().checks, server };
}

/** What was found, without the details. */
export const told = ({ findings }: Result): readonly string[] =>
  findings.map(({ severity, confidence, evidence }) => `${severity} ${confidence} ${evidence.split(';')[0]}`);
