import { isIP } from 'node:net';
import { getDomain } from 'tldts';
import type { Check, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { RecordLookup } from '../domain-records.ts';
import { isLoopback } from '../is-loopback.ts';
import type { RecordWeakness } from './mail-records.ts';
import { weaknessFinding } from './weakness.ts';

/** The registrable domains of a site, each with one place of it. Addresses and this machine have none. */
export function ownDomains(origins: readonly URL[]): ReadonlyMap<string, URL> {
  const urls = new Map<string, URL>();
  for (const url of origins) {
    const domain = domainOf(url);
    if (domain !== null && !urls.has(domain)) {
      urls.set(domain, url);
    }
  }
  return urls;
}

function domainOf({ hostname }: URL): string | null {
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && !isLoopback(hostname);
  return isName ? getDomain(hostname, { allowPrivateDomains: true }) : null;
}

/** @param subject - what of the domain it is about, such as the name of a record; default: the domain */
export function domainFinding(
  { kind, evidence }: RecordWeakness,
  domain: string,
  url: URL,
  subject = domain,
): SiteFinding {
  return weaknessFinding(kind, {
    identity: subject,
    evidence: `${subject}: ${evidence}`,
    places: [{ url }],
  });
}

/** Tells what is wrong with a domain, and writes into the ledger what was asked; `url` is the place that findings name. */
export type AskDomain = (
  domain: string,
  url: URL,
  coverage: Coverage,
  lookup: RecordLookup,
) => AsyncGenerator<SiteFinding>;

/** A check of each of a site's domains. A browser never asks about them, so that nobody is asked without `--active`. */
export function domainsCheck(
  { id, rules }: Pick<Check, 'id' | 'rules'>,
  ask: AskDomain,
  lookup: RecordLookup,
): Check {
  return {
    id,
    rules,
    start: (coverage) => ({
      async *results(prober) {
        for (const [domain, url] of ownDomains(prober.origins)) {
          if (prober.classes.has('read')) {
            yield* ask(domain, url, coverage, lookup);
          } else {
            const reason = 'asked with --active only';
            coverage.check({ id, target: domain, state: 'skipped', reason });
          }
        }
      },
    }),
  };
}
