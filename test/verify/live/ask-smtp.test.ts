import { createServer, connect, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { askSmtp } from '../../../src/verify/live/ask-smtp.ts';
import { certifiedLoopback } from '../../helpers/certificates.ts';
import { listenTcp } from '../../helpers/listen.ts';

const host = 'mail.firma.test';
const { authority, server: tls } = certifiedLoopback(30, [127, 0, 0, 1], [host]);
const stranger = certifiedLoopback(30, [127, 0, 0, 1], ['other.test']);

interface Behaviour {
  readonly mechanisms?: string;
  /** To the last step of the login. */
  readonly verdict?: string;
  readonly offersTls?: boolean;
  readonly hasTlsAtOnce?: boolean;
  readonly certificate?: typeof tls;
  readonly greeting?: string;
}

/** A server that takes logins; gives its port and all that was said to it. */
async function loginServer({
  mechanisms = 'PLAIN LOGIN',
  verdict = '235 2.7.0 welcome',
  offersTls = true,
  hasTlsAtOnce = false,
  certificate = tls,
  greeting = '220 mail.firma.test ESMTP',
}: Behaviour): Promise<{ readonly port: number; readonly said: readonly string[] }> {
  const said: string[] = [];
  const secure = (socket: Socket): TLSSocket => new TLSSocket(socket, { ...certificate, isServer: true });
  const talk = (socket: Socket, isEncrypted: boolean): void => {
    let steps: string[] = [];
    socket
      .on('error', () => {})
      .on('data', (data: Buffer) => {
        const line = data.toString().trim();
        said.push(`${isEncrypted ? 'tls' : 'plain'} ${line}`);
        if (line.startsWith('EHLO')) {
          const more = isEncrypted ? `250-AUTH ${mechanisms}\r\n` : offersTls ? '250-STARTTLS\r\n' : '';
          socket.write(`250-${host}\r\n${more}250 HELP\r\n`);
        } else if (line === 'STARTTLS') {
          socket.removeAllListeners('data');
          socket.write('220 go ahead\r\n');
          talk(secure(socket), true);
        } else if (line.startsWith('AUTH')) {
          steps =
            line === 'AUTH LOGIN' ? ['334 VXNlcm5hbWU6', '334 UGFzc3dvcmQ6', verdict] : ['334 ', verdict];
          socket.write(`${steps.shift()}\r\n`);
        } else if (line === 'QUIT') {
          socket.end('221 bye\r\n');
        } else {
          socket.write(`${steps.shift() ?? '500 what'}\r\n`);
        }
      });
  };
  const server = createServer((raw) => {
    raw.on('error', () => {});
    const socket = hasTlsAtOnce ? secure(raw) : raw;
    talk(socket, hasTlsAtOnce);
    socket.write(`${greeting}\r\n`);
  });
  return { port: await listenTcp(server), said };
}

async function ask(
  behaviour: Behaviour,
  port = 587,
): Promise<{ readonly judged: Awaited<ReturnType<typeof askSmtp>>; readonly said: readonly string[] }> {
  const { port: own, said } = await loginServer(behaviour);
  const judged = await askSmtp(
    { kind: 'smtp', host, port, user: 'a@firma.test', password: 'pä ss' },
    {
      address: '93.184.215.14',
      timeoutMs: 5000,
      authorities: authority,
      open: () => connect(own, '127.0.0.1'),
    },
    AbortSignal.timeout(20_000),
  );
  return { judged, said };
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a login to a mail server', () => {
  it('encrypts, logs in, leaves, and begins no mail', async () => {
    const { judged, said } = await ask({});
    expect(judged).toEqual({ state: 'live' });
    expect(said).toEqual([
      'plain EHLO [127.0.0.1]',
      'plain STARTTLS',
      'tls EHLO [127.0.0.1]',
      'tls AUTH PLAIN',
      `tls ${base64('\0a@firma.test\0pä ss')}`,
      'tls QUIT',
    ]);
  });

  it('knows the older way', async () => {
    const { judged, said } = await ask({ mechanisms: 'LOGIN' });
    expect(judged).toEqual({ state: 'live' });
    expect(said.slice(3, 6)).toEqual([
      'tls AUTH LOGIN',
      `tls ${base64('a@firma.test')}`,
      `tls ${base64('pä ss')}`,
    ]);
  });

  it('encrypts from the first byte where the port says so', async () => {
    const { judged, said } = await ask({ hasTlsAtOnce: true }, 465);
    expect(judged).toEqual({ state: 'live' });
    expect(said[0]).toBe('tls EHLO [127.0.0.1]');
  });

  it.each([
    ['535 5.7.8 Error: authentication failed', 'dead'],
    ['535-5.7.8 Username and Password not accepted.\r\n535 5.7.8 see the help', 'dead'],
    ['535 Authentication Credentials Invalid', 'dead'],
    ['535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled', 'unknown'],
    ['534 5.7.9 Application-specific password required', 'unknown'],
    ['535 5.7.8 This user does not have access rights to this service', 'unknown'],
    ['525 5.7.1 Unauthorized IP address', 'unknown'],
    ['454 4.7.0 Temporary authentication failure', 'unknown'],
    ['421 4.7.0 Too many login attempts', 'unknown'],
    ['535 5.7.0 Too many failed logins', 'unknown'],
  ])('takes %j for %s', async (verdict, state) => {
    expect((await ask({ verdict })).judged.state).toBe(state);
  });

  it.each<[string, Behaviour, string]>([
    ['no encryption', { offersTls: false }, 'it offers no encryption: the password was not sent'],
    ['the certificate of another host', { certificate: stranger.server }, 'its certificate is not trusted'],
    ['no way for passwords', { mechanisms: 'XOAUTH2' }, 'it takes no passwords (AUTH PLAIN or LOGIN)'],
    ['a refusal to talk', { greeting: '554 no' }, 'it does not greet'],
    [
      'something else than SMTP',
      { greeting: 'x'.repeat(20_000) },
      'there was no connection, or what came is not SMTP',
    ],
  ])('sends no password to a server with %s', async (_, behaviour, reason) => {
    const { judged, said } = await ask(behaviour);
    expect(judged).toEqual({ state: 'unknown', reason });
    expect(said.join('\n')).not.toMatch(/AUTH|YUBmaXJtYS50ZXN0/);
  });
});
