import { ScanError } from '../model/scan-error.ts';
import { authorities } from './authorities.ts';
import { sessionHeaders } from './session-headers.ts';
import type { SiteFlags } from './site-flags.ts';
import { userCacheDir } from './user-cache-dir.ts';
import { wholeNumber } from './whole-number.ts';

/** The checked options of a crawl. */
export interface SiteSettings {
  /** Where the index of crawls is; null: none is kept. */
  readonly cacheDir: string | null;
  /** Of the user's session; empty: none. */
  readonly sessionHeaders: Readonly<Record<string, string>>;
  /** In PEM; absent: none besides those that are trusted anyway. */
  readonly authorities?: string;
  readonly scope: 'domain' | 'host';
  readonly limits: { readonly maxPages: number; readonly maxRequests: number; readonly rate: number };
}

/**
 * Checks the flags that were typed.
 *
 * @throws ScanError naming the flag and what it takes
 */
export function siteSettings(
  flags: SiteFlags,
  env: Readonly<Record<string, string | undefined>>,
): SiteSettings {
  const { scope, maxPages, maxRequests, rate, headerFile } = flags;
  return {
    cacheDir: flags.cache ? (flags.cacheDir ?? userCacheDir(env)) : null,
    ...(flags.caFile === undefined ? {} : { authorities: authorities(flags.caFile) }),
    sessionHeaders: sessionHeaders(headerFile, env),
    scope: scope === 'host' ? 'host' : 'domain',
    limits: {
      maxPages: wholeNumber('--max-pages', maxPages, 1, 100_000),
      maxRequests: wholeNumber('--max-requests', maxRequests, 1, 1_000_000),
      rate: wholeNumber('--rate', rate, 1, 10_000),
    },
  };
}

/**
 * The URL of a site; without a scheme it is `https`.
 *
 * @throws ScanError when it is none
 */
export function siteUrl(text: string): URL {
  const address = text.includes('://') ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new ScanError('USAGE', 'a site is named by an http or https URL, such as https://www.example.com/');
  }
  if (url.username !== '' || url.password !== '') {
    throw new ScanError(
      'USAGE',
      `the URL of ${url.host} holds a password, which other users can see: leave it out`,
    );
  }
  url.hash = '';
  return url;
}
