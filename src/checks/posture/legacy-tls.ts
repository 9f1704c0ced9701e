import type { Check, CheckResult, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Prober, TlsOffer, TlsVersion } from '../../model/probe.ts';
import { reasonAgainstHandshakes } from '../authority.ts';

/** The offers that are made to each host, with what it means when the server takes one. */
interface Trial {
  readonly id: string;
  readonly offer: TlsOffer;
  readonly title: string;
}

/** ECDHE, DHE and RSA with AES and CBC, then 3DES and RC4: what servers of their time had. */
const oldSuites = [
  0xc0_0a, 0xc0_09, 0xc0_14, 0xc0_13, 0x00_39, 0x00_33, 0x00_35, 0x00_2f, 0xc0_12, 0x00_16, 0x00_0a, 0x00_05,
  0x00_04,
];

/** Names by IANA's numbers of suites that no server should take: RC4, single and triple DES, export, NULL, anonymous. */
const brokenSuites: ReadonlyMap<number, string> = new Map([
  [0xc0_12, 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA'],
  [0xc0_08, 'TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA'],
  [0x00_16, 'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA'],
  [0x00_0a, 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'],
  [0xc0_11, 'TLS_ECDHE_RSA_WITH_RC4_128_SHA'],
  [0xc0_07, 'TLS_ECDHE_ECDSA_WITH_RC4_128_SHA'],
  [0x00_05, 'TLS_RSA_WITH_RC4_128_SHA'],
  [0x00_04, 'TLS_RSA_WITH_RC4_128_MD5'],
  [0x00_09, 'TLS_RSA_WITH_DES_CBC_SHA'],
  [0x00_15, 'TLS_DHE_RSA_WITH_DES_CBC_SHA'],
  [0x00_08, 'TLS_RSA_EXPORT_WITH_DES40_CBC_SHA'],
  [0x00_06, 'TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5'],
  [0x00_03, 'TLS_RSA_EXPORT_WITH_RC4_40_MD5'],
  [0x00_02, 'TLS_RSA_WITH_NULL_SHA'],
  [0x00_3b, 'TLS_RSA_WITH_NULL_SHA256'],
  [0xc0_10, 'TLS_ECDHE_RSA_WITH_NULL_SHA'],
  [0xc0_18, 'TLS_ECDH_anon_WITH_AES_128_CBC_SHA'],
  [0x00_34, 'TLS_DH_anon_WITH_AES_128_CBC_SHA'],
]);

const unasked = 'offered with --handshake only';
const oldVersions: readonly TlsVersion[] = ['SSLv3', 'TLSv1', 'TLSv1.1'];

const trials: readonly Trial[] = [
  ...oldVersions.map((version) => ({
    id: 'tls-old-version',
    offer: { version, suites: oldSuites },
    title: 'The server speaks a version of TLS that is broken',
  })),
  {
    id: 'tls-broken-cipher',
    offer: { version: 'TLSv1.2', suites: [...brokenSuites.keys()] },
    title: 'The server takes a cipher that is broken',
  },
];

/**
 * Versions and ciphers of TLS that should be off, by offering nothing better.
 *
 * @param authorizedBy - who let the user probe the hosts, by the user's word; null: a proof is looked for
 */
export function legacyTls(authorizedBy: string | null): Check {
  return {
    id: 'legacy-tls',
    rules: [...new Set(trials.map(({ id }) => id))],
    start: (coverage) => ({ results: (prober, signal) => results(coverage, prober, authorizedBy, signal) }),
  };
}

async function* results(
  coverage: Coverage,
  prober: Prober,
  authorizedBy: string | null,
  signal: AbortSignal,
): AsyncGenerator<CheckResult> {
  const hosts = prober.origins.filter(({ protocol }) => protocol === 'https:');
  for (const origin of hosts) {
    const reason = await reasonAgainstHandshakes(origin, prober, authorizedBy, unasked, signal);
    if (reason !== null) {
      coverage.check({ id: 'legacy-tls', target: origin.origin, state: 'skipped', reason });
      continue;
    }
    for (const trial of trials) {
      yield* tried(trial, origin, coverage, prober, signal);
    }
  }
  if (hosts.length === 0) {
    const reason = 'no page of the site was encrypted';
    coverage.check({ id: 'legacy-tls', target: prober.origins[0]?.origin ?? '', state: 'skipped', reason });
  }
}

async function* tried(
  { id, offer, title }: Trial,
  origin: URL,
  coverage: Coverage,
  prober: Prober,
  signal: AbortSignal,
): AsyncGenerator<SiteFinding> {
  const answer = await prober.offerTls(origin, offer, signal);
  const entry = { id: `${id}-${offer.version.toLowerCase()}`, target: origin.origin };
  if (answer.kind === 'failed') {
    coverage.check({ ...entry, state: 'blocked', reason: answer.hint });
    return;
  }
  coverage.check({ ...entry, state: 'checked' });
  if (answer.kind === 'agreed' && answer.version === offer.version && offer.suites.includes(answer.suite)) {
    const suite = brokenSuites.get(answer.suite) ?? `suite 0x${answer.suite.toString(16).padStart(4, '0')}`;
    yield {
      kind: 'posture',
      rule: id,
      title,
      severity: 'high',
      confidence: 'high',
      identity: `${origin.host} ${offer.version}`,
      evidence: `${origin.host} was offered ${offer.version} alone and chose it, with ${suite}`,
      places: [{ url: origin }],
      remediation: [
        'Leave TLS 1.2 and 1.3 on and turn all else off: nginx ssl_protocols TLSv1.2 TLSv1.3, Apache SSLProtocol -all +TLSv1.2 +TLSv1.3',
        'Take the cipher list "intermediate" of https://ssl-config.mozilla.org',
      ],
    };
  }
}
