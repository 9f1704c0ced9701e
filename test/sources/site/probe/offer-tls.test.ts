import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { TlsAnswer, TlsVersion } from '../../../../src/model/probe.ts';
import { offerTls } from '../../../../src/sources/site/probe/offer-tls.ts';
import { listenTcp } from '../../../helpers/listen.ts';
import { hasOpenssl, opensslServer } from '../../../helpers/openssl-server.ts';

const { signal } = new AbortController();
/** ECDHE-ECDSA, ECDHE-RSA and RSA with AES-CBC. */
const suites = [0xc0_0a, 0xc0_09, 0xc0_14, 0x00_35];
const versions: readonly TlsVersion[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2'];

function offer(url: URL, version: TlsVersion, offered: readonly number[] = suites): Promise<TlsAnswer> {
  return offerTls(url, '127.0.0.1', { version, suites: offered }, signal);
}

/** A server that answers each connection with these bytes, a piece at a time; what it was told first. */
async function answering(
  ...pieces: readonly Buffer[]
): Promise<{ readonly url: URL; readonly heard: Buffer[] }> {
  const heard: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      heard.push(data);
      pieces.forEach((piece) => socket.write(piece));
      if (pieces.length === 0) {
        socket.end();
      }
    });
  });
  return { url: new URL(`https://127.0.0.1:${await listenTcp(server)}/`), heard };
}

/** A ServerHello of SSL 3.0 (RFC 6101, 5.6.1.3) that chooses RC4 with MD5. */
const sslHello = Buffer.concat([
  Buffer.from('160300002a0200002603 00'.replace(' ', ''), 'hex'),
  Buffer.alloc(32, 7),
  Buffer.from('00000400', 'hex'),
]);

describe.skipIf(!hasOpenssl)('an OpenSSL server', () => {
  it.each([
    ['-tls1', 'TLSv1'],
    ['-tls1_1', 'TLSv1.1'],
    ['-tls1_2', 'TLSv1.2'],
    ['-tls1_3', null],
  ] as const)('with %s takes %s at most', async (flag, spoken) => {
    const { url } = await opensslServer(flag, '-cipher', 'ALL:@SECLEVEL=0');
    for (const version of versions) {
      // What is above is answered by what the server has.
      const isTaken = spoken !== null && versions.indexOf(version) >= versions.indexOf(spoken);
      expect(await offer(url, version)).toEqual(
        isTaken ? { kind: 'agreed', version: spoken, suite: 0xc0_0a } : { kind: 'refused' },
      );
    }
    expect(await offer(url, 'SSLv3')).toEqual({ kind: 'refused' });
  });

  it('takes what is offered alone, or refuses', async () => {
    const { url } = await opensslServer('-cipher', 'ALL:NULL:@SECLEVEL=0', '-tls1_2');
    const noEncryption = 0xc0_06;
    expect(await offer(url, 'TLSv1.2', [noEncryption])).toMatchObject({ suite: noEncryption });
    const strong = await opensslServer('-tls1_2');
    expect(await offer(strong.url, 'TLSv1.2', [noEncryption])).toEqual({ kind: 'refused' });
  });
});

describe('a server', () => {
  it('that takes SSL 3.0 is heard, also in pieces', async () => {
    const whole = await answering(sslHello);
    expect(await offer(whole.url, 'SSLv3', [0x00_04])).toEqual({
      kind: 'agreed',
      version: 'SSLv3',
      suite: 4,
    });
    expect(whole.heard[0]!.subarray(0, 3).toString('hex')).toBe('160300');
    const pieces = await answering(sslHello.subarray(0, 3), sslHello.subarray(3, 40), sslHello.subarray(40));
    expect(await offer(pieces.url, 'SSLv3', [0x00_04])).toMatchObject({ kind: 'agreed' });
  });

  it.each([
    ['closes', [], { kind: 'refused' }],
    ['sends an alert', [Buffer.from('15030100020246', 'hex')], { kind: 'refused' }],
    [
      'speaks something else',
      [Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
      { kind: 'failed', reason: 'unreadable' },
    ],
    [
      'floods',
      [Buffer.concat([Buffer.from('16030141', 'hex'), Buffer.alloc(100_000, 2)])],
      { kind: 'failed' },
    ],
  ])('that %s is understood', async (_, pieces, expected) => {
    expect(await offer((await answering(...pieces)).url, 'TLSv1')).toMatchObject(expected);
  });

  it('that is not there is no refusal', async () => {
    const closed = await answering();
    closed.url.port = '1';
    expect(await offer(closed.url, 'TLSv1')).toMatchObject({ kind: 'failed', reason: 'unreachable' });
  });
});
