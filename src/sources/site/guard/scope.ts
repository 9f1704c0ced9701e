import { getDomain } from 'tldts';

/** Which hosts a named one stands for. */
export type Reach = 'domain' | 'host';

/** What of a site is crawled. */
export interface Scope {
  /** Whether the user named this host and port. */
  isNamed(url: URL): boolean;
  /** Whether pages of this URL's host belong to the site. */
  covers(url: URL): boolean;
}

/**
 * The scope of a crawl from the URLs that were named: their union.
 *
 * @param reach - `host`: the named hosts alone; `domain`: all hosts of their registrable domains too, on default ports.
 *   Sites on shared suffixes such as `github.io` are domains of their own.
 */
export function scopeOf(named: readonly URL[], reach: Reach): Scope {
  const endpoints = new Set(named.map(endpoint));
  const hosts = new Set(named.map(({ hostname }) => hostname));
  const domains = new Set(named.map(({ hostname }) => domainOf(hostname)));
  return {
    isNamed: (url) => endpoints.has(endpoint(url)),
    covers(url) {
      if (endpoints.has(endpoint(url))) {
        return true;
      }
      const domain = domainOf(url.hostname);
      return (
        url.port === '' &&
        (hosts.has(url.hostname) || (reach === 'domain' && domain !== null && domains.has(domain)))
      );
    },
  };
}

function endpoint({ hostname, port, protocol }: URL): string {
  return `${hostname} ${port || (protocol === 'https:' ? 443 : 80)}`;
}

/** Null for IP addresses, single labels and public suffixes, which have no domain. */
function domainOf(hostname: string): string | null {
  return getDomain(hostname, { allowPrivateDomains: true });
}
