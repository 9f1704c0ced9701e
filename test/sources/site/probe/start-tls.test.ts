import { describe, expect, it } from 'vitest';
import { startTls } from '../../../../src/sources/site/probe/start-tls.ts';
import type { MailTlsAnswer, MailTlsRange } from '../../../../src/model/probe.ts';
import { certifiedLoopback } from '../../../helpers/certificates.ts';
import { mailServer } from '../../../helpers/mail-server.ts';

const good = certifiedLoopback();
const { signal } = new AbortController();

async function asked(
  port: number,
  range: MailTlsRange = 'any',
  authorities?: string,
): Promise<MailTlsAnswer> {
  return startTls({ host: '127.0.0.1', address: '127.0.0.1', port, range }, authorities, signal);
}

describe('a mail server', () => {
  it('that encrypts is asked for that, and nothing else', async () => {
    const { port, said } = await mailServer({ tls: good.server });
    expect(await asked(port, 'any', good.authority)).toEqual({
      kind: 'encrypted',
      protocol: 'TLSv1.3',
      fault: null,
    });
    await expect.poll(() => said).toEqual(['EHLO [127.0.0.1]', 'STARTTLS', 'QUIT']);
  });

  it.each([
    ['of an unknown authority', good, undefined, /UNABLE_TO_/],
    ['that has expired', certifiedLoopback(-1), 'own', /CERT_HAS_EXPIRED/],
    ['for another address', certifiedLoopback(9, [127, 0, 0, 9]), 'own', /ALTNAME_INVALID/],
  ])('with a certificate %s is told so', async (_, { authority, server }, trusted, fault) => {
    const { port } = await mailServer({ tls: server });
    expect(await asked(port, 'any', trusted === undefined ? trusted : authority)).toMatchObject({
      kind: 'encrypted',
      fault: expect.stringMatching(fault),
    });
  });

  it('takes old versions where they are on', async () => {
    const old = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const { port } = await mailServer({ tls: { ...good.server, ...old } });
    expect(await asked(port, 'old')).toMatchObject({ kind: 'encrypted', protocol: 'TLSv1.1' });
    const modern = await mailServer({ tls: good.server });
    expect(await asked(modern.port, 'old')).toEqual({ kind: 'refused' });
  });

  it('without encryption is left by QUIT', async () => {
    const { port, said } = await mailServer({});
    expect(await asked(port)).toEqual({ kind: 'plain' });
    expect(said).toEqual(['EHLO [127.0.0.1]', 'QUIT']);
  });

  it.each([
    [{ greeting: '554 no\r\n' }, 'blocked'],
    [{ hello: '550 who are you\r\n' }, 'blocked'],
    [{ greeting: `HTTP/1.1 400 Bad Request\r\n${'x'.repeat(20_000)}` }, 'unreachable'],
    [{ greeting: '220-a\r\n'.repeat(5000) }, 'unreachable'],
  ])('that answers otherwise stays open: %#', async (settings, reason) => {
    const { port } = await mailServer(settings);
    expect(await asked(port)).toMatchObject({ kind: 'failed', reason });
  });

  it('that is not there stays open', async () => {
    expect(await asked(1)).toMatchObject({ kind: 'failed', reason: 'unreachable' });
  });
});
