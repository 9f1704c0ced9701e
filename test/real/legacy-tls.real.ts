import { describe, expect, it } from 'vitest';
import { hasOpenssl, opensslServer } from '../helpers/openssl-server.ts';
import { scanSite } from '../helpers/site-server.ts';
import { hasNss, nssServer } from './servers/nss.ts';
import { certificateFiles } from './tls-site.ts';

async function told({
  url,
  caFile,
}: {
  readonly url: URL;
  readonly caFile: string;
}): Promise<readonly string[]> {
  const { report } = await scanSite(url.href, '--ca-file', caFile, '--handshake');
  const own = report.findings.filter(({ rule }) => rule.startsWith('tls-'));
  expect(
    (report.coverage.checks ?? []).filter(({ id }) => id.startsWith('tls-')).map(({ state }) => state),
  ).toEqual(Array.from({ length: 4 }, () => 'checked'));
  return own
    .map(
      ({ evidence }) =>
        /offered (\S+) alone and chose it, with (.+)$/
          .exec(evidence ?? '')
          ?.slice(1)
          .join(' ') ?? '',
    )
    .toSorted();
}

/** With RSA, AES and 128 bits: of TLS 1.2, and of all versions before. */
const good = ['C02F', '002F'];

describe.skipIf(!hasNss)("NSS's server", () => {
  it.each([
    ['ssl3:tls1.2', good, ['SSLv3 suite 0x002f', 'TLSv1 suite 0x002f', 'TLSv1.1 suite 0x002f']],
    ['tls1.1:tls1.2', good, ['TLSv1.1 suite 0x002f']],
    ['tls1.2:tls1.3', ['1301', ...good], []],
    ['tls1.2:tls1.2', [...good, '000A'], ['TLSv1.2 TLS_RSA_WITH_3DES_EDE_CBC_SHA']],
    [
      'ssl3:tls1.2',
      ['C02F', '0005'],
      [
        'SSLv3 TLS_RSA_WITH_RC4_128_SHA',
        'TLSv1 TLS_RSA_WITH_RC4_128_SHA',
        'TLSv1.1 TLS_RSA_WITH_RC4_128_SHA',
        'TLSv1.2 TLS_RSA_WITH_RC4_128_SHA',
      ],
    ],
  ])('that speaks %s with %j is told so', async (versions, suites, expected) => {
    expect(await told(await nssServer(versions, ...suites))).toEqual(expected);
  });
});

describe.skipIf(!hasOpenssl)("OpenSSL's server", () => {
  it.each([
    ['TLSv1', 'ECDHE-RSA-AES128-SHA', ['TLSv1 suite 0xc013', 'TLSv1.1 suite 0xc013']],
    ['TLSv1.2', 'ADH-AES128-SHA:AES128-SHA', ['TLSv1.2 TLS_DH_anon_WITH_AES_128_CBC_SHA']],
    ['TLSv1.2', 'ECDHE-RSA-NULL-SHA:AES128-SHA', ['TLSv1.2 TLS_ECDHE_RSA_WITH_NULL_SHA']],
  ])('that speaks %s and newer with %s is told so', async (lowest, suites, expected) => {
    const args = ['-min_protocol', lowest, '-cipher', `${suites}:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0`];
    // Suites that sign with RSA need a certificate of RSA.
    const { caFile, serverArgs } = certificateFiles({});
    const { url } = await opensslServer(...serverArgs, ...args);
    expect(await told({ url, caFile })).toEqual(expected);
  });
});
