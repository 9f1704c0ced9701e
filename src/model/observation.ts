import type { ScriptRun } from './script.ts';

/** Headers by lower-case name, each with all its values in the order in which they came. */
export type Headers = ReadonlyMap<string, readonly string[]>;

/** Something that the crawl of a site saw. Told once, while it happens; whoever needs it later keeps what it needs of it. */
export type Observation =
  | SeenResponse
  | SeenPage
  | SeenScript
  | RanScript
  | MissingScript
  | SeenConnection
  | UntrustedConnection
  | CanaryTrial
  | PackageFile
  | LicenceFile
  | SaidVersion;

/** Any answer of any host: redirects, errors, robots.txt and parts of pages too. */
export interface SeenResponse {
  readonly kind: 'response';
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
}

/** A document that the server sent for a page of the site; error pages too. */
export interface SeenPage {
  readonly kind: 'page';
  /** Where the redirects ended. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  /** Whether the user named it. */
  readonly isStart: boolean;
  /** As sent: scripts have not run. At most 20 MB. */
  readonly html: string;
}

/** A script that a page has or names, or one that is loaded by others. */
export interface SeenScript {
  readonly kind: 'script';
  /** Where it was read; of an inline script the page. */
  readonly url: URL;
  readonly isInline: boolean;
  /** One page that has it, where the crawl knows one. */
  readonly page?: URL;
  /** `sha256-` and the hash in base64, as in CSP. */
  readonly hash: string;
  readonly text: string;
  /** Whether no script with this hash was told before. */
  readonly isNew: boolean;
  /** Who put it into the page when it ran, the innermost first: URLs, or hashes of inline scripts. Absent: nobody looked. */
  readonly insertedBy?: readonly string[];
}

/** That a script ran, in a browser. Its text is told by `SeenScript` under the same hash, once. */
interface RanScript extends ScriptRun {
  readonly kind: 'run';
  readonly page: URL;
}

/** A script of a foreign host that a page names and that is not there. */
export interface MissingScript {
  readonly kind: 'missing-script';
  readonly url: URL;
  readonly page: URL;
  /** Such as `its name does not resolve`. */
  readonly reason: string;
}

/** A TLS connection that the crawl made, once for each host and port. */
export interface SeenConnection {
  readonly kind: 'connection';
  readonly url: URL;
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
  /** IANA's name, such as `TLS_AES_128_GCM_SHA256`. */
  readonly cipher: string;
  /** The certificates that the server sent, its own first, in DER. */
  readonly chain: readonly Uint8Array[];
}

/** A host of the site to which no connection was made, since its certificate proves nothing; told once. */
export interface UntrustedConnection {
  readonly kind: 'untrusted-connection';
  readonly url: URL;
  /** Of OpenSSL or Node, such as `CERT_HAS_EXPIRED`. */
  readonly code: string;
}

/** A file of a package in the source map of a script; told once for each map. */
interface PackageFile {
  readonly kind: 'package-file';
  /** Where visitors get the script. */
  readonly url: URL;
  /** In the map, such as `node_modules/lodash/lodash.js`. */
  readonly path: string;
  /** Decodes it while it is told; null: the map does not hold it. */
  readonly text: () => string | null;
}

/** The comments that a minifier took out of a script. */
interface LicenceFile {
  readonly kind: 'licence';
  readonly url: URL;
  readonly text: string;
}

/** What a page that ran in a browser gave for an expression that libraries tell their version by. */
export interface SaidVersion {
  readonly kind: 'said-version';
  readonly page: URL;
  readonly expression: string;
  /** A page may say what it likes. */
  readonly value: string;
}

/** That made-up data was typed into the forms of a page, in a browser; nothing of it was sent. */
export interface CanaryTrial {
  readonly kind: 'canary';
  readonly page: URL;
  /** How many fields it was typed into. */
  readonly fields: number;
  readonly sends: readonly CanarySend[];
}

/** Made-up data that a page tried to send. */
export interface CanarySend {
  /** Of a connection between browsers one that names the host, or `webrtc:unknown`. */
  readonly url: URL;
  readonly channel: 'request' | 'socket' | 'webrtc';
  /** `card`, `password`, `email`, `text`. */
  readonly what: readonly string[];
  /** What had to be undone to read it, such as `base64`; empty: nothing. */
  readonly how: readonly string[];
  /** Whether it left while a visitor types, or when the form is sent. */
  readonly stage: 'typing' | 'submit';
  /** The scripts that sent it, the innermost first: addresses, or hashes. Empty: nobody knows. */
  readonly sentBy: readonly string[];
}

/** Takes observations. The crawl goes on when it is done, so that a slow taker slows the crawl instead of filling memory. */
export type Observer = (observation: Observation) => void | Promise<void>;
