import type { SkipReason } from './coverage.ts';
import type { Headers } from './observation.ts';

/**
 * What a request besides those of a visitor may do: `read` asks a host of the user for what no page links to, `cloud` asks
 * third parties that the site names, `handshake` offers dummy credentials and old protocols, `transparency` asks services that
 * the user names for what logs of certificates tell.
 */
export type ProbeClass = 'read' | 'cloud' | 'handshake' | 'transparency';

/**
 * As whom a page is asked for: with a browser, with one and from a search engine, with a phone, or as the robot of a search
 * engine. Our own name is told all the same.
 */
export type Visitor = 'browser' | 'search-result' | 'phone' | 'search-robot';

export interface ProbeRequest {
  readonly url: URL;
  /** Default: GET. */
  readonly method?: 'GET' | 'HEAD';
  /** Default: those of the crawl. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Which one it is; `authority` looks whether the owner of a host allows probes, of whatever class. Default: `read`. */
  readonly class?: ProbeClass | 'authority';
  /** Default: as in the crawl. */
  readonly visitor?: Visitor;
  /** Bytes of the body that are read; no more are asked for where the server knows ranges. */
  readonly maxBytes: number;
}

/** What came of a probe. Redirects are not followed: where one leads is an answer. */
export type ProbeAnswer = ProbeResponse | ProbeFailure;

interface ProbeResponse {
  readonly kind: 'response';
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  /** The start of the body, unpacked. */
  readonly bytes: Buffer;
  /** Whether the body may be longer. */
  readonly isCut: boolean;
  /** A page of a firewall that wants to see a person. */
  readonly isChallenge: boolean;
}

interface ProbeFailure {
  readonly kind: 'failed';
  readonly url: URL;
  readonly reason: SkipReason;
  /** What it means, in one line. */
  readonly hint: string;
}

export type TlsVersion = 'SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2';

/** What a client says it speaks. */
export interface TlsOffer {
  readonly version: TlsVersion;
  /** Numbers of cipher suites (IANA, TLS Cipher Suites), the preferred first. */
  readonly suites: readonly number[];
}

/** What a server says to an offer: it may choose a version below. No more than the first message is exchanged. */
export type TlsAnswer =
  | { readonly kind: 'agreed'; readonly version: TlsVersion; readonly suite: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly reason: SkipReason; readonly hint: string };

/** Versions that a client of mail offers: `any` of today's, or only those before TLS 1.2. */
export type MailTlsRange = 'any' | 'old';

/** What a mail server does when it is asked to encrypt (RFC 3207). */
export type MailTlsAnswer =
  /** `fault`: why its certificate proves nothing, by OpenSSL's or Node's code; null: it does. */
  | { readonly kind: 'encrypted'; readonly protocol: string; readonly fault: string | null }
  /** It offers no encryption. */
  | { readonly kind: 'plain' }
  /** It offers encryption, and takes none of the versions. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly reason: SkipReason; readonly hint: string };

/** Where a server is asked for a page of a host, whatever the host's name leads to. */
export interface ServerAddress {
  /** An IP address. */
  readonly address: string;
  readonly port: number;
  readonly protocol: 'http:' | 'https:';
  /** Whether the user named it: others must be public. */
  readonly isNamed: boolean;
  /** Default: the host of the page. */
  readonly host?: string;
}

/** Asks for what the crawl did not, within its rules: addresses, rates, sizes and times are bounded as there. */
export interface Prober {
  /** What the user asked for by `--active`, `--cloud` and `--handshake`. Empty: nothing may be asked. */
  readonly classes: ReadonlySet<ProbeClass>;
  /** The origins that the user named, or where they redirect within the site. */
  readonly origins: readonly URL[];
  /** Throws only when the signal aborts. */
  ask(request: ProbeRequest, signal: AbortSignal): Promise<ProbeAnswer>;
  /**
   * Asks a server at an address for a page of one of `origins`, for which the user must have asked by `--active`; it gets no
   * cookie. Throws only when the signal aborts.
   */
  askAt(page: URL, server: ServerAddress, maxBytes: number, signal: AbortSignal): Promise<ProbeAnswer>;
  /** Offers TLS to one of `origins`, for which the user must have asked by `--handshake`. Throws only when the signal aborts. */
  offerTls(origin: URL, offer: TlsOffer, signal: AbortSignal): Promise<TlsAnswer>;
  /**
   * Greets a mail server at a public address, asks it to encrypt, and leaves; no mail is begun. The user must have asked by
   * `--handshake`. Throws only when the signal aborts.
   */
  startTls(host: string, port: 25 | 587, range: MailTlsRange, signal: AbortSignal): Promise<MailTlsAnswer>;
}
