import type { SiteFinding } from '../../model/check.ts';
import { isOfDomain } from '../is-of-domain.ts';
import type { RecordLookup } from '../domain-records.ts';
import { weaknessFinding, type WeaknessKind } from '../posture/weakness.ts';
import type { LoggedCertificate } from './logged-certificate.ts';

const unexpected: WeaknessKind = {
  rule: 'certificate-of-unexpected-authority',
  title: 'Certificate of an authority that the CAA record does not name',
  severity: 'medium',
  confidence: 'medium',
  remediation: [
    'Ask whoever runs the host whether the certificate is yours; the record may be newer than it',
    'If nobody ordered it, have the authority revoke it, and look who could change the DNS of the domain or the answers of its hosts',
    'Name the authorities that you use in the CAA record (RFC 8659), and have certificate transparency watched',
  ],
};

export const issuerRules: readonly string[] = [unexpected.rule];

/**
 * Authorities by the organisation in their names, with the names that stand for them in CAA records, by their own
 * certification practice statements (section 4.2).
 */
const authorities: readonly (readonly [organisation: RegExp, caa: readonly string[]])[] = [
  [/^let's encrypt$/i, ['letsencrypt.org']],
  [/^google trust services/i, ['pki.goog', 'google.com']],
  [/^digicert/i, ['digicert.com', 'symantec.com', 'geotrust.com', 'rapidssl.com', 'thawte.com']],
  [
    /^(?:sectigo|comodo|zerossl|gandi)/i,
    ['sectigo.com', 'comodoca.com', 'comodo.com', 'usertrust.com', 'trust-provider.com'],
  ],
  [/^globalsign/i, ['globalsign.com']],
  [/^amazon$/i, ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com']],
  [/^(?:godaddy|starfield)/i, ['godaddy.com', 'starfieldtech.com']],
  [/^ssl corp/i, ['ssl.com']],
  [/^entrust/i, ['entrust.net', 'affirmtrust.com']],
  [/^buypass/i, ['buypass.com', 'buypass.no']],
  [/^actalis/i, ['actalis.it']],
  [/^swisssign/i, ['swisssign.com', 'swisssign.net', 'swisssign.ch']],
];

/** Certificates told in one finding. */
const maxTold = 5;
/** Names whose CAA records are asked for. */
const maxNames = 50;

/** Certificates of a domain that hold still, and that its CAA records let nobody issue today. */
export async function* unexpectedIssuers(
  domain: string,
  url: URL,
  certificates: readonly LoggedCertificate[],
  lookup: RecordLookup,
): AsyncGenerator<SiteFinding> {
  const allowedOf = new Map<string, Promise<readonly string[] | null>>();
  const byIssuer = new Map<string, string[]>();
  const valid = certificates.filter(({ notAfter }) => notAfter > Date.now());
  for (const { issuer, names } of valid) {
    const own = authorities.find(([organisation]) => organisation.test(organisationOf(issuer)))?.[1];
    const name = names.find((one) => isOfDomain(domain, one.replace(/^\*\./, '')))?.replace(/^\*\./, '');
    if (own === undefined || name === undefined || (allowedOf.size >= maxNames && !allowedOf.has(name))) {
      continue;
    }
    const allowed = allowedOf.get(name) ?? authoritiesOf(name, domain, lookup);
    allowedOf.set(name, allowed);
    const named = await allowed;
    if (named !== null && !own.some((authority) => named.includes(authority))) {
      byIssuer.set(organisationOf(issuer), [...(byIssuer.get(organisationOf(issuer)) ?? []), name]);
    }
  }
  for (const [organisation, names] of byIssuer) {
    yield weaknessFinding(unexpected, {
      identity: `${domain} ${organisation}`,
      evidence: `${organisation} issued ${names.length} that hold still, such as for ${[...new Set(names)].slice(0, maxTold).join(', ')}; the CAA record allows others alone`,
      places: [{ url }],
    });
  }
}

/** The organisation in a distinguished name; empty: it has none. */
function organisationOf(name: string): string {
  const [, quoted, plain = ''] = /(?:^|,\s{0,5})O=(?:"([^"]{1,100})"|([^,]{1,100}))/.exec(name) ?? [];
  return (quoted ?? plain).trim();
}

/** Whom the CAA records of a name allow, or those of the nearest name above it (RFC 8659, 3); null: anybody, or nobody could be asked. */
async function authoritiesOf(
  name: string,
  domain: string,
  lookup: RecordLookup,
): Promise<readonly string[] | null> {
  for (let at = name; isOfDomain(domain, at); at = at.slice(at.indexOf('.') + 1)) {
    const records = await lookup('CAA', at);
    if (records === null) {
      return null;
    }
    const issuers = records.flatMap((record) => issuersIn(record));
    if (records.length > 0) {
      return issuers.length > 0 ? issuers : null;
    }
  }
  return null;
}

/** @param record - as `recordLookup` gives it: the properties of Node's resolver, in JSON */
function issuersIn(record: string): readonly string[] {
  return Array.from(record.matchAll(/"issue(?:wild)?":"\s{0,5}([^";\s]{0,253})/g), ([, issuer = '']) =>
    issuer.toLowerCase(),
  );
}
