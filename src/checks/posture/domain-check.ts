import type { Check, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import { recordLookup, type RecordKind, type RecordLookup } from '../domain-records.ts';
import { domainFinding, domainsCheck } from './own-domains.ts';
import {
  caaWeakness,
  dmarcWeakness,
  mtaStsWeakness,
  recordRules,
  spfWeakness,
  type RecordWeakness,
} from './mail-records.ts';

/** What is wrong, if anything, or that somebody who had to be asked besides does not answer. */
type Judged = RecordWeakness | 'unanswered' | null;

interface Question {
  readonly id: string;
  readonly kind: RecordKind;
  readonly nameOf: (domain: string) => string;
  readonly judge: (records: readonly string[], lookup: RecordLookup) => Judged | Promise<Judged>;
}

const questions: readonly Question[] = [
  { id: 'spf', kind: 'TXT', nameOf: (domain) => domain, judge: spfWeakness },
  { id: 'dmarc', kind: 'TXT', nameOf: (domain) => `_dmarc.${domain}`, judge: dmarcWeakness },
  { id: 'mta-sts', kind: 'TXT', nameOf: (domain) => `_mta-sts.${domain}`, judge: mtaStsWeakness },
  { id: 'caa', kind: 'CAA', nameOf: (domain) => domain, judge: caaWeakness },
];

/**
 * What the records of the site's domains say of mail and certificates.
 *
 * A browser never asks for them, so that they are asked for with `--active` only; the hosts themselves are not.
 *
 * @param lookup - Default: the resolver of this machine.
 */
export function domainCheck(lookup: RecordLookup = recordLookup(null)): Check {
  return domainsCheck({ id: 'domain-records', rules: recordRules }, domainWeaknesses, lookup);
}

/**
 * What the records of a domain leave open.
 *
 * @param url - the place that findings name
 */
export async function* domainWeaknesses(
  domain: string,
  url: URL,
  coverage: Coverage,
  lookup: RecordLookup,
): AsyncGenerator<SiteFinding> {
  for (const question of questions) {
    yield* answered(question, domain, url, coverage, lookup);
  }
}

async function* answered(
  { id, kind, nameOf, judge }: Question,
  domain: string,
  url: URL,
  coverage: Coverage,
  lookup: RecordLookup,
): AsyncGenerator<SiteFinding> {
  const records = await lookup(kind, nameOf(domain));
  const judged = records === null ? 'unanswered' : await judge(records, lookup);
  if (judged === 'unanswered') {
    coverage.check({ id, target: domain, state: 'blocked', reason: 'the resolver did not answer' });
    return;
  }
  coverage.check({ id, target: domain, state: 'checked' });
  if (judged !== null) {
    yield domainFinding(judged, domain, url);
  }
}
