import { X509Certificate } from 'node:crypto';
import type { SeenConnection, UntrustedConnection } from '../../model/observation.ts';
import { postureCheck } from './posture-check.ts';
import type { Weakness, WeaknessKind } from './weakness.ts';

const renew = ['Renew the certificate', 'Have it renewed by a program, and watch that it does'];
const expiring: WeaknessKind = {
  rule: 'certificate-expires-soon',
  title: 'Certificate that ends soon',
  severity: 'low',
  remediation: renew,
};
const expiringNow: WeaknessKind = { ...expiring, severity: 'high' };
const expiringNext: WeaknessKind = { ...expiring, severity: 'medium' };
const expired: WeaknessKind = {
  rule: 'certificate-expired',
  title: 'Certificate that has ended',
  severity: 'critical',
  remediation: renew,
};
const wrongName: WeaknessKind = {
  rule: 'certificate-of-other-names',
  title: 'Certificate for other names than that of the host',
  severity: 'high',
  remediation: ['Have a certificate issued that names the host, or redirect to the name that it has'],
};
const untrusted: WeaknessKind = {
  rule: 'certificate-untrusted',
  title: 'Certificate that no known authority stands for',
  severity: 'high',
  remediation: [
    'Have a certificate issued by a public authority, or name your own by --ca-file',
    'Send the certificates between it and the authority too: browsers may know them, other programs do not',
  ],
};
const weakKey: WeaknessKind = {
  rule: 'certificate-weak-key',
  title: 'Certificate with a key that is too short',
  severity: 'high',
  remediation: [
    'Make a new key, ECDSA P-256 or RSA of 2048 bits at least, and have a certificate for it issued',
  ],
};
const weakSignature: WeaknessKind = {
  rule: 'certificate-weak-signature',
  title: 'Certificate signed over a hash that can be forged',
  severity: 'high',
  remediation: ['Have a certificate issued that is signed over SHA-256 or better, up to the authority'],
};
const longLived: WeaknessKind = {
  rule: 'certificate-long-lived',
  title: 'Certificate that holds for longer than browsers accept',
  severity: 'low',
  remediation: ['Have a certificate issued for a shorter time, and renewed by a program'],
};
const oldProtocol: WeaknessKind = {
  rule: 'no-tls-1.3',
  title: 'The server does not speak TLS 1.3',
  severity: 'medium',
  remediation: [
    'Turn TLS 1.3 on beside TLS 1.2: nginx ssl_protocols TLSv1.2 TLSv1.3, Apache SSLProtocol -all +TLSv1.2 +TLSv1.3',
  ],
};

const dayMs = 86_400_000;

/** Days before the end, and the part of its life that is left, at which one that renews itself has failed to. */
const warnings = [
  { kind: expiringNow, days: 3, part: 1 / 20 },
  { kind: expiringNext, days: 14, part: 1 / 6 },
  { kind: expiring, days: 30, part: 1 / 3 },
] as const;

/** For how long certificates may be issued, by the day of issue (CA/Browser Forum, Baseline Requirements 6.3.2). */
const maxLifetimes = [
  { from: '2029-03-15', days: 47 },
  { from: '2027-03-15', days: 100 },
  { from: '2026-03-15', days: 200 },
  { from: '2020-09-01', days: 398 },
] as const;

/** The certificates and protocols of the connections that the crawl made. */
export const certificate = postureCheck(
  'certificate',
  [expiring, expired, wrongName, untrusted, weakKey, weakSignature, longLived, oldProtocol],
  () => (observation) => {
    switch (observation.kind) {
      case 'connection':
        return weaknesses(observation);
      case 'untrusted-connection':
        return [distrust(observation)];
      default:
        return [];
    }
  },
);

function distrust({ url, code }: UntrustedConnection): Weakness {
  const evidence = `the connection to ${url.host} ended with ${code}`;
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return { kind: expired, url, evidence };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return { kind: wrongName, url, evidence };
    case 'EE_KEY_TOO_SMALL':
    case 'CA_KEY_TOO_SMALL':
      return { kind: weakKey, url, evidence };
    case 'CA_MD_TOO_WEAK':
      return { kind: weakSignature, url, evidence };
    default:
      return { kind: untrusted, url, evidence };
  }
}

function* weaknesses({ url, protocol, chain }: SeenConnection): Generator<Weakness, void, undefined> {
  if (protocol === 'TLSv1.2') {
    yield { kind: oldProtocol, url, evidence: 'TLS 1.3 was offered, and the server chose TLS 1.2' };
  }
  const own = parsed(chain[0]);
  if (own !== null) {
    yield* lifetime(own, url);
    const key = weakness(own);
    if (key !== null) {
      yield { kind: weakKey, url, evidence: key };
    }
  }
}

function* lifetime(own: X509Certificate, url: URL): Generator<Weakness, void, undefined> {
  const [start, end] = [Date.parse(own.validFrom), Date.parse(own.validTo)];
  const [days, left] = [(end - start) / dayMs, (end - Date.now()) / dayMs];
  const warning = warnings.find((one) => left < Math.min(one.days, days * one.part));
  if (warning !== undefined) {
    yield { kind: warning.kind, url, evidence: `it ends on ${new Date(end).toISOString().slice(0, 10)}` };
  }
  const limit = maxLifetimes.find(({ from }) => start >= Date.parse(from))?.days;
  // A certificate of one's own authority may live longer; browsers hold only those of public ones to it.
  if (limit !== undefined && days > limit + 1) {
    yield {
      kind: longLived,
      url,
      evidence: `it holds for ${Math.round(days)} days, ${limit} are allowed to public authorities`,
    };
  }
}

/** What is wrong with the key; null: nothing. */
function weakness({ publicKey }: X509Certificate): string | null {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  const bits = details?.modulusLength;
  if (bits !== undefined && bits < 2048) {
    return `its ${type ?? ''} key has ${bits} bits`;
  }
  const curve = details?.namedCurve;
  return curve !== undefined && /(?:160|192|224)/.test(curve) ? `its key is of the curve ${curve}` : null;
}

function parsed(der: Uint8Array | undefined): X509Certificate | null {
  try {
    return der === undefined ? null : new X509Certificate(der);
  } catch {
    return null;
  }
}
