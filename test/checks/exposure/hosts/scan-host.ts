import { exposure } from '../../../../src/checks/exposure/exposure.ts';
import { SiteChecks } from '../../../../src/checks/site-checks.ts';
import type { SiteFinding } from '../../../../src/model/check.ts';
import { Coverage, type CoverageSummary } from '../../../../src/model/coverage.ts';
import type { ProbeClass } from '../../../../src/model/probe.ts';
import type { SitePack } from '../../../../src/model/site-rule.ts';
import { site } from '../../../../src/sources/site.ts';

export interface HostScan {
  readonly findings: readonly SiteFinding[];
  readonly coverage: CoverageSummary;
  /** Requests for the core set, those of the miss model included. */
  readonly coreRequests: number;
}

/** Crawls a host and checks it for exposures as a scan does, without searching what it reads for secrets. */
export async function scanHost(
  url: URL,
  packs: readonly SitePack[],
  probes: readonly ProbeClass[],
  wanted: readonly string[] = [],
): Promise<HostScan> {
  const { signal } = new AbortController();
  const coverage = new Coverage();
  const source = site([url], {
    limits: { maxFileSize: 1e6, maxArchiveDepth: 0 },
    crawlLimits: { rate: 1000 },
    scope: 'host',
    userAgent: 'leaksieve-test',
    probes: new Set(probes),
  });
  /** Requests until each plan was told: that of the core, then that of the products. */
  const before: number[] = [];
  const check = exposure({
    packs,
    wanted,
    authorizedBy: null,
    announce: () => void before.push(coverage.summary().requests),
  });
  const checks = new SiteChecks(source.sites![0]!, [check], coverage, signal);
  await drain(source.chunks(coverage, signal));
  await drain(checks.contents());
  const summary = coverage.summary();
  const [start = 0, end = summary.requests] = before;
  return { findings: checks.findings, coverage: summary, coreRequests: end - start };
}

async function drain(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of chunks) {
    // What is in them is no matter here.
  }
}

/** Does a task for each of them, a few at a time. */
export async function inParallel<T, R>(
  all: readonly T[],
  atOnce: number,
  task: (one: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const left = [...all.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      results[next[0]] = await task(next[1], next[0]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
