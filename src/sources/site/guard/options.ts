import type { LeftOutReason } from '../../../model/coverage.ts';
import type { Observer } from '../../../model/observation.ts';
import type { Failed, Head, Response } from './answer.ts';
import type { CrawlLimits } from './limits.ts';
import type { Scope } from './scope.ts';

export interface GuardOptions {
  readonly scope: Scope;
  readonly limits: CrawlLimits;
  /** Says who asks, with a contact. */
  readonly userAgent: string;
  /** Of the user's session; sent to the named hosts alone. */
  readonly sessionHeaders: Readonly<Record<string, string>>;
  /** Certificates in PEM of authorities besides those that Node trusts, `NODE_EXTRA_CA_CERTS` included. Default: none. */
  readonly authorities?: string;
  /** Is told of responses and connections. Default: nobody is. */
  readonly tell?: Observer;
  /** Bytes of responses that are kept, so that two readers of a crawl ask once. Default: none. */
  readonly keptBytes?: number;
  /** Is told of all that servers were asked. Default: nobody is. */
  readonly asked?: AskedObserver;
}

/** Hears what servers were asked and what came of it, redirects one by one. */
export interface AskedObserver {
  onAnswer(url: URL, visit: Visit, answer: Response | Failed): void;
  /** A socket was opened: what comes through it cannot be asked for again. */
  onSocket(): void;
}

/** What a server said of an answer's version (RFC 9110, 8.8); empty where it said nothing. */
export interface Validators {
  readonly etag: string;
  readonly lastModified: string;
}

/** How to ask for a URL. */
export interface Visit {
  /** Asked for the URL and for each that it redirects to; null: go on. */
  readonly refusal: (url: URL) => Promise<LeftOutReason | null>;
  /** Whether a source map is expected, which may be larger than other bodies. */
  readonly isMap: boolean;
  /** Whether the body is worth reading, by status and headers. */
  readonly wants: (response: Head) => boolean;
  /** Whether its redirects are an answer rather than followed. Default: they are followed. */
  readonly isOnce?: boolean;
  /** Default: GET. */
  readonly method?: 'GET' | 'HEAD';
  /** Besides those of every request. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the body, unpacked. Default: the limit of a body. */
  readonly maxBytes?: number;
  /** What is known of a URL, so that its server need not send it again; null: nothing. Default: nothing. */
  readonly knownOf?: (url: URL) => Validators | null;
  /** From headers to the end. Default: the limit of a response. */
  readonly responseMs?: number;
  /** Whether what is kept of another request for the URL will not do. Default: it will. */
  readonly isFresh?: boolean;
}
