import type { NameSource } from '../../model/name-source.ts';
import type { Prober } from '../../model/probe.ts';
import { isOfDomain } from '../is-of-domain.ts';
import { askService, type Told } from './ask-service.ts';
import type { LoggedCertificate } from './logged-certificate.ts';

/** What is known of the names of a domain. */
export interface KnownNames {
  readonly certificates: readonly LoggedCertificate[];
  /** Names of hosts of the domain, none with `*`; with them the end of the last certificate of each, null: none is known. */
  readonly hosts: ReadonlyMap<string, number | null>;
  /** By source: why it did not tell all; null: it did. */
  readonly failures: ReadonlyMap<string, string | null>;
}

/** By prober, of which each scan of a site has one: several checks ask for the same. */
const known = new WeakMap<Prober, Map<string, Promise<KnownNames>>>();

/** The names of a domain's hosts by all sources, each of which is asked once a scan. */
export async function knownNames(
  domain: string,
  sources: readonly NameSource[],
  prober: Prober,
  signal: AbortSignal,
): Promise<KnownNames> {
  const ofScan = known.get(prober) ?? new Map<string, Promise<KnownNames>>();
  known.set(prober, ofScan);
  const names = ofScan.get(domain) ?? gather(domain, sources, prober, signal);
  ofScan.set(domain, names);
  return names;
}

/** How a source is called in reports. */
export function sourceName(source: NameSource): string {
  return source.kind === 'list' ? source.name : source.url.host;
}

async function gather(
  domain: string,
  sources: readonly NameSource[],
  prober: Prober,
  signal: AbortSignal,
): Promise<KnownNames> {
  const certificates: LoggedCertificate[] = [];
  const hosts = new Map<string, number | null>();
  const failures = new Map<string, string | null>();
  for (const source of sources) {
    const told: Told =
      source.kind === 'service'
        ? await askService(source, domain, prober, signal)
        : { certificates: [], failure: null };
    certificates.push(...told.certificates);
    failures.set(sourceName(source), told.failure);
    const listed = source.kind === 'list' ? source.names : [];
    listed
      .filter((name) => isOfDomain(domain, name))
      .forEach((name) => hosts.set(name, hosts.get(name) ?? null));
  }
  for (const { names, notAfter } of certificates) {
    for (const name of names.filter((one) => !one.startsWith('*') && isOfDomain(domain, one))) {
      hosts.set(name, Math.max(hosts.get(name) ?? 0, notAfter));
    }
  }
  return { certificates, hosts, failures };
}
