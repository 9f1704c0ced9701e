import { getDomain } from 'tldts';

/** Whether two addresses are of hosts of one registrable domain, or of one host and port: as far as names tell, of one owner. */
export function isSameSite(a: URL, b: URL): boolean {
  return siteOf(a) === siteOf(b);
}

function siteOf({ hostname, host }: URL): string {
  return getDomain(hostname, { allowPrivateDomains: true }) ?? host;
}
