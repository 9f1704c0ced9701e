import type { Check, SiteFinding } from '../../../src/model/check.ts';
import { Coverage } from '../../../src/model/coverage.ts';
import type { Observation, SeenPage, SeenResponse } from '../../../src/model/observation.ts';
import type { Prober } from '../../../src/model/probe.ts';

const noProbes: Prober = {
  classes: new Set(),
  origins: [new URL('https://www.example.com/')],
  ask: () => Promise.reject(new Error('nobody may ask')),
  askAt: () => Promise.reject(new Error('nobody may ask')),
  offerTls: () => Promise.reject(new Error('nobody may ask')),
  startTls: () => Promise.reject(new Error('nobody may ask')),
};

/** What a check that only watches says of what a crawl sees. */
export async function findingsOf(
  check: Check,
  ...observations: readonly Observation[]
): Promise<readonly SiteFinding[]> {
  const { signal } = new AbortController();
  const run = check.start(new Coverage());
  for (const observation of observations) {
    await run.observe?.(observation, signal);
  }
  const findings: SiteFinding[] = [];
  for await (const result of run.results(noProbes, signal)) {
    if (result.kind !== 'content') {
      findings.push(result);
    }
  }
  return findings;
}

export async function rulesOf(
  check: Check,
  ...observations: readonly Observation[]
): Promise<readonly string[]> {
  return (await findingsOf(check, ...observations)).map(({ rule }) => rule).toSorted();
}

/** A page with these headers, of which each may have several values. */
export function page(
  headers: Readonly<Record<string, string | readonly string[]>> = {},
  html = '',
  url = 'https://www.example.com/',
): SeenPage {
  return { kind: 'page', url: new URL(url), status: 200, headers: headerMap(headers), isStart: true, html };
}

export function response(
  headers: Readonly<Record<string, string | readonly string[]>>,
  url = 'https://www.example.com/',
): SeenResponse {
  return { kind: 'response', url: new URL(url), status: 200, headers: headerMap(headers) };
}

function headerMap(
  headers: Readonly<Record<string, string | readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(headers).map(([name, value]) => [name, [value].flat()]));
}
