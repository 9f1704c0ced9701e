import type { Agent } from 'undici';
import type { Coverage } from '../../../model/coverage.ts';
import type { Answer, Failed, Refused, Response } from './answer.ts';
import type { OpenedSocket } from './browser-proxy.ts';
import { isChallenge } from './challenge.ts';
import { Cookies } from './cookies.ts';
import { HostRate } from '../../../network/host-rate.ts';
import { maxRedirects } from './limits.ts';
import { openServerSocket } from './open-socket.ts';
import type { GuardOptions, Visit } from './options.ts';
import { PinnedAddresses } from '../../../network/pinned-addresses.ts';
import { pinnedAgent } from '../../../network/pinned-agent.ts';
import { ResponseStore } from './response-store.ts';
import { sendRequest } from './send-request.ts';

/** How often a URL is asked for again after 429 or 503. */
const maxRetries = 2;

/** All that the HTTP reader asks for goes through here: addresses, redirects, rates, sizes and times are bounded in one place. */
export class Guard {
  readonly rate: HostRate;
  readonly #options: GuardOptions;
  readonly #coverage: Coverage;
  readonly #addresses: PinnedAddresses;
  readonly #agent: Agent;
  readonly #cookies: Cookies;
  readonly #kept: ResponseStore;
  /** By address: requests whose responses will be kept. */
  readonly #underway = new Map<string, Promise<unknown>>();
  #requests = 0;
  #bytes = 0;

  constructor(options: GuardOptions, coverage: Coverage) {
    this.#options = options;
    this.#coverage = coverage;
    this.rate = new HostRate(options.limits.rate);
    this.#addresses = new PinnedAddresses((url) => options.scope.isNamed(url));
    this.#agent = pinnedAgent(this.#addresses, {
      responseMs: options.limits.responseMs,
      authorities: options.authorities,
      tell: options.tell,
      watches: (url) => options.scope.covers(url),
    });
    this.#cookies = new Cookies(options.scope);
    this.#kept = new ResponseStore(options.keptBytes ?? 0);
  }

  /** Whether there may be more requests and bytes. */
  get isExhausted(): boolean {
    const { maxRequests, maxTotalBytes } = this.#options.limits;
    return this.#requests >= maxRequests || this.#bytes >= maxTotalBytes;
  }

  /** Asks for a URL and follows its redirects. Throws only when the signal aborts. */
  async get(start: URL, visit: Visit, signal: AbortSignal): Promise<Answer> {
    let url = start;
    for (let hops = 0; hops <= maxRedirects; hops += 1) {
      const stop = await this.#refusal(url, visit);
      if (stop !== null) {
        return stop;
      }
      const answer = await this.#askOnce(url, visit, signal);
      const location = answer.kind === 'response' ? redirectOf(answer) : null;
      if (location === null || visit.isOnce === true) {
        return answer;
      }
      url = location;
    }
    return failed(start, 'redirects', `it redirects more than ${maxRedirects} times`);
  }

  /** Opens a WebSocket to hear what a server says; null: it may not be, or the server opens none. */
  async openSocket(
    url: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<OpenedSocket | null> {
    const pin = await this.#addresses.pin(url);
    if (pin.kind !== 'address' || this.isExhausted || this.rate.isClosed(url.host)) {
      return null;
    }
    await this.rate.turn(url.host, signal);
    this.#requests += 1;
    this.#coverage.add('requests');
    const { userAgent, asked } = this.#options;
    asked?.onSocket();
    return openServerSocket(url, { 'user-agent': userAgent, ...headers }, this.#agent, signal);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** What the other reader has fetched or is fetching, else what the server answers. */
  async #askOnce(url: URL, visit: Visit, signal: AbortSignal): Promise<Response | Failed> {
    if (visit.isFresh === true || visit.method === 'HEAD') {
      return this.#ask(url, visit, signal);
    }
    while (this.#underway.has(url.href)) {
      await this.#underway.get(url.href);
    }
    const kept = this.#kept.get(url);
    if (kept !== undefined) {
      return kept;
    }
    const asked = this.#askAndKeep(url, visit, signal);
    const over = asked.catch(() => {}).finally(() => this.#underway.delete(url.href));
    this.#underway.set(url.href, over);
    return asked;
  }

  async #askAndKeep(url: URL, visit: Visit, signal: AbortSignal): Promise<Response | Failed> {
    const answer = await this.#ask(url, visit, signal);
    // That nothing has changed is no answer for a browser, which knows nothing of before.
    if (answer.kind === 'response' && answer.status !== 304 && visit.wants(answer)) {
      this.#kept.put(url, answer);
    }
    return answer;
  }

  async #refusal(url: URL, visit: Visit): Promise<Refused | Failed | null> {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      return { kind: 'refused', url, reason: 'out-of-scope' };
    }
    const reason = await visit.refusal(url);
    if (reason !== null) {
      return { kind: 'refused', url, reason };
    }
    const pin = await this.#addresses.pin(url);
    if (pin.kind === 'unknown') {
      return pin.isSure
        ? failed(url, 'unreachable', 'its name does not resolve')
        : failed(url, 'timeout', 'its name could not be resolved now: scan again');
    }
    return pin.kind === 'forbidden' ? { kind: 'refused', url, reason: 'private-address' } : null;
  }

  async #ask(url: URL, visit: Visit, signal: AbortSignal): Promise<Response | Failed> {
    const answer = await this.#askUntilAnswered(url, visit, signal);
    this.#options.asked?.onAnswer(url, visit, answer);
    return answer;
  }

  async #askUntilAnswered(url: URL, visit: Visit, signal: AbortSignal): Promise<Response | Failed> {
    for (let tries = 0; ; tries += 1) {
      if (this.isExhausted) {
        return failed(url, 'request-limit', 'raise --max-requests, or scan a part');
      }
      if (this.rate.isClosed(url.host)) {
        return failed(url, 'blocked', 'the host refused too often to be asked again');
      }
      await this.rate.turn(url.host, signal);
      this.#requests += 1;
      this.#coverage.add('requests');
      const answer = await sendRequest(
        url,
        visit,
        { ...this.#options, agent: this.#agent, cookies: this.#cookies },
        signal,
      );
      signal.throwIfAborted();
      if (answer.kind === 'failed') {
        return answer;
      }
      this.#bytes += answer.bytes.length;
      const { status, allHeaders } = answer;
      await this.#options.tell?.({ kind: 'response', url, status, headers: allHeaders });
      if (answer.status !== 429 && answer.status !== 503) {
        if (isChallenge(answer)) {
          this.rate.challenged(url.host);
        } else {
          this.rate.accepted(url.host, answer.waitedMs);
        }
        return answer;
      }
      this.rate.slowDown(url.host, answer.headers.get('retry-after'));
      if (this.rate.isClosed(url.host) || tries === maxRetries) {
        return failed(url, 'blocked', `the server answered ${answer.status}: lower --rate, or scan later`);
      }
    }
  }
}

/** Where a response sends its reader; null: nowhere. */
function redirectOf({ status, headers, url }: Response): URL | null {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) {
    return null;
  }
  return URL.canParse(location, url.href) ? new URL(location, url) : null;
}

function failed(url: URL, reason: Failed['reason'], hint: string): Failed {
  return { kind: 'failed', url, reason, hint };
}
