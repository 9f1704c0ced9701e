import { describe, expect, it } from 'vitest';
import { hasOpenssl, opensslServer } from '../helpers/openssl-server.ts';
import { scanSite } from '../helpers/site-server.ts';
import { certificateFiles, type CertificateFaults } from './tls-site.ts';

async function told(faults: CertificateFaults, ...args: readonly string[]): Promise<readonly string[]> {
  const { caFile, serverArgs } = certificateFiles(faults);
  const { url } = await opensslServer(...serverArgs, ...args);
  const { report } = await scanSite(url.href, '--ca-file', caFile, '--handshake');
  // What its page says of the session may look like a key; and a lowest level is open to more than certificates.
  const own = report.findings.filter(({ rule }) => /^(?:certificate-|no-tls)/.test(rule));
  return own.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe.skipIf(!hasOpenssl)("OpenSSL's server", () => {
  it.each([
    ['nothing wrong', {}, []],
    ['an expired certificate', { hasExpired: true }, ['certificate-expired critical']],
    ['a self-signed certificate', { isSelfSigned: true }, ['certificate-untrusted high']],
    ['a certificate for another address', { address: '127.0.0.9' }, ['certificate-of-other-names high']],
    ['an incomplete chain', { isIncomplete: true }, ['certificate-untrusted high']],
    ['a short key', { rsaBits: 1024 }, ['certificate-weak-key high']],
    ['a certificate signed over SHA-1', { digest: 'sha1' }, ['certificate-weak-signature high']],
  ] as const)('with %s is told so', async (_, faults, expected) => {
    // Lest the server itself refuses what is weak.
    expect(await told(faults, '-cipher', 'ALL:@SECLEVEL=0')).toEqual(expected);
  });

  it.each([
    ['-tls1_3', []],
    ['-tls1_2', ['no-tls-1.3 medium']],
  ])('that speaks %s alone is told so', async (version, expected) => {
    expect(await told({}, version)).toEqual(expected);
  });
});
