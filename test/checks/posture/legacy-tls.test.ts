import { describe, expect, it } from 'vitest';
import { hasOpenssl, opensslServer } from '../../helpers/openssl-server.ts';
import { scanSite } from '../../helpers/site-server.ts';

describe.skipIf(!hasOpenssl)('old versions and broken ciphers of TLS', () => {
  it('are found with --handshake', async () => {
    const { url, caFile } = await opensslServer('-cipher', 'ALL:NULL:@SECLEVEL=0', '-min_protocol', 'TLSv1');
    const { report } = await scanSite(url.href, '--ca-file', caFile, '--handshake');
    const found = report.findings.filter(({ rule }) => rule.startsWith('tls-'));
    const told = found.map(
      ({ severity, evidence }) => `${severity} ${/ (\S+) alone/.exec(evidence ?? '')?.[1]}`,
    );
    expect(told.toSorted()).toEqual(['high TLSv1', 'high TLSv1.1', 'high TLSv1.2']);
    expect(report.coverage.checks).toEqual(
      expect.arrayContaining([
        { id: 'tls-old-version-sslv3', target: url.origin, state: 'checked' },
        { id: 'tls-broken-cipher-tlsv1.2', target: url.origin, state: 'checked' },
      ]),
    );
  });

  it('are not offered without it, and not found where they are off', async () => {
    const { url, caFile } = await opensslServer('-cipher', 'ALL:NULL:@SECLEVEL=0', '-min_protocol', 'TLSv1');
    const { report } = await scanSite(url.href, '--ca-file', caFile);
    expect(report.findings.filter(({ rule }) => rule.startsWith('tls-'))).toEqual([]);
    expect(report.coverage.checks).toContainEqual({
      id: 'legacy-tls',
      target: url.origin,
      state: 'skipped',
      reason: 'offered with --handshake only',
    });
    const good = await opensslServer();
    const { report: clean, code } = await scanSite(good.url.href, '--ca-file', good.caFile, '--handshake');
    expect([code, clean.findings]).toEqual([0, []]);
  });
});
