import type { SeenPage } from '../../model/observation.ts';
import { cspWeaknesses, opensExfiltration } from './csp-weaknesses.ts';
import { policiesOf, type PagePolicy } from './page-policies.ts';
import { postureCheck } from './posture-check.ts';
import type { Weakness, WeaknessKind } from './weakness.ts';

const startWithNonces =
  "Start with Content-Security-Policy-Report-Only: script-src 'nonce-…' 'strict-dynamic'; object-src 'none'; base-uri 'none'";

const missing: WeaknessKind = {
  rule: 'csp-missing',
  title: 'No Content-Security-Policy',
  severity: 'info',
  remediation: [startWithNonces, 'Enforce it when the reports have ended'],
};
const reportOnly: WeaknessKind = {
  rule: 'csp-report-only',
  title: 'Content-Security-Policy that only reports',
  severity: 'info',
  remediation: ['Send it as Content-Security-Policy when its reports have ended'],
};
const weak: WeaknessKind = {
  rule: 'csp-weak',
  title: 'Content-Security-Policy that lets foreign scripts run',
  severity: 'info',
  remediation: [
    "Allow scripts by nonces or hashes with 'strict-dynamic' rather than by hosts, schemes or 'unsafe-inline'",
    "Set object-src 'none' and base-uri 'none'",
  ],
};
const exfiltration: WeaknessKind = {
  rule: 'csp-open-exfiltration',
  title: 'Content-Security-Policy that lets scripts send data anywhere',
  severity: 'info',
  remediation: [
    'Limit connect-src, form-action, img-src and frame-src to the hosts that the pages need',
    'WebRTC is stopped by none of them: keep foreign scripts out',
  ],
};
const nonceReused: WeaknessKind = {
  rule: 'csp-nonce-reused',
  title: 'Content-Security-Policy with a nonce that is not new each time',
  severity: 'low',
  remediation: [
    'Make a new random nonce of at least 128 bits for each response: whoever knows it can have any script run',
  ],
};

/** Nonces of responses that are remembered. */
const maxNonces = 2000;

/** What the policies of each page stop. */
export const contentSecurityPolicy = postureCheck(
  'content-security-policy',
  [missing, reportOnly, weak, exfiltration, nonceReused],
  () => {
    const pageOfNonce = new Map<string, string>();
    return function* weaknesses(observation): Generator<Weakness, void, undefined> {
      if (observation.kind === 'page') {
        const policies = policiesOf(observation.headers, observation.html);
        yield* judged(observation, policies);
        yield* reusedNonces(observation, policies, pageOfNonce);
      }
    };
  },
);

function* judged({ url }: SeenPage, policies: readonly PagePolicy[]): Generator<Weakness, void, undefined> {
  const enforced = policies.filter(({ isEnforced }) => isEnforced).map(({ text }) => text);
  if (enforced.length === 0) {
    yield policies.length === 0
      ? { kind: missing, url, evidence: 'the page has no policy' }
      : { kind: reportOnly, url, evidence: 'Content-Security-Policy-Report-Only alone stops nothing' };
    return;
  }
  const found = enforced.map(cspWeaknesses);
  // What one policy refuses is refused: only what all of them let through is open.
  const open = found[0]!.filter(({ type }) => found.every((each) => each.some((one) => one.type === type)));
  if (open.length > 0) {
    yield { kind: weak, url, evidence: open.map(({ text }) => text).join('; ') };
  }
  const doors = enforced
    .map(opensExfiltration)
    .reduce((common, each) => common.filter((directive) => each.includes(directive)));
  if (doors.length > 0) {
    yield { kind: exfiltration, url, evidence: `any host is allowed by ${doors.join(', ')}` };
  }
}

function* reusedNonces(
  { url }: SeenPage,
  policies: readonly PagePolicy[],
  pageOfNonce: Map<string, string>,
): Generator<Weakness, void, undefined> {
  for (const [, nonce = ''] of policies.flatMap(({ text }) => [
    ...text.matchAll(/'nonce-([\w+/=-]{1,200})'/gi),
  ])) {
    const before = pageOfNonce.get(nonce);
    if (before !== undefined && before !== url.href) {
      yield { kind: nonceReused, url, evidence: `the nonce of ${before} is that of ${url.href} too` };
    } else if (pageOfNonce.size < maxNonces) {
      pageOfNonce.set(nonce, url.href);
    }
  }
}
