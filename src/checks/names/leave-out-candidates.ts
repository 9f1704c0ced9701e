import { getDomain } from 'tldts';
import type { Coverage } from '../../model/coverage.ts';
import { isOfDomain } from '../is-of-domain.ts';
import type { KnownNames } from './known-names.ts';

/** Of one domain; how many there are beyond is told in one entry. */
const maxCandidates = 300;
const maxOthers = 50;

/**
 * Tells of hosts that nobody asked for anything: those of the domain, and those of other domains that share a certificate
 * with it, whose owners may be others.
 *
 * @param seen - hosts that the crawl has asked
 */
export function leaveOutCandidates(
  domain: string,
  { hosts, certificates }: KnownNames,
  seen: ReadonlySet<string>,
  coverage: Coverage,
): void {
  const candidates = [...hosts].filter(([name]) => !seen.has(name));
  for (const [name, until] of candidates.slice(0, maxCandidates)) {
    coverage.leaveOut(name, 'candidate', hintOf(until));
  }
  const rest = candidates.length - maxCandidates;
  if (rest > 0) {
    coverage.leaveOut(`(${rest} more hosts of ${domain})`, 'candidate', hintOf(null));
  }
  const others = new Set(
    certificates
      .flatMap(({ names }) => names)
      .filter((name) => !isOfDomain(domain, name.replace(/^\*\./, '')))
      .map((name) => getDomain(name, { allowPrivateDomains: true }) ?? name),
  );
  for (const other of [...others].slice(0, maxOthers)) {
    coverage.leaveOut(
      other,
      'third-party',
      `it shares a certificate with ${domain}; its owner may be another`,
    );
  }
}

function hintOf(until: number | null): string {
  const next = 'name it on the command line if it is yours and should be scanned';
  if (until === null) {
    return next;
  }
  const day = new Date(until).toISOString().slice(0, 10);
  return until > Date.now()
    ? `it has a certificate until ${day}: ${next}`
    : `its last certificate ended on ${day}: ${next}`;
}
