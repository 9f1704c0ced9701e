import { request, type Agent } from 'undici';
import type { Headers } from '../../../model/observation.ts';
import type { Failed, Response } from './answer.ts';
import { certificateFault } from '../../../network/certificate-fault.ts';
import { readBody } from '../../../network/body.ts';
import type { Cookies } from './cookies.ts';
import type { GuardOptions, Validators, Visit } from './options.ts';
import { sentHeaders } from './sent-headers.ts';
import { errorCode } from '../../../model/error-code.ts';

interface Sender extends GuardOptions {
  readonly agent: Agent;
  readonly cookies: Cookies;
}

/** Sends one request and reads what comes back, within the limits of one response. */
export async function sendRequest(
  url: URL,
  visit: Visit,
  sender: Sender,
  signal: AbortSignal,
): Promise<Response | Failed> {
  const { limits, agent, scope, cookies } = sender;
  const sessionHeaders = scope.isNamed(url) ? sender.sessionHeaders : {};
  const { cookie: own, ...headers } = visit.headers ?? {};
  const cookie = cookies.headerFor(url, [sessionHeaders['cookie'], own].filter(Boolean).join('; '));
  const startedAt = performance.now();
  try {
    const sent = await request(url, {
      method: visit.method ?? 'GET',
      dispatcher: agent,
      signal: AbortSignal.any([signal, AbortSignal.timeout(visit.responseMs ?? limits.responseMs)]),
      headers: {
        'user-agent': sender.userAgent,
        accept: '*/*',
        'accept-encoding': 'gzip, deflate, br',
        ...sessionHeaders,
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
        ...conditions(visit.knownOf?.(url) ?? null),
      },
    });
    const { body } = sent;
    const allHeaders = sentHeaders(sent.headers);
    const head = {
      kind: 'response',
      url,
      status: sent.statusCode,
      headers: firstOfEach(allHeaders),
      allHeaders,
      waitedMs: performance.now() - startedAt,
    } as const;
    cookies.take(url, allHeaders.get('set-cookie') ?? []);
    if (!visit.wants(head)) {
      // Its connection ends with it: the rest of a video is not worth keeping it.
      body.on('error', () => {}).destroy();
      return { ...head, bytes: Buffer.alloc(0), cut: null };
    }
    const encoding = head.headers.get('content-encoding') ?? '';
    const maxBytes = visit.maxBytes ?? (visit.isMap ? limits.maxMapBytes : limits.maxBodyBytes);
    return { ...head, ...(await readBody(body, encoding, maxBytes)) };
  } catch (error) {
    return { kind: 'failed', url, ...failureOf(error) };
  }
}

/** Asks only for what has changed (RFC 9110, 13.1). */
function conditions(known: Validators | null): Record<string, string> {
  return {
    ...(known === null || known.etag === '' ? {} : { 'if-none-match': known.etag }),
    ...(known === null || known.lastModified === '' ? {} : { 'if-modified-since': known.lastModified }),
  };
}

/** What an error of the connection means, by the codes of undici, TLS and the system. */
function failureOf(error: unknown): Pick<Failed, 'reason' | 'hint'> {
  const code = errorCode(error) ?? '';
  const name = error instanceof Error ? error.name : '';
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return { reason: 'too-large', hint: 'its headers are larger than 64 KB' };
  }
  if (name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(code)) {
    return { reason: 'timeout', hint: 'the server did not answer in time' };
  }
  if (certificateFault(error) !== null) {
    return { reason: 'certificate', hint: certificateHint(code) };
  }
  const isRefused = /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND)$/.test(code);
  return isRefused
    ? { reason: 'unreachable', hint: 'there is no connection to it' }
    : { reason: 'unreadable', hint: 'the connection broke, or what came is not HTTP' };
}

/** What is wrong with a certificate, by the codes of OpenSSL and Node. */
function certificateHint(code: string): string {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return 'its certificate has expired: renew it';
    case 'CERT_NOT_YET_VALID':
      return 'its certificate is not valid yet: look at the clocks of the server and of this machine';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'its certificate is for other names: name the site as the certificate does';
    default:
      return 'its certificate is not trusted: --ca-file adds an authority';
  }
}

function firstOfEach(headers: Headers): ReadonlyMap<string, string> {
  return new Map([...headers].map(([name, [first = '']]) => [name, first]));
}
