import type { Headers, SeenPage } from '../../model/observation.ts';
import { headerValue, shownValue } from '../header-value.ts';
import { isLoopback } from '../is-loopback.ts';
import { limitsFraming } from './csp-weaknesses.ts';
import { minHstsSeconds } from './hsts.ts';
import { metaReferrer, policiesOf } from './page-policies.ts';
import { postureCheck } from './posture-check.ts';
import type { Weakness, WeaknessKind } from './weakness.ts';

const withoutTls: WeaknessKind = {
  rule: 'page-without-tls',
  title: 'Page sent without encryption',
  severity: 'medium',
  remediation: [
    'Serve the site over HTTPS alone, and redirect what comes by HTTP',
    'Send Strict-Transport-Security',
  ],
};
const hstsMissing: WeaknessKind = {
  rule: 'hsts-missing',
  title: 'Browsers are not told to stay with HTTPS',
  severity: 'info',
  remediation: ['Send Strict-Transport-Security: max-age=31536000; includeSubDomains from all pages'],
};
const hstsShort: WeaknessKind = {
  ...hstsMissing,
  rule: 'hsts-short',
  title: 'Browsers stay with HTTPS for too short a time',
  severity: 'low',
};
const sniffing: WeaknessKind = {
  rule: 'content-type-sniffing',
  title: 'Browsers may guess the types of contents',
  severity: 'info',
  remediation: ['Send X-Content-Type-Options: nosniff with all responses'],
};
const framing: WeaknessKind = {
  rule: 'framing-allowed',
  title: 'Any site may show the pages in a frame',
  severity: 'info',
  remediation: ["Send Content-Security-Policy: frame-ancestors 'self', or X-Frame-Options: SAMEORIGIN"],
};
const referrer: WeaknessKind = {
  rule: 'referrer-leaks-addresses',
  title: 'Other sites are told the full addresses of pages',
  severity: 'low',
  remediation: [
    'Send Referrer-Policy: strict-origin-when-cross-origin, which is what browsers do by default',
  ],
};
const nullOrigin: WeaknessKind = {
  rule: 'cors-null-origin',
  title: 'Documents without an origin may read responses',
  severity: 'low',
  remediation: ['Allow named origins alone: any site can make a document with the origin null'],
};

/** What headers of pages tell browsers, and what they leave open. */
export const securityHeaders = postureCheck(
  'security-headers',
  [withoutTls, hstsMissing, hstsShort, sniffing, framing, referrer, nullOrigin],
  () => (observation) => {
    if (observation.kind !== 'page') {
      return [];
    }
    return [...transport(observation), ...contents(observation), ...otherSites(observation)];
  },
);

function* transport({ url, headers }: SeenPage): Generator<Weakness, void, undefined> {
  if (url.protocol === 'http:') {
    if (!isLoopback(url.hostname)) {
      yield { kind: withoutTls, url, evidence: `${url.href} was answered by HTTP and did not redirect` };
    }
    return;
  }
  // Of several, the first counts (RFC 6797, 8.1).
  const hsts = headers.get('strict-transport-security')?.[0];
  const seconds = /(?:^|;)\s{0,20}max-age\s{0,20}=\s{0,20}"?(\d{1,12})/i.exec(hsts ?? '')?.[1];
  if (hsts === undefined) {
    yield { kind: hstsMissing, url, evidence: 'no Strict-Transport-Security' };
  } else if (hsts.replaceAll(/"[^"]*"/g, '').includes(',')) {
    // What does not fit the grammar is ignored as a whole (RFC 6797, 6.1).
    const evidence = `Strict-Transport-Security: ${shownValue(hsts)}, which browsers ignore`;
    yield { kind: hstsMissing, url, evidence };
  } else if (Number(seconds ?? 0) < minHstsSeconds) {
    yield { kind: hstsShort, url, evidence: `Strict-Transport-Security: ${shownValue(hsts)}` };
  }
}

function* contents({ url, headers, html }: SeenPage): Generator<Weakness, void, undefined> {
  const sniff = headerValue(headers, 'x-content-type-options');
  if (sniff?.split(',')[0]!.trim().toLowerCase() !== 'nosniff') {
    yield {
      kind: sniffing,
      url,
      evidence: sniff === null ? 'no X-Content-Type-Options' : `X-Content-Type-Options: ${shownValue(sniff)}`,
    };
  }
  const framingEvidence = framedBy(headers, html);
  if (framingEvidence !== null) {
    yield { kind: framing, url, evidence: framingEvidence };
  }
}

/** What lets any site show the page in a frame; null: something hinders it. */
function framedBy(headers: Headers, html: string): string | null {
  // Policies in the page itself cannot tell who may frame it (CSP3, 3.3).
  const limits = policiesOf(headers, html)
    .filter(({ isEnforced, isInPage }) => isEnforced && !isInPage)
    .map(({ text }) => limitsFraming(text))
    .filter((limit) => limit !== null);
  if (limits.length > 0) {
    // Where there is one, X-Frame-Options is not looked at (HTML, the X-Frame-Options header).
    return limits.some(Boolean) ? null : 'frame-ancestors allows any host';
  }
  const options = headerValue(headers, 'x-frame-options');
  const words = (options ?? '').split(',').map((word) => word.trim().toLowerCase());
  if (options === null) {
    return 'neither X-Frame-Options nor frame-ancestors';
  }
  // Of several that differ, one known word is enough: the page is then shown in no frame (HTML, the X-Frame-Options header).
  return words.some((word) => word === 'deny' || word === 'sameorigin')
    ? null
    : `X-Frame-Options: ${shownValue(options)}, which no browser knows`;
}

/** What Referrer Policy knows; other words are passed over. */
const referrerPolicies =
  /^(?:no-referrer|no-referrer-when-downgrade|same-origin|(?:strict-)?origin(?:-when-cross-origin)?|unsafe-url)$/;

function* otherSites({ url, headers, html }: SeenPage): Generator<Weakness, void, undefined> {
  const policy = headerValue(headers, 'referrer-policy');
  const inPage = metaReferrer(html);
  // Of a list, the last word that a browser knows counts; the page's own comes after it (HTML, meta name=referrer).
  const known = [...(policy ?? '').split(','), inPage ?? '']
    .map((word) => word.trim().toLowerCase())
    .filter((word) => referrerPolicies.test(word));
  const last = known.at(-1);
  if (last === 'unsafe-url' || last === 'no-referrer-when-downgrade') {
    const evidence =
      last === inPage
        ? `<meta name="referrer" content="${last}">`
        : `Referrer-Policy: ${shownValue(policy ?? '')}`;
    yield { kind: referrer, url, evidence };
  }
  if (headerValue(headers, 'access-control-allow-origin') === 'null') {
    yield { kind: nullOrigin, url, evidence: 'Access-Control-Allow-Origin: null' };
  }
}
