import type { Check, SiteFinding } from '../../../src/model/check.ts';
import type { RecordLookup } from '../../../src/checks/domain-records.ts';
import { Coverage, type CheckEntry, type Skipped } from '../../../src/model/coverage.ts';
import type { ProbeClass, Prober } from '../../../src/model/probe.ts';

/** Records by kind and name, as a resolver would give them; null: it does not answer. */
export type Zone = Readonly<Record<string, readonly string[] | null>>;

/** What a check says of a site in a domain with these records, and which of them it asked for. */
export async function checkedDomain(
  check: (lookup: RecordLookup) => Check,
  zone: Zone,
  origin = 'https://www.example.com/',
  classes: readonly ProbeClass[] = ['read'],
  startTls: Prober['startTls'] = () => Promise.reject(new Error('no host is asked')),
): Promise<{
  readonly findings: readonly SiteFinding[];
  readonly asked: readonly string[];
  readonly checks: readonly CheckEntry[];
  readonly skipped: readonly Skipped[];
}> {
  const asked: string[] = [];
  const coverage = new Coverage();
  const run = check(async (kind, name) => {
    asked.push(`${kind} ${name}`);
    return zone[`${kind} ${name}`] ?? (`${kind} ${name}` in zone ? null : []);
  }).start(coverage);
  const prober = {
    classes: new Set(classes),
    origins: [new URL(origin)],
    ask: () => Promise.reject(new Error('no host is asked')),
    askAt: () => Promise.reject(new Error('no host is asked')),
    offerTls: () => Promise.reject(new Error('no host is asked')),
    startTls,
  };
  const findings: SiteFinding[] = [];
  for await (const result of run.results(prober, new AbortController().signal)) {
    if (result.kind !== 'content') {
      findings.push(result);
    }
  }
  const { checks, skipped } = coverage.summary();
  return { findings, asked, checks, skipped };
}
