import type { SiteFinding } from '../../model/check.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import type { Hit } from './host-probes.ts';
import { mediaTypeOf } from './body-shape.ts';
import type { Proof } from './proof.ts';

/** Files that show how to write another: their values are for nobody's use. */
const isSample = /\.(?:example|dist|sample)$/;

/** The finding of an answer to a request that no page links to. */
export function exposureFinding({ rule, proof, answer, isOfMiss }: Hit): SiteFinding {
  const { url, status, bytes, isCut } = answer;
  const size = `${bytes.length}${isCut ? ' or more' : ''} bytes`;
  const type = mediaTypeOf(answer);
  // Such a name is another one in every scan.
  const asked = isOfMiss ? 'a name that cannot exist' : url.pathname + url.search;
  const request = `GET ${asked} answered ${status} (${type === '' ? size : `${type}, ${size}`})`;
  const { origin, pathname, search } = url;
  return {
    ...findingOf(rule, proof),
    ...(isSample.test(pathname) ? { severity: 'info' } : {}),
    identity: isOfMiss ? origin : `${origin}${pathname}${search}`,
    evidence: proof.evidence === '' ? request : `${request}: ${proof.evidence}`,
    places: [{ url: isOfMiss ? new URL('/', url) : url }],
  };
}

/** The finding of a page that the crawl saw. */
export function pageFinding(rule: SiteRule, proof: Proof, url: URL): SiteFinding {
  return {
    ...findingOf(rule, proof),
    identity: rule.isPerPage ? `${url.origin}${url.pathname}` : url.origin,
    evidence:
      proof.evidence === '' ? `a page at ${url.pathname} shows it` : `${url.pathname}: ${proof.evidence}`,
    places: [{ url }],
  };
}

function findingOf(
  { id, title, remediation }: SiteRule,
  { severity }: Proof,
): Pick<SiteFinding, 'kind' | 'rule' | 'title' | 'severity' | 'confidence' | 'remediation'> {
  return { kind: 'exposure', rule: id, title, severity, confidence: 'high', remediation };
}
