import { request } from 'undici';
import { readBody } from '../../network/body.ts';
import { certificateFault } from '../../network/certificate-fault.ts';
import type { HttpQuestion } from './question.ts';
import { signedHeaders } from './signed-headers.ts';
import type { WebAgents } from './web-agents.ts';
import { errorCode } from '../../model/error-code.ts';

/** What a provider sent. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name; of a repeated header the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Null where it was cut off. */
  readonly body: string | null;
}

/** Why there is no answer. Never holds what was sent. */
export interface NoAnswer {
  readonly reason: string;
}

interface HttpOptions extends Pick<WebAgents, 'agentFor'> {
  readonly userAgent: string;
  readonly timeoutMs: number;
}

/** Answers that tell about a secret are small. */
const maxBodyBytes = 256 * 1024;

/** Sends one request, once; redirects are not followed. Answers, never throws. */
export async function askHttp(
  question: HttpQuestion,
  { agentFor, userAgent, timeoutMs }: HttpOptions,
  signal: AbortSignal,
): Promise<HttpAnswer | NoAnswer> {
  const { url, method, body } = question;
  try {
    const sent = await request(url, {
      method,
      body,
      dispatcher: agentFor(url),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      headers: {
        'user-agent': userAgent,
        accept: 'application/json',
        'accept-encoding': 'gzip, deflate, br',
        ...(question.signature === null
          ? question.headers
          : await signedHeaders(question, question.signature)),
      },
    });
    const headers = new Map(
      Object.entries(sent.headers).map(([name, value]) => [name.toLowerCase(), [value].flat()[0] ?? '']),
    );
    const { bytes, cut } = await readBody(sent.body, headers.get('content-encoding') ?? '', maxBodyBytes);
    return { status: sent.statusCode, headers, body: cut === null ? bytes.toString('utf8') : null };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** By codes alone: messages of errors may hold headers. */
function reasonOf(error: unknown): string {
  const code = errorCode(error) ?? '';
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(code)) {
    return 'it did not answer in time';
  }
  // undici tells so what a proxy answered to CONNECT: by a status, and by the message alone.
  const [, refused] = /^Proxy response \((\d{3})\)/.exec(error instanceof Error ? error.message : '') ?? [];
  if (refused !== undefined) {
    return `the proxy refuses to connect (it answered ${refused})`;
  }
  if (name === 'AbortError') {
    return 'the scan was stopped';
  }
  return certificateFault(error) === null
    ? 'there was no connection, or what came is not HTTP'
    : 'its certificate is not trusted';
}
