import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openFetch, type Fetch } from '../network/open-fetch.ts';

/** Where and how a message goes. */
export interface PostOptions {
  /** Whoever knows it can write to the channel: it is a secret. */
  readonly url: URL;
  /** Signs the body for those who receive it. Default: it is not signed. */
  readonly key?: string;
  /** Default: 10 seconds a try. */
  readonly timeoutMs?: number;
  /** Before the second try; doubled for each further one. Default: one second. */
  readonly backoffMs?: number;
  /** The proxy variables are read from it. Default: none are. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Says how it ended. What failed is told without the address, since that is a secret. */
export type PostResult = { readonly kind: 'sent' } | { readonly kind: 'failed'; readonly reason: string };

const maxTries = 3;
const tryMs = 10_000;
/** A server that asks for longer is not waited for. */
const maxWaitMs = 30_000;

/**
 * Sends JSON, at most three times: again after no answer, 429 and errors of the server. Redirects are not followed.
 *
 * Answers, never throws.
 */
export async function post(body: string, options: PostOptions): Promise<PostResult> {
  const { fetch, close } = await openFetch(options.url, options.env ?? {}, options.timeoutMs ?? tryMs);
  try {
    return await tryAll(body, options, fetch);
  } finally {
    await close();
  }
}

async function tryAll(body: string, options: PostOptions, fetch: Fetch): Promise<PostResult> {
  let waitMs = options.backoffMs ?? 1000;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await tryOnce(body, options, fetch);
    if (answer.isSent) return { kind: 'sent' };
    if (!answer.isTemporary || attempt === maxTries || (answer.retryAfterMs ?? 0) > maxWaitMs) {
      return { kind: 'failed', reason: answer.reason };
    }
    await wait(answer.retryAfterMs ?? waitMs);
    waitMs *= 2;
  }
}

interface Answer {
  readonly isSent: boolean;
  readonly isTemporary: boolean;
  readonly reason: string;
  readonly retryAfterMs?: number;
}

async function tryOnce(
  body: string,
  { url, key, timeoutMs = tryMs }: PostOptions,
  fetch: Fetch,
): Promise<Answer> {
  try {
    const response = await fetch(url.href, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'x-leaksieve-signature-256': signature(body, key) }),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const { status, ok } = response;
    const seconds = Number(response.headers.get('retry-after') ?? NaN);
    return {
      isSent: ok,
      isTemporary: status === 429 || status >= 500,
      reason: `it answered ${status}`,
      ...(seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {}),
    };
  } catch (error) {
    return { isSent: false, isTemporary: true, reason: reasonOf(error) };
  }
}

/** As GitHub signs its webhooks, so that receivers have code for it: `sha256=` and the HMAC of the body in hex. */
function signature(body: string, key: string): string {
  return `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
}

/** The code alone: messages name the host. */
function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'it did not answer in time';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
  return `it cannot be reached (${code.replaceAll(/[^A-Za-z0-9_ ]/g, '')})`;
}
