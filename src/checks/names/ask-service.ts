import type { NameSource } from '../../model/name-source.ts';
import type { Prober } from '../../model/probe.ts';
import { loggedCertificates, type LoggedCertificate } from './logged-certificate.ts';

type Service = Extract<NameSource, { kind: 'service' }>;

/** What a service told of a domain. */
export interface Told {
  readonly certificates: readonly LoggedCertificate[];
  /** Why that is not all; null: it is. */
  readonly failure: string | null;
}

const maxBytes = 32e6;
/** Cert Spotter takes ten questions an hour about whole domains from those whom it does not know. */
const maxPages = 5;

/** Asks a service for all certificates of a domain and of the hosts below it. Throws only when the signal aborts. */
export async function askService(
  service: Service,
  domain: string,
  prober: Prober,
  signal: AbortSignal,
): Promise<Told> {
  const certificates: LoggedCertificate[] = [];
  let after: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const url = questionOf(service, domain, after);
    const answer = await prober.ask({ url, class: 'transparency', maxBytes }, signal);
    if (answer.kind === 'failed') {
      return { certificates, failure: answer.hint };
    }
    if (answer.status !== 200 || answer.isChallenge) {
      return { certificates, failure: `it answered ${answer.status}: ask again later` };
    }
    const told = answer.isCut ? null : loggedCertificates(service.form, answer.bytes.toString('utf8'));
    if (told === null) {
      const failure = answer.isCut
        ? 'its answer is too long to be read'
        : 'it answers no list of certificates';
      return { certificates, failure };
    }
    certificates.push(...told);
    after = told.at(-1)?.id ?? null;
    if (service.form === 'crt.sh' || after === null) {
      return { certificates, failure: null };
    }
  }
  return { certificates, failure: `only the first ${certificates.length} certificates were asked for` };
}

function questionOf({ form, url: base }: Service, domain: string, after: string | null): URL {
  if (form === 'crt.sh') {
    const url = new URL(base);
    url.search = new URLSearchParams({ q: `%.${domain}`, output: 'json', deduplicate: 'Y' }).toString();
    return url;
  }
  const url = new URL('v1/issuances', base);
  url.search = new URLSearchParams({ domain, include_subdomains: 'true', expand: 'dns_names' }).toString();
  url.searchParams.append('expand', 'issuer');
  if (after !== null) {
    url.searchParams.append('after', after);
  }
  return url;
}
