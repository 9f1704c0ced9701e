import { fingerprintKey } from '../../config/fingerprint-key.ts';
import { recordLookup } from '../../checks/domain-records.ts';
import { dkimFindings } from '../../checks/posture/dkim.ts';
import { domainWeaknesses } from '../../checks/posture/domain-check.ts';
import type { SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Finding } from '../../model/finding.ts';
import { fingerprinter } from '../../triage/fingerprint.ts';
import { siteFindings } from '../../triage/site-finding.ts';

/**
 * What the records of domains leave open.
 *
 * @param resolver - the server that is asked; null: that of this machine
 */
export async function mailDomainFindings(
  domains: readonly string[],
  resolver: string | null,
  coverage: Coverage,
): Promise<readonly Finding[]> {
  if (domains.length === 0) {
    return [];
  }
  const lookup = recordLookup(resolver);
  const found: SiteFinding[] = [];
  for (const domain of new Set(domains.map((name) => name.toLowerCase()))) {
    // A website of the same domain has been asked about it already.
    if (!coverage.summary().checks.some(({ id, target }) => id === 'spf' && target === domain)) {
      const url = new URL(`https://${domain}/`);
      for (const ask of [domainWeaknesses, dkimFindings]) {
        for await (const finding of ask(domain, url, coverage, lookup)) {
          found.push(finding);
        }
      }
    }
  }
  return siteFindings(found, fingerprinter(fingerprintKey(process.env)));
}
