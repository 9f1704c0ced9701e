import type { Check, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import { recordLookup, type RecordLookup } from '../domain-records.ts';
import { dkimWeaknesses, isDkim, keyRules } from './dkim-key.ts';
import { dkimSelectors } from './dkim-selectors.ts';
import { domainFinding, domainsCheck } from './own-domains.ts';

/**
 * The keys by which a domain's mail is signed, as far as their names can be known: nothing lists them, so that one that is
 * not found may still be there.
 *
 * @param lookup - Default: the resolver of this machine.
 */
export function dkim(lookup: RecordLookup = recordLookup(null)): Check {
  return domainsCheck({ id: 'dkim', rules: keyRules }, dkimFindings, lookup);
}

/**
 * What is wrong with the keys of a domain.
 *
 * @param url - the place that findings name
 */
export async function* dkimFindings(
  domain: string,
  url: URL,
  coverage: Coverage,
  lookup: RecordLookup,
): AsyncGenerator<SiteFinding> {
  const entry = { id: 'dkim', target: domain };
  const selectors = dkimSelectors((await lookup('TXT', domain)) ?? []);
  const names = selectors.map((selector) => `${selector}._domainkey.${domain}`);
  const answers = await Promise.all(
    names.map(async (name) => ({ name, records: await lookup('TXT', name) })),
  );
  if (answers.some(({ records }) => records === null)) {
    coverage.check({ ...entry, state: 'blocked', reason: 'the resolver did not answer' });
  } else if (answers.every(({ records }) => records?.some(isDkim) !== true)) {
    const reason = `no key under ${selectors.length} usual selectors; one of another name cannot be found by asking`;
    coverage.check({ ...entry, state: 'skipped', reason });
  } else {
    coverage.check({ ...entry, state: 'checked' });
  }
  for (const { name, records } of answers) {
    for (const weakness of (records ?? []).filter(isDkim).flatMap(dkimWeaknesses)) {
      yield domainFinding(weakness, domain, url, name);
    }
  }
}
