/** Parameters that tell where a visitor came from, and nothing of the page. */
const tracking = /^(?:utm_\w+|gclid|dclid|fbclid|msclkid|yclid|mc_[ce]id|_ga|igshid|ref_src)$/i;

/** The address without parameters that only track: whoever counts visitors must not count us as one of a campaign. */
export function withoutTracking(url: URL): URL {
  const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  if (names.length === 0) {
    return url;
  }
  const plain = new URL(url);
  names.forEach((name) => plain.searchParams.delete(name));
  return plain;
}

/** The same for all spellings of a page's address: no fragment, no user, sorted parameters. */
export function canonicalUrl(url: URL): string {
  const canonical = new URL(url);
  canonical.hash = '';
  canonical.username = '';
  canonical.password = '';
  if (canonical.search !== '') {
    canonical.search = new URLSearchParams([...canonical.searchParams].sort(byNameAndValue)).toString();
  }
  return canonical.href;
}

function byNameAndValue([name, value]: [string, string], [otherName, other]: [string, string]): number {
  const [a, b] = [`${name}\0${value}`, `${otherName}\0${other}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
