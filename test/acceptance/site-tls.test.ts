import { createServer } from 'node:https';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { certifiedLoopback } from '../helpers/certificates.ts';
import { listen } from '../helpers/listen.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { runCommand, scanSite } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Serves a page with a key over TLS, and gives the URL with a file of the authority. */
async function tlsSite(
  { authority, server }: ReturnType<typeof certifiedLoopback> = certifiedLoopback(),
): Promise<{ readonly url: string; readonly caFile: string }> {
  const listening = createServer(server, (request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' });
    response.end(request.url === '/' ? brevoKey() : '');
  });
  const port = await listen(listening);
  const dir = temporaryFolder({ 'ca.pem': authority });
  return { url: `https://127.0.0.1:${port}/`, caFile: path.join(dir, 'ca.pem') };
}

describe('a site over TLS', () => {
  it('is read when --ca-file names its authority', async () => {
    const { url, caFile } = await tlsSite();
    const { code, report } = await scanSite(url, '--ca-file', caFile);
    expect([code, report.coverage.complete, report.findings.length]).toEqual([1, true, 1]);
  });

  it('is read when NODE_EXTRA_CA_CERTS does, also beside another authority', async () => {
    const { url, caFile } = await tlsSite();
    const other = await tlsSite();
    for (const more of [[], ['--ca-file', other.caFile]]) {
      const { code, stdout } = await runCommand(
        ['site', url, '--severity', 'low', '-f', 'json', '--no-progress', ...more],
        {
          NODE_EXTRA_CA_CERTS: caFile,
        },
      );
      expect([code, JSON.parse(stdout).findings.length]).toEqual([1, 1]);
    }
  });

  it.each([
    ['an unknown authority', certifiedLoopback(), false, '--ca-file', 'certificate-untrusted'],
    ['a certificate that has expired', certifiedLoopback(-1), true, 'expired', 'certificate-expired'],
    [
      'a certificate for another address',
      certifiedLoopback(2, [127, 0, 0, 9]),
      true,
      'other names',
      'certificate-of-other-names',
    ],
  ])('with %s was not read, and says so once', async (_, certified, isTrusted, hint, rule) => {
    const { url, caFile } = await tlsSite(certified);
    const { code, report } = await scanSite(url, ...(isTrusted ? ['--ca-file', caFile] : []));
    expect([code, report.findings.map((finding) => finding.rule)]).toEqual([3, [rule]]);
    expect(report.coverage.skipped).toEqual([
      { what: url, reason: 'certificate', count: 1, hint: expect.stringContaining(hint) },
    ]);
  });

  it.each([
    ['is not there', 'none.pem'],
    ['holds none', 'empty.pem'],
    ['holds a broken one', 'broken.pem'],
  ])('cannot be asked for when the file of authorities %s', async (_, file) => {
    const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    const dir = temporaryFolder({ 'empty.pem': 'nothing', 'broken.pem': broken });
    const { code, stderr } = await runCommand([
      'site',
      'https://127.0.0.1:1/',
      '--ca-file',
      path.join(dir, file),
    ]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^leaksieve: .+--ca-file.+\n$/)]);
  });
});
