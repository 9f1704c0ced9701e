import { isIP } from 'node:net';
import { Agent, buildConnector, request } from 'undici';
import type { ProbeAnswer, ServerAddress } from '../../../model/probe.ts';
import { readBody } from '../../../network/body.ts';
import { maxHeaderBytes } from '../../../network/pinned-agent.ts';
import { isChallenge } from '../guard/challenge.ts';
import { sentHeaders } from '../guard/sent-headers.ts';

const answerMs = 8000;
const connectMs = 5000;

/**
 * Asks a server at an address for a page of a host, as if the name of the host led there.
 *
 * Its certificate is not looked at: servers behind a content network often have one that only that network accepts. So
 * nothing of a session is sent, and nothing that is read is taken for the site's.
 */
export async function askAt(
  page: URL,
  { address, port, protocol, host = page.host }: ServerAddress,
  maxBytes: number,
  userAgent: string,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  const name = new URL(`${protocol}//${host}`).hostname;
  const servername = protocol === 'https:' && isIP(name) === 0 ? name : '';
  const open = buildConnector({ timeout: connectMs, allowH2: false, rejectUnauthorized: false });
  const agent = new Agent({
    connect: (options, callback) => open({ ...options, hostname: address, servername }, callback),
    maxHeaderSize: maxHeaderBytes,
  });
  const url = new URL(`${protocol}//${name}:${port}${page.pathname}${page.search}`);
  try {
    const sent = await request(url, {
      dispatcher: agent,
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
      headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'gzip, deflate, br', host },
    });
    const headers = sentHeaders(sent.headers);
    const { bytes, cut } = await readBody(sent.body, headers.get('content-encoding')?.[0] ?? '', maxBytes);
    const first = new Map([...headers].map(([key, [value = '']]) => [key, value]));
    const answer = { kind: 'response', url: page, status: sent.statusCode, bytes } as const;
    return {
      ...answer,
      headers,
      isCut: cut !== null,
      isChallenge: isChallenge({ ...answer, headers: first, allHeaders: headers, waitedMs: 0, cut }),
    };
  } catch {
    signal.throwIfAborted();
    return { kind: 'failed', url: page, reason: 'unreachable', hint: 'nobody answers there' };
  } finally {
    await agent.destroy();
  }
}
