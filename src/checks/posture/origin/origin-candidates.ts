import { isIP } from 'node:net';
import type { RecordLookup } from '../../domain-records.ts';
import { isOfDomain } from '../../is-of-domain.ts';

/** An address at which the server of a site may be, past what stands before it. */
export interface OriginCandidate {
  readonly address: string;
  /** Null: that of the site. */
  readonly port: number | null;
  /** What led to it, such as `the MX record mail.example.com`. */
  readonly from: string;
  /** Whether the user named it, so that it may be private. */
  readonly isNamed: boolean;
}

/** Hosts beside a website that often stand on its server, and that content networks do not carry. */
const usualLabels = ['direct', 'origin', 'mail', 'ftp', 'cpanel', 'webmail', 'server'];
const maxNames = 100;

/**
 * Addresses that the records of a domain give away: of its mail hosts, of senders in its SPF record, and of hosts of the
 * domain that do not lead to where the site's name leads. Hosts of others, such as those of mail providers, are not among them.
 *
 * @param names - further hosts that are known, each with how
 */
export async function originCandidates(
  domain: string,
  names: ReadonlyMap<string, string>,
  lookup: RecordLookup,
): Promise<readonly OriginCandidate[]> {
  const mailHosts = ((await lookup('MX', domain)) ?? []).map((host) => host.toLowerCase());
  const policy = ((await lookup('TXT', domain)) ?? []).find((text) => /^v=spf1\s/i.test(text)) ?? '';
  const senders = sendersIn(policy, domain);
  const hosts = new Map([
    ...usualLabels.map((label) => [`${label}.${domain}`, `the name ${label}.${domain}`] as const),
    ...names,
    ...senders.hosts.map((host) => [host, `the SPF record's ${host}`] as const),
    ...mailHosts.map((host) => [host, `the MX record ${host}`] as const),
  ]);
  const found = new Map(senders.addresses.map((address) => [address, "the SPF record's addresses"]));
  const asked = [...hosts].filter(([host]) => isOfDomain(domain, host)).slice(0, maxNames);
  const answers = await Promise.all(
    asked.map(async ([host, from]) => ({ from, addresses: await addressesOf(host, lookup) })),
  );
  for (const { from, addresses } of answers) {
    addresses.filter((one) => !found.has(one)).forEach((one) => found.set(one, from));
  }
  return [...found].map(([address, from]) => ({ address, port: null, from, isNamed: false }));
}

/** Where a name leads, in both families. */
export async function addressesOf(host: string, lookup: RecordLookup): Promise<readonly string[]> {
  const answers = await Promise.all([lookup('A', host), lookup('AAAA', host)]);
  return answers.flatMap((records) => records ?? []);
}

/** Single addresses and hosts of an SPF record (RFC 7208, 5): a network is that of a provider. */
function sendersIn(
  policy: string,
  domain: string,
): { readonly addresses: readonly string[]; readonly hosts: readonly string[] } {
  const terms = policy.toLowerCase().split(/\s+/, 100);
  const addresses = terms.flatMap((term) => {
    const [, address = '', length] = /^\+?ip[46]:([\da-f.:]{2,45})(?:\/(\d{1,3}))?$/.exec(term) ?? [];
    const family = isIP(address);
    const isSingle = length === undefined || Number(length) === (family === 4 ? 32 : 128);
    return family !== 0 && isSingle ? [address] : [];
  });
  const hosts = terms.flatMap((term) => {
    const [mechanism, host = domain] = /^\+?a(?::([a-z\d._-]{1,253}))?$/.exec(term) ?? [];
    return mechanism === undefined ? [] : [host];
  });
  return { addresses, hosts };
}
