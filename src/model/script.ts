/**
 * How a script came to run: loaded from an address, standing in a page, made by another script as text (`eval`,
 * `new Function`, timers, elements that scripts insert), as a blob or in a `data:` address.
 */
export type ScriptOrigin = 'address' | 'page' | 'text' | 'blob' | 'data';

/** A script that ran in a page, a frame or a worker of it. */
export interface ScriptRun {
  readonly origin: ScriptOrigin;
  /** Where it was loaded from, or the document that it stands in; null: it has no address of the web. */
  readonly url: URL | null;
  /** `sha256-` and the hash of its UTF-8 bytes in base64, as in CSP. */
  readonly hash: string;
  /** `page` for scripts of pages and frames, else the kind of worker, as the DevTools protocol names it. */
  readonly runsIn: string;
  readonly isModule: boolean;
  /**
   * Who put it there, the innermost first: addresses, or hashes of scripts that have none. Empty: the document itself, or
   * nobody knows.
   */
  readonly insertedBy: readonly string[];
}
