import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { certificateFault } from '../../network/certificate-fault.ts';
import { addressLiteral, SmtpTalk, type SmtpReply } from '../../network/smtp-talk.ts';
import { trusted } from '../../network/trusted.ts';
import type { Verification } from '../../model/finding.ts';
import type { SmtpQuestion } from './question.ts';

/** Encrypted from the first byte (RFC 8314, 3.3). */
const tlsPorts: ReadonlySet<number> = new Set([465, 2465]);

interface SmtpOptions {
  readonly address: string;
  readonly timeoutMs: number;
  /** In PEM, besides those that Node trusts. Default: none. */
  readonly authorities?: string | undefined;
  /** Opens the connection. Default: to the address. */
  readonly open?: ((address: string, port: number) => Socket) | undefined;
}

type Judged = Pick<Verification, 'state' | 'reason'>;

/**
 * Logs in to a mail server and leaves: EHLO, STARTTLS, AUTH, QUIT, and no mail. The password is sent through TLS with a
 * certificate that proves the host, or not at all. Answers, never throws.
 */
export async function askSmtp(
  question: SmtpQuestion,
  { address, timeoutMs, authorities, open = connectTo }: SmtpOptions,
  signal: AbortSignal,
): Promise<Judged> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const broken = new AbortController();
  const listen = <S extends Socket>(one: S): S =>
    one.on('error', (error) => broken.abort(error)).on('end', () => broken.abort());
  const sockets = [listen(open(address, question.port))];
  const until = AbortSignal.any([limit, broken.signal]);
  const encrypt = async (socket: Socket): Promise<TLSSocket> => {
    const name = isIP(question.host) === 0 ? { servername: question.host } : {};
    const secure = listen(connectTls({ socket, host: question.host, ...name, ...trusted(authorities) }));
    sockets.push(secure);
    await once(secure, 'secureConnect', { signal: until });
    return secure;
  };
  try {
    await once(sockets[0]!, 'connect', { signal: until });
    return await logIn(question, sockets[0]!, encrypt, until);
  } catch {
    const { reason } = broken.signal;
    return {
      state: 'unknown',
      reason: signal.aborted
        ? 'the scan was stopped'
        : limit.aborted
          ? 'it did not answer in time'
          : certificateFault(reason) === null
            ? 'there was no connection, or what came is not SMTP'
            : 'its certificate is not trusted',
    };
  } finally {
    sockets.forEach((socket) => socket.destroy());
  }
}

function connectTo(host: string, port: number): Socket {
  return connect({ host, port });
}

async function logIn(
  question: SmtpQuestion,
  plain: Socket,
  encrypt: (socket: Socket) => Promise<TLSSocket>,
  until: AbortSignal,
): Promise<Judged> {
  const isTls = tlsPorts.has(question.port);
  const socket = isTls ? await encrypt(plain) : plain;
  let smtp = new SmtpTalk(socket, until);
  const hello = `EHLO ${addressLiteral(plain)}`;
  if ((await smtp.reply()).code !== 220) {
    return { state: 'unknown', reason: 'it does not greet' };
  }
  let offer = await smtp.ask(hello);
  if (!isTls) {
    if (!offer.lines.some((line) => line.trim().toUpperCase() === 'STARTTLS')) {
      await smtp.ask('QUIT');
      return { state: 'unknown', reason: 'it offers no encryption: the password was not sent' };
    }
    if ((await smtp.ask('STARTTLS')).code !== 220) {
      return { state: 'unknown', reason: 'it offers encryption and refuses it' };
    }
    // What was said before is forgotten (RFC 3207, 4.2).
    smtp = new SmtpTalk(await encrypt(plain), until);
    offer = await smtp.ask(hello);
  }
  const mechanisms = offer.lines.flatMap(
    (line) => /^AUTH[ =](.*)$/i.exec(line)?.[1]?.trim().toUpperCase().split(/ +/) ?? [],
  );
  const reply = await authenticate(question, mechanisms, smtp);
  if (reply === null) {
    await smtp.ask('QUIT');
    return { state: 'unknown', reason: 'it takes no passwords (AUTH PLAIN or LOGIN)' };
  }
  const judged = judgeReply(reply);
  await smtp.ask('QUIT').catch(() => {});
  return judged;
}

/** RFC 4616, else the older LOGIN; null: it takes neither. */
async function authenticate(
  { user, password }: SmtpQuestion,
  mechanisms: readonly string[],
  smtp: SmtpTalk,
): Promise<SmtpReply | null> {
  const steps = mechanisms.includes('PLAIN')
    ? ['AUTH PLAIN', base64(`\0${user}\0${password}`)]
    : mechanisms.includes('LOGIN')
      ? ['AUTH LOGIN', base64(user), base64(password)]
      : null;
  let reply: SmtpReply | null = null;
  for (const step of steps ?? []) {
    if (reply !== null && reply.code !== 334) {
      break;
    }
    reply = await smtp.ask(step);
  }
  return reply;
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** What servers say when the login might be right and is not let in: by its kind, its address or its account. */
const otherRefusals =
  /disabled|not enabled|not allowed|access rights|too many|rate|lock|block|suspend|policy|application-specific|\bip\b|unauthorized ip|web ?login|browser|verify your/i;

/** 535 with these codes, or none, says that user and password do not belong together (RFC 4954, 6; RFC 3463, 3.8). */
function judgeReply({ code, lines }: SmtpReply): Judged {
  if (code === 235) {
    return { state: 'live' };
  }
  const text = lines.join(' ');
  const enhanced = /^\s*(\d\.\d{1,3}\.\d{1,3})\b/.exec(lines[0] ?? '')?.[1];
  const isWrong = enhanced === undefined || ['5.7.8', '5.7.3', '5.7.0', '5.7.1'].includes(enhanced);
  return code === 535 && isWrong && !otherRefusals.test(text)
    ? { state: 'dead' }
    : {
        state: 'unknown',
        reason: `it answered the login with ${code}${enhanced === undefined ? '' : ` ${enhanced}`}`,
      };
}
