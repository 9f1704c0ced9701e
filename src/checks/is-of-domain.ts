/** Whether a name is a domain or below it, by whole labels; both in lower case. */
export function isOfDomain(domain: string, name: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}
