import type { Finding } from '../model/finding.ts';
import { Secret } from '../model/secret.ts';
import type { SiteSource } from '../sources/site.ts';
import { fingerprinter } from '../triage/fingerprint.ts';

const atStart = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, byteOffset: 0, byteLength: 0 };

/** Scripts of other hosts that pages name and that are not there: whoever takes such a host runs code in the pages. */
export function danglingScripts({ danglingScripts: found }: SiteSource): readonly Finding[] {
  const fingerprintOf = fingerprinter(process.env['LEAKSIEVE_FINGERPRINT_KEY']);
  const hosts = Map.groupBy(found, ({ url }) => url.host);
  return [...hosts].map(([host, scripts]) => ({
    fingerprint: fingerprintOf('dangling-script', null, host),
    kind: 'script',
    rule: 'dangling-script',
    title: 'Script of a host that is not there',
    severity: 'medium',
    confidence: 'high',
    state: 'live',
    verification: { state: 'not-checkable' },
    evidence: `${scripts[0]!.url.href} was asked for: ${scripts[0]!.reason}`,
    occurrences: scripts.map(({ page }) => ({
      ...atStart,
      path: page.href,
      url: page.href,
      state: 'live',
      snippet: '',
      match: new Secret(''),
    })),
    parts: [],
    remediation: [
      'Remove the script from the pages, or name a host that is yours or known to you',
      'Find out whether the host can be registered or claimed by others, and since when it has been gone',
    ],
    isNew: true,
  }));
}
