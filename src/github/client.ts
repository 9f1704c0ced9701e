import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { RequestError } from '@octokit/request-error';
import { Octokit } from '@octokit/rest';
import { RateGate, type RateGateOptions } from './rate-gate.ts';
import { transport } from './transport.ts';

export interface GitHubClientOptions extends RateGateOptions {
  /** Such as `https://api.github.com` or `https://github.example.com/api/v3`. */
  readonly apiUrl: string;
  /** Null: nobody in particular asks, who sees what is public, 60 times an hour. */
  readonly token: string | null;
  readonly userAgent: string;
  /** The proxy variables are read from it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Before the first repetition after an error of the server; the later ones take 4 and 9 times that. Default: 1 second. */
  readonly retryMs?: number;
}

/** A client of GitHub's API that keeps its limits. */
export interface GitHubClient {
  readonly octokit: Octokit;
  readonly apiUrl: string;
  readonly hasToken: boolean;
  /** How many requests were sent so far, repetitions included. */
  readonly requests: number;
  /** Ends connections to a proxy. */
  close(): Promise<void>;
}

const maxTries = 5;
/** As long as GitHub asks for where an answer says nothing: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const secondaryWaitSeconds = 60;

/**
 * A client of the API: at most ten requests at once, writing ones a second apart, errors of the server tried again
 * three times, and limits waited for as the answers ask, up to `maxWaitMs` in all.
 *
 * What it throws is for `gitHubFault` to tell; the token is in no message.
 */
export async function gitHubClient(options: GitHubClientOptions): Promise<GitHubClient> {
  const { apiUrl, token, userAgent, env, signal, retryMs = 1000 } = options;
  const gate = new RateGate(options);
  let requests = 0;
  const sender = await transport({
    origin: new URL(apiUrl).origin,
    gate,
    env,
    signal,
    onRequest: () => (requests += 1),
  });
  const isWorthwhile = (seconds: number, tried: number, why: string): boolean =>
    tried < maxTries && gate.close(seconds * 1000, why);
  const LimitedOctokit = Octokit.plugin(retry, throttling);
  const octokit = new LimitedOctokit({
    baseUrl: apiUrl,
    userAgent,
    ...(token === null ? {} : { auth: token }),
    request: { fetch: (...sent: Parameters<typeof sender.fetch>) => sender.fetch(...sent) },
    // What goes wrong is thrown, and told by whoever asked.
    log: { debug() {}, info() {}, warn() {}, error() {} },
    retry: {
      retryAfterBaseValue: retryMs,
      // 429 is the other plugin's.
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
    },
    throttle: {
      // The gate waits, for all requests at once, and ends when the scan does.
      retryAfterBaseValue: 0,
      fallbackSecondaryRateRetryAfter: secondaryWaitSeconds,
      onRateLimit: (seconds, _request, _octokit, tried) =>
        isWorthwhile(seconds, tried, 'the hourly limit of GitHub requests is used up'),
      onSecondaryRateLimit: (seconds, _request, _octokit, tried) =>
        isWorthwhile(seconds, tried, 'GitHub asks for fewer requests at once'),
    },
  });
  // What asks to wait in other words than the plugin knows, as gateways before an Enterprise Server do.
  octokit.hook.wrap('request', async (request, asked) => {
    for (let tried = 0; ; tried += 1) {
      try {
        return await request(asked);
      } catch (error) {
        const seconds = plainWaitSeconds(error);
        if (seconds === null || !isWorthwhile(seconds, tried, 'GitHub asks to wait')) {
          throw error;
        }
      }
    }
  });
  return {
    octokit,
    apiUrl,
    hasToken: token !== null,
    get requests() {
      return requests;
    },
    close: () => sender.close(),
  };
}

/** Null: the answer does not ask to wait, or the plugin has waited. */
function plainWaitSeconds(error: unknown): number | null {
  if (!(error instanceof RequestError) || (error.status !== 403 && error.status !== 429)) {
    return null;
  }
  const seconds = Number(error.response?.headers['retry-after'] ?? NaN);
  return seconds >= 0 && !/\bsecondary rate\b/i.test(error.message) ? seconds : null;
}
