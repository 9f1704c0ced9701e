import type { LeftOutReason, SkipReason } from '../../../model/coverage.ts';
import type { Headers } from '../../../model/observation.ts';
import type { Cut } from '../../../network/body.ts';

/** What came of asking for a URL. */
export type Answer = Response | Refused | Failed;

/** A response without its body. */
export interface Head {
  readonly kind: 'response';
  /** Where the redirects ended. */
  readonly url: URL;
  readonly status: number;
  /** By lower-case name; of a repeated header the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly allHeaders: Headers;
  /** From the request to the headers. */
  readonly waitedMs: number;
}

export interface Response extends Head {
  /** Empty where the body was not wanted. */
  readonly bytes: Buffer;
  /** Why the bytes are not the whole body; null: they are. */
  readonly cut: Cut | null;
  /** Whether it was kept from an earlier request, so that it has been read already. Default: it comes from the server. */
  readonly isKept?: boolean;
}

/** It may not be asked, by the guard's rules or those of the caller. */
export interface Refused {
  readonly kind: 'refused';
  /** The URL, or where a redirect of it leads. */
  readonly url: URL;
  readonly reason: LeftOutReason;
}

/** It should have been read, and was not. */
export interface Failed {
  readonly kind: 'failed';
  readonly url: URL;
  readonly reason: SkipReason;
  readonly hint: string;
}
