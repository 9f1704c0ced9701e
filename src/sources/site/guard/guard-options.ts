import { defaultLimits, type CrawlLimits } from './limits.ts';
import type { GuardOptions } from './options.ts';
import { scopeOf, type Reach } from './scope.ts';

/** How a site is asked, as the user says it. */
export interface AskOptions {
  /** What a crawl may cost, where it differs from the defaults. */
  readonly crawlLimits: Partial<CrawlLimits>;
  readonly scope: Reach;
  /** Says who asks, with a contact. */
  readonly userAgent: string;
  /** Of the user's session; sent to the named hosts alone. Default: none. */
  readonly sessionHeaders?: Readonly<Record<string, string>>;
  /** Certificates in PEM of authorities besides those that Node trusts. Default: none. */
  readonly authorities?: string;
}

/** The options by which a site is asked that is named by these addresses. */
export function guardOptions(
  urls: readonly URL[],
  { crawlLimits, scope, userAgent, sessionHeaders = {}, authorities }: AskOptions,
): GuardOptions {
  return {
    scope: scopeOf(urls, scope),
    limits: { ...defaultLimits, ...crawlLimits },
    userAgent,
    sessionHeaders,
    ...(authorities === undefined ? {} : { authorities }),
  };
}
