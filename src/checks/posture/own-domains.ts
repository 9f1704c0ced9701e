import { isIP } from 'node:net';
import { getDomain } from 'tldts';
import type { SiteFinding } from '../../model/check.ts';
import { isLoopback } from '../is-loopback.ts';
import type { RecordWeakness } from './mail-records.ts';

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
  return {
    kind: 'posture',
    rule: kind.rule,
    title: kind.title,
    severity: kind.severity,
    confidence: kind.confidence ?? 'high',
    identity: subject,
    evidence: `${subject}: ${evidence}`,
    places: [{ url }],
    remediation: kind.remediation,
  };
}
