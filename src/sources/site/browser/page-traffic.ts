import type { IncomingHttpHeaders } from 'node:http';
import type { LeftOutReason } from '../../../model/coverage.ts';
import type { PageReaderParts } from './browser-reader.ts';
import type { BrowserAnswer, BrowserRequest, Gatekeeper, OpenedSocket } from '../guard/browser-proxy.ts';
import type { Answer, Failed, Head, Response } from '../guard/answer.ts';
import { missingScript, outcome } from '../crawl/outcome.ts';
import { uriOf } from '../crawl/uri.ts';
import type { CanaryWatch } from './canary/canary-watch.ts';
import { pretendedSocket } from './canary/pretended-socket.ts';
import { passedHeaders, purposeOf, type Purpose } from './request-purpose.ts';

/** A page that leads on more often than this leads in a circle, as do frames that are loaded more often. */
const maxLoads = { page: 5, frame: 100 } as const;
/** A stream of events has no end: this much of it is read. */
const eventStreamMs = 1500;

const anyMethod = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const refusal: BrowserAnswer = { status: 403, headers: new Map(), bytes: Buffer.alloc(0) };
/** Leaves the page where it is that wanted to lead on (RFC 9110, 15.3.5). */
const stay: BrowserAnswer = { ...refusal, status: 204 };

/** A GIF of one transparent pixel, so that pages which wait for their pictures go on. */
const picture: BrowserAnswer = {
  status: 200,
  headers: new Map([['content-type', ['image/gif']]]),
  bytes: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};

/** Decides what of a page's requests may leave, by the rules of the crawl, and has read what comes back. */
export class PageTraffic implements Gatekeeper {
  readonly #parts: PageReaderParts;
  readonly #page: URL;
  readonly #userAgent: string;
  readonly #canaries: CanaryWatch | null;
  readonly #loads = { page: 0, frame: 0 };

  /**
   * @param userAgent - says to servers who asks
   * @param canaries - looks at what leaves once made-up data is typed: from then on nothing does; null: none is typed
   */
  constructor(parts: PageReaderParts, page: URL, userAgent: string, canaries: CanaryWatch | null) {
    this.#parts = parts;
    this.#page = page;
    this.#userAgent = userAgent;
    this.#canaries = canaries;
  }

  /** Whether the page wanted another one in its place more often than it may: as one that loads itself anew for ever does. */
  get isRestless(): boolean {
    return this.#loads.page > maxLoads.page;
  }

  async answer(request: BrowserRequest, signal: AbortSignal): Promise<BrowserAnswer> {
    const { method, url, headers } = request;
    const { scope } = this.#parts;
    if (this.#canaries !== null && this.#canaries.stage !== null) {
      return this.#sealed(request, this.#canaries);
    }
    if (method === 'OPTIONS' && scope.covers(url) && headers.origin !== undefined) {
      return permission(headers, 'GET, HEAD');
    }
    const purpose = purposeOf(url, headers);
    const nothing = purpose === 'page' || purpose === 'frame' ? stay : refusal;
    if (method !== 'GET' && method !== 'HEAD') {
      this.stopped(url, method);
      return nothing;
    }
    if (purpose === 'picture') {
      return picture;
    }
    if (purpose === 'media') {
      return nothing;
    }
    try {
      return (await this.#ask(request, method, purpose, signal)) ?? nothing;
    } catch {
      // The page was left, or its browser gave up.
      return nothing;
    }
  }

  async openSocket({ url, headers }: BrowserRequest, signal: AbortSignal): Promise<OpenedSocket | null> {
    const { guard, scope, coverage } = this.#parts;
    if (this.#canaries !== null && (!scope.covers(url) || this.#canaries.stage !== null)) {
      return pretendedSocket(headers, signal);
    }
    if (!scope.covers(url)) {
      coverage.leaveOut(url.origin, 'out-of-scope');
      return null;
    }
    const opened = await guard.openSocket(url, this.#sent(headers), signal).catch(() => null);
    if (opened === null && !signal.aborted) {
      coverage.skip(socketName(url), 'unreachable', 'the server opened no socket');
    }
    return opened;
  }

  /** Records what a page tried to send. */
  stopped(url: URL, what: string): void {
    this.#parts.coverage.leaveOut(uriOf(url), 'not-sent', `the page tried to send something by ${what}`);
  }

  /** Takes what a page wants in the order in which it does. */
  asked(url: URL, sent: string): void {
    this.#canaries?.takeTurn(url, sent);
  }

  /** Records what a page tried to send through a socket. */
  stoppedFrame(url: URL, text: string): void {
    this.#canaries?.take(url, 'socket', text);
    this.stopped(url, 'a socket');
  }

  /** Nothing leaves any more: what would is looked at, and the page is told what lets it go on. */
  async #sealed(
    { method, url, headers, body }: BrowserRequest,
    canaries: CanaryWatch,
  ): Promise<BrowserAnswer> {
    if (method === 'OPTIONS') {
      return permission(headers, anyMethod);
    }
    const purpose = purposeOf(url, headers);
    canaries.take(url, 'request', await body(), JSON.stringify(passedHeaders(headers)));
    if (purpose === 'picture') {
      return picture;
    }
    return purpose === 'page' || purpose === 'frame'
      ? stay
      : { ...permission(headers, anyMethod), status: 200 };
  }

  async #ask(
    { url, headers }: BrowserRequest,
    method: 'GET' | 'HEAD',
    purpose: Purpose,
    signal: AbortSignal,
  ): Promise<BrowserAnswer | null> {
    const { guard, reader } = this.#parts;
    const isStream = headers.accept?.startsWith('text/event-stream') === true;
    const answer = await guard.get(
      url,
      {
        method,
        headers: this.#sent(headers),
        isOnce: true,
        isMap: false,
        isFresh: method === 'HEAD' || isStream || headers.authorization !== undefined,
        refusal: (target) => this.#refusal(target, purpose, signal),
        wants: ({ headers: sent }: Head) =>
          !/^(?:image\/(?!svg)|video\/|audio\/|font\/)/i.test(sent.get('content-type') ?? ''),
        ...(isStream ? { responseMs: eventStreamMs } : {}),
      },
      signal,
    );
    const response = await this.#told(answer, purpose, isStream);
    if (response === null) {
      return null;
    }
    const isRedirect = response.status >= 300 && response.status < 400;
    if (!isRedirect && response.isKept !== true && method === 'GET') {
      await reader.read(
        { kind: purpose === 'script' ? 'script' : 'data', url, isStart: false, from: this.#page },
        response,
      );
    }
    if (purpose === 'page' && !isRedirect && response.status < 400) {
      this.#parts.frontier.add({ kind: 'page', url, isStart: false });
    }
    return { status: response.status, headers: response.allHeaders, bytes: response.bytes };
  }

  #sent(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
    return { ...passedHeaders(headers), 'user-agent': this.#userAgent };
  }

  /** Pages and frames of the site keep to its rules; what pages are made of may come from anywhere that is public. */
  async #refusal(url: URL, purpose: Purpose, signal: AbortSignal): Promise<LeftOutReason | null> {
    const { rules, scope } = this.#parts;
    if (purpose !== 'page' && purpose !== 'frame') {
      return null;
    }
    const isRuled = url.href !== this.#page.href && (purpose === 'page' || scope.covers(url));
    const reason = isRuled ? await rules.refusal(url, false, signal) : null;
    this.#loads[purpose] += reason === null ? 1 : 0;
    return reason ?? (this.#loads[purpose] > maxLoads[purpose] ? 'navigation' : null);
  }

  /** Says in the ledger what came of a request. Null: there is nothing for the page. */
  async #told(answer: Answer, purpose: Purpose, isStream: boolean): Promise<Response | null> {
    const { coverage, scope, tell } = this.#parts;
    const isOwn = scope.covers(answer.url);
    switch (answer.kind) {
      case 'refused':
        coverage.leaveOut(
          answer.reason === 'out-of-scope' ? answer.url.origin : uriOf(answer.url),
          answer.reason,
        );
        return null;
      case 'failed': {
        const missing = purpose === 'script' ? missingScript(answer, this.#page, scope) : null;
        if (missing === null) {
          this.#tellFailure(answer, isOwn || purpose === 'script');
        } else {
          await tell(missing);
        }
        return null;
      }
      case 'response':
        if (isOwn && isStream && answer.cut !== null) {
          coverage.leaveOut(
            uriOf(answer.url),
            'event-stream',
            'it has no end: its first events were searched',
          );
        }
        if ((isOwn || purpose === 'script') && answer.isKept !== true && !isStream) {
          // What a page asks for and does not get is often no fault: whether there is a session, for instance.
          outcome(
            { kind: purpose === 'script' ? 'script' : 'guess', url: answer.url, isStart: false },
            answer,
            coverage,
          );
        }
        return answer;
    }
  }

  #tellFailure({ url, reason, hint }: Failed, isWanted: boolean): void {
    if (isWanted) {
      this.#parts.coverage.skip(uriOf(url), reason, hint);
    } else {
      this.#parts.coverage.leaveOut(url.origin, 'out-of-scope');
    }
  }
}

/** The answer of a server of the site to the question whether a page may ask (Fetch, "CORS-preflight request"), which is not sent. */
function permission(headers: IncomingHttpHeaders, methods: string): BrowserAnswer {
  const of = (name: string): readonly string[] => [String(headers[name] ?? '')];
  return {
    status: 204,
    headers: new Map([
      ['access-control-allow-origin', of('origin')],
      ['access-control-allow-methods', [methods]],
      ['access-control-allow-headers', of('access-control-request-headers')],
      ['access-control-allow-credentials', ['true']],
    ]),
    bytes: Buffer.alloc(0),
  };
}

/** A socket's address as pages spell it. */
function socketName(url: URL): string {
  return uriOf(url).replace(/^http/, 'ws');
}
