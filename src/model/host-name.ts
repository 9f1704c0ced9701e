/** A name of a host in a domain, in lower case, without the dot at its end (RFC 1035, 2.3.1; names of services begin with `_`). */
const hostName = /^(?=.{1,253}$)(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

export function isHostName(text: string): boolean {
  return hostName.test(text);
}
