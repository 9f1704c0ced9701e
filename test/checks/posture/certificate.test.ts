import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificate } from '../../../src/checks/posture/certificate.ts';
import type { SeenConnection } from '../../../src/model/observation.ts';
import { certifiedLoopback } from '../../helpers/certificates.ts';
import { findingsOf, page } from './observed.ts';

const url = new URL('https://www.example.com/');

/** A connection with a certificate that was issued nine days ago. */
function connection(validDays: number, protocol = 'TLSv1.3'): SeenConnection {
  const { raw } = new X509Certificate(certifiedLoopback(validDays).server.cert);
  return { kind: 'connection', url, protocol, cipher: 'TLS_AES_128_GCM_SHA256', chain: [raw] };
}

async function told(seen: Parameters<typeof findingsOf>[1]): Promise<readonly string[][]> {
  return (await findingsOf(certificate, seen, page())).map(({ rule, severity }) => [rule, severity]);
}

describe('a certificate', () => {
  it.each([
    [90, []],
    [3.5, [['certificate-expires-soon', 'low']]],
    [1.5, [['certificate-expires-soon', 'medium']]],
    [0.4, [['certificate-expires-soon', 'high']]],
    [500, [['certificate-long-lived', 'low']]],
  ])('with %d days left is told as %j', async (days, expected) => {
    expect(await told(connection(days))).toEqual(expected);
  });

  it.each([
    ['CERT_HAS_EXPIRED', 'certificate-expired', 'critical'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-of-other-names', 'high'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-untrusted', 'high'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-untrusted', 'high'],
    ['EE_KEY_TOO_SMALL', 'certificate-weak-key', 'high'],
    ['CA_MD_TOO_WEAK', 'certificate-weak-signature', 'high'],
  ])('that was refused with %s is %s', async (code, rule, severity) => {
    const findings = await findingsOf(certificate, { kind: 'untrusted-connection', url, code });
    expect(findings).toMatchObject([{ rule, severity, evidence: expect.stringContaining(code) }]);
  });

  it('that is broken tells nothing', async () => {
    expect(await told({ ...connection(90), chain: [new Uint8Array(10)] })).toEqual([]);
    expect(await told({ ...connection(90), chain: [] })).toEqual([]);
  });
});

describe('a server', () => {
  it('that chooses TLS 1.2 where 1.3 was offered is told', async () => {
    expect(await told(connection(90, 'TLSv1.2'))).toEqual([['no-tls-1.3', 'medium']]);
  });
});
