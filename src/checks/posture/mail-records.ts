import type { RecordLookup } from '../domain-records.ts';
import { spfFault } from './spf-lookups.ts';
import type { WeaknessKind } from './weakness.ts';

/** What a domain's records leave open. */
export interface RecordWeakness {
  readonly kind: WeaknessKind;
  readonly evidence: string;
}

const spfMissing: WeaknessKind = {
  rule: 'spf-missing',
  title: 'The domain does not say who sends its mail',
  severity: 'low',
  remediation: [
    'Publish a TXT record v=spf1 with the hosts that send mail, ending in -all; without mail: v=spf1 -all',
  ],
};
const spfOpen: WeaknessKind = {
  rule: 'spf-open',
  title: 'The domain lets any host send its mail',
  severity: 'medium',
  remediation: ['End the SPF record in -all, or in ~all until all senders are known'],
};
const spfBroken: WeaknessKind = {
  rule: 'spf-broken',
  title: 'The domain has an SPF record that does not count',
  severity: 'low',
  remediation: [
    'Keep one record: with several, receivers take none (RFC 7208, 4.5)',
    'Take out what you no longer send by, and includes that lead nowhere; at most ten terms, those of includes too, may need records (4.6.4)',
  ],
};
const dmarcMissing: WeaknessKind = {
  rule: 'dmarc-missing',
  title: 'The domain does not say what becomes of forged mail',
  severity: 'low',
  remediation: [
    'Publish a TXT record _dmarc with v=DMARC1; p=none; rua=mailto:…, then quarantine, then reject',
  ],
};
const dmarcNone: WeaknessKind = {
  rule: 'dmarc-without-effect',
  title: 'The domain lets forged mail through',
  severity: 'low',
  remediation: ['Set p=quarantine, then p=reject, when the reports name your own senders alone'],
};
const caaMissing: WeaknessKind = {
  rule: 'caa-missing',
  title: 'Any authority may issue certificates for the domain',
  severity: 'info',
  remediation: ['Publish a CAA record that names your authority (RFC 8659)'],
};
const mtaStsMissing: WeaknessKind = {
  rule: 'mta-sts-missing',
  title: 'Mail to the domain may be delivered without encryption',
  severity: 'info',
  remediation: ['Publish an MTA-STS policy (RFC 8461)'],
};

/** All that records may leave open. */
export const recordRules: readonly string[] = [
  spfMissing,
  spfOpen,
  spfBroken,
  dmarcMissing,
  dmarcNone,
  caaMissing,
  mtaStsMissing,
].map(({ rule }) => rule);

/** Sender Policy Framework (RFC 7208), by all TXT records of the domain and of those that it includes. */
export async function spfWeakness(
  records: readonly string[],
  lookup: RecordLookup,
): Promise<RecordWeakness | 'unanswered' | null> {
  const policies = records.filter((record) => /^v=spf1(?:\s|$)/i.test(record));
  const [policy] = policies;
  if (policy === undefined) {
    return { kind: spfMissing, evidence: 'no TXT record begins with v=spf1' };
  }
  if (policies.length > 1) {
    return { kind: spfBroken, evidence: `${policies.length} TXT records begin with v=spf1` };
  }
  const terms = policy.split(/\s+/);
  const all = terms.find((term) => /^[+?]?all$/i.test(term));
  if (all !== undefined) {
    return { kind: spfOpen, evidence: `its SPF record holds ${all}` };
  }
  // Who is in no term is neutral then, as with ?all (RFC 7208, 4.7).
  if (!terms.some((term) => /^(?:[~-]all$|redirect=)/i.test(term))) {
    return { kind: spfOpen, evidence: 'its SPF record ends without all and without redirect' };
  }
  const fault = await spfFault(policy, lookup);
  return fault === null || fault === 'unanswered' ? fault : { kind: spfBroken, evidence: fault };
}

/** DMARC (RFC 7489), by all TXT records of `_dmarc`. */
export function dmarcWeakness(records: readonly string[]): RecordWeakness | null {
  const policies = records.filter((record) => /^v=DMARC1\s{0,20}(?:;|$)/.test(record));
  // Several count as none (RFC 7489, 6.6.3).
  if (policies.length !== 1) {
    return { kind: dmarcMissing, evidence: `${policies.length} TXT records of _dmarc begin with v=DMARC1` };
  }
  const policy = /;\s{0,20}p\s{0,20}=\s{0,20}(\w{1,20})/i.exec(policies[0] ?? '')?.[1]?.toLowerCase();
  if (policy !== 'quarantine' && policy !== 'reject') {
    return { kind: dmarcNone, evidence: `its DMARC policy is ${policy ?? 'missing'}` };
  }
  const below = /;\s{0,20}sp\s{0,20}=\s{0,20}none\b/i.test(policies[0] ?? '');
  return below ? { kind: dmarcNone, evidence: 'its DMARC policy is none for all names below it' } : null;
}

/** MTA-STS (RFC 8461), by all TXT records of `_mta-sts`. */
export function mtaStsWeakness(records: readonly string[]): RecordWeakness | null {
  return records.some((record) => record.startsWith('v=STSv1'))
    ? null
    : { kind: mtaStsMissing, evidence: 'no TXT record of _mta-sts begins with v=STSv1' };
}

/** Certification Authority Authorization (RFC 8659). */
export function caaWeakness(records: readonly string[]): RecordWeakness | null {
  return records.length > 0 ? null : { kind: caaMissing, evidence: 'it has no CAA record' };
}
