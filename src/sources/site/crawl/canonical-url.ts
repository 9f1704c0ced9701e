/** Parameters that tell where a visitor came from, and nothing of the page. */
const tracking = /^(?:utm_\w+|gclid|dclid|fbclid|msclkid|yclid|mc_[ce]id|_ga|igshid|ref_src)$/i;

/** Parameters by which servers tell visitors without cookies apart; each visit has new ones. */
const session =
  /^(?:jsessionid|phpsessid|aspsessionid\w*|cfid|cftoken|sid|sessid|session_?id|zenid|oscsid|s)$/i;
/** A session is no word and no small number. */
const sessionValue = /^(?=.*\d)[\w-]{16,}$/;
/** The same as a parameter of the path, as Java's servers write it. */
const pathSession = /;jsessionid=[^/;?]*/gi;

/**
 * The address without parameters that only track, and those of a session, which is kept by cookies: whoever counts
 * visitors must not count us as one of a campaign, and a page must not be another one in each session.
 */
export function withoutTracking(url: URL): URL {
  const names = [...url.searchParams]
    .filter(([name, value]) => tracking.test(name) || (session.test(name) && sessionValue.test(value)))
    .map(([name]) => name);
  const path = url.pathname.replaceAll(pathSession, '');
  if (names.length === 0 && path === url.pathname) {
    return url;
  }
  const plain = new URL(url);
  plain.pathname = path;
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
