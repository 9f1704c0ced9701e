import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates, type ConnectionOptions } from 'node:tls';
import type { MailTlsAnswer, MailTlsRange } from '../../../model/probe.ts';
import { addressLiteral, SmtpTalk } from '../../../network/smtp-talk.ts';

const answerMs = 15_000;

/** OpenSSL takes versions before 1.2 at its lowest level of security alone. */
const versions: Readonly<Record<MailTlsRange, ConnectionOptions>> = {
  any: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' },
  old: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
};

interface MailHost {
  readonly host: string;
  /** Where it is, as it was checked. */
  readonly address: string;
  readonly port: number;
  readonly range: MailTlsRange;
}

/**
 * Asks a mail server to encrypt (RFC 3207), and leaves: greeting, EHLO, STARTTLS, QUIT, and nothing else.
 *
 * @param authorities - in PEM, besides those that Node trusts
 */
export async function startTls(
  { host, address, port, range }: MailHost,
  authorities: string | undefined,
  signal: AbortSignal,
): Promise<MailTlsAnswer> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
  const ended = new AbortController();
  const socket = connect({ host: address, port });
  // Whatever breaks ends the waiting below.
  socket.on('error', () => ended.abort()).on('end', () => ended.abort());
  try {
    await once(socket, 'connect', { signal: limit });
    const smtp = new SmtpTalk(socket, AbortSignal.any([limit, ended.signal]));
    if ((await smtp.reply()).code !== 220) {
      return {
        kind: 'failed',
        reason: 'blocked',
        hint: 'it does not greet, as servers do not that know no sender',
      };
    }
    const { code, lines } = await smtp.ask(`EHLO ${addressLiteral(socket)}`);
    if (code !== 250) {
      return { kind: 'failed', reason: 'blocked', hint: 'it refuses this sender' };
    }
    if (!lines.some((line) => line.trim().toUpperCase() === 'STARTTLS')) {
      await smtp.ask('QUIT');
      return { kind: 'plain' };
    }
    if ((await smtp.ask('STARTTLS')).code !== 220) {
      return { kind: 'failed', reason: 'blocked', hint: 'it offers STARTTLS and refuses it' };
    }
    return await encrypted(socket, { ...versions[range], host, ca: trusted(authorities) }, limit);
  } catch {
    signal.throwIfAborted();
    return limit.aborted
      ? { kind: 'failed', reason: 'timeout', hint: 'the server did not answer in time' }
      : {
          kind: 'failed',
          reason: 'unreachable',
          hint: 'there is no connection to it: many networks let no mail out',
        };
  } finally {
    socket.destroy();
  }
}

async function encrypted(
  socket: Socket,
  options: ConnectionOptions & { readonly host: string },
  signal: AbortSignal,
): Promise<MailTlsAnswer> {
  const name = isIP(options.host) === 0 ? { servername: options.host } : {};
  // What is wrong with the certificate is what is asked: nothing is sent to whoever holds it but QUIT.
  const secure = connectTls({ ...options, ...name, socket, rejectUnauthorized: false });
  try {
    await once(secure, 'secureConnect', { signal });
    // Declared as an error, it is the code of one.
    const fault: unknown = secure.authorizationError;
    secure.end('QUIT\r\n');
    return {
      kind: 'encrypted',
      protocol: secure.getProtocol() ?? '',
      fault: secure.authorized ? null : typeof fault === 'string' ? fault : 'not trusted',
    };
  } catch {
    signal.throwIfAborted();
    return { kind: 'refused' };
  } finally {
    secure.destroy();
  }
}

function trusted(authorities: string | undefined): string[] {
  return authorities === undefined ? [...rootCertificates] : [...rootCertificates, authorities];
}
