import { isLoopback } from '../is-loopback.ts';
import { minHstsSeconds } from './hsts.ts';
import { postureCheck } from './posture-check.ts';
import type { Weakness, WeaknessKind } from './weakness.ts';

const unencrypted: WeaknessKind = {
  rule: 'session-cookie-not-secure',
  title: 'Session cookie that is sent without encryption',
  severity: 'medium',
  remediation: ['Set Secure on the cookie, or name it __Host-…', 'Send Strict-Transport-Security'],
};
/** Browsers that have been there before send it encrypted all the same. */
const keptByHsts: WeaknessKind = { ...unencrypted, severity: 'low' };
const readable: WeaknessKind = {
  rule: 'session-cookie-readable',
  title: 'Session cookie that scripts can read',
  severity: 'low',
  remediation: ['Set HttpOnly on the cookie: an injected script can take the session over'],
};
const crossSite: WeaknessKind = {
  rule: 'session-cookie-cross-site',
  title: 'Session cookie that other sites can use',
  severity: 'info',
  remediation: ['Set SameSite=Lax or Strict, and guard what changes something by a token against forgery'],
};
const refused: WeaknessKind = {
  rule: 'cookie-refused',
  title: 'Cookie that browsers refuse',
  severity: 'info',
  remediation: [
    '__Host- needs Secure, Path=/ and no Domain; __Secure- and SameSite=None need Secure (RFC 6265bis, 5.7)',
  ],
};

/** Names of session cookies: what MDN's HTTP Observatory takes for one, and those of frameworks. */
const session =
  /sess|login|^(?:__(?:host|secure)-)?(?:connect\.sid|sid|jsessionid|cfid|cftoken|laravel_session|[0-9a-f]{32})$/i;
/** Tokens against forgery are for scripts to read; marks of load balancers tell which server, not who. */
const noSession = /csrf|xsrf|affinity/i;

const maxCookies = 100;
const maxNameLength = 200;

interface Cookie {
  readonly name: string;
  /** Names of attributes in lower case, with their values. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly isRemoved: boolean;
}

/** The cookies that a site sets. Values are never kept. */
export const cookies = postureCheck(
  'cookies',
  [unencrypted, readable, crossSite, refused],
  () => (observation) => {
    if (observation.kind !== 'response') {
      return [];
    }
    const { url, headers } = observation;
    const [hsts = ''] = headers.get('strict-transport-security') ?? [];
    const isKept =
      url.protocol === 'https:' &&
      Number(/max-age\s{0,9}=\s{0,9}"?(\d{1,12})/i.exec(hsts)?.[1]) >= minHstsSeconds;
    return (headers.get('set-cookie') ?? [])
      .slice(0, maxCookies)
      .map(parseCookie)
      .filter(({ isRemoved, name }) => !isRemoved && name !== '' && name.length <= maxNameLength)
      .flatMap((cookie) => [...weaknesses(cookie, url, isKept)]);
  },
);

function* weaknesses(
  { name, attributes }: Cookie,
  url: URL,
  hasHsts: boolean,
): Generator<Weakness, void, undefined> {
  const isSecure = attributes.has('secure');
  const sameSite = attributes.get('samesite')?.toLowerCase();
  const seen = { url, subject: name };
  if (session.test(name) && !noSession.test(name)) {
    if (!isSecure && (url.protocol === 'https:' || !isLoopback(url.hostname))) {
      yield {
        ...seen,
        kind: hasHsts ? keptByHsts : unencrypted,
        evidence: `Set-Cookie: ${name} has no Secure`,
      };
    }
    if (!attributes.has('httponly')) {
      yield { ...seen, kind: readable, evidence: `Set-Cookie: ${name} has no HttpOnly` };
    }
    if (sameSite !== undefined && !/^(?:lax|strict)$/.test(sameSite)) {
      const what = sameSite === 'none' ? 'SameSite=None' : 'a SameSite that browsers do not know';
      yield { ...seen, kind: crossSite, evidence: `Set-Cookie: ${name} has ${what}` };
    }
  }
  const why = refusal(name, attributes, isSecure, sameSite);
  if (why !== null) {
    yield { ...seen, kind: refused, evidence: `Set-Cookie: ${name} ${why}` };
  }
}

function refusal(
  name: string,
  attributes: Cookie['attributes'],
  isSecure: boolean,
  sameSite: string | undefined,
): string | null {
  const isHost = /^__host-/i.test(name);
  if ((isHost || /^__secure-/i.test(name)) && !isSecure) {
    return 'has the prefix of secure cookies and no Secure';
  }
  if (isHost && (attributes.has('domain') || attributes.get('path') !== '/')) {
    return 'has the prefix __Host- with Domain, or without Path=/';
  }
  return sameSite === 'none' && !isSecure ? 'has SameSite=None and no Secure' : null;
}

/** Reads a Set-Cookie header as browsers do (RFC 6265, 5.2). */
function parseCookie(header: string): Cookie {
  const [pair = '', ...rest] = header.split(';');
  const attributes = new Map(
    rest.map((part): [string, string] => {
      const [name, value] = splitAt(part, '=');
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
  const equals = pair.indexOf('=');
  const age = attributes.get('max-age');
  const isRemoved =
    (age !== undefined && Number(age) <= 0) ||
    (age === undefined && Date.parse(attributes.get('expires') ?? '') < Date.now());
  return { name: equals === -1 ? '' : pair.slice(0, equals).trim(), attributes, isRemoved };
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
