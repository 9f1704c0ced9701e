import type { Source } from '../model/source.ts';
import { contentChunks, type ContentLimits } from './content/content.ts';
import { ContentLedger } from './site/crawl/content-ledger.ts';
import { crawl } from './site/crawl/crawl.ts';
import type { DanglingScript } from './site/crawl/visitor.ts';
import { defaultLimits, type CrawlLimits } from './site/guard/limits.ts';
import { scopeOf, type Reach } from './site/guard/scope.ts';

export interface SiteOptions {
  readonly limits: ContentLimits;
  /** What a crawl may cost, where it differs from the defaults. */
  readonly crawlLimits: Partial<CrawlLimits>;
  readonly scope: Reach;
  /** Says who asks, with a contact. */
  readonly userAgent: string;
  /** Of the user's session; sent to the named hosts alone. Default: none. */
  readonly sessionHeaders?: Readonly<Record<string, string>>;
}

export interface SiteSource extends Source {
  /** References to scripts of other hosts that are not there; complete when the last chunk has come. */
  readonly danglingScripts: readonly DanglingScript[];
}

/** A website, read by plain HTTP: its pages, and the scripts and data that they ship. */
export function site(urls: readonly URL[], options: SiteOptions): SiteSource {
  const ledger = new ContentLedger();
  const danglingScripts: DanglingScript[] = [];
  return {
    danglingScripts,
    target: { kind: 'site', name: urls.map(({ href }) => href).join(' ') },

    isSlow: true,

    async *chunks(coverage, signal) {
      const { limits, userAgent, sessionHeaders = {} } = options;
      const scope = scopeOf(urls, options.scope);
      const guarded = {
        scope,
        limits: { ...defaultLimits, ...options.crawlLimits },
        userAgent,
        sessionHeaders,
      };
      coverage.leaveOut(
        urls[0]!.origin,
        'no-browser',
        'Read by plain HTTP: what scripts fetch, build or insert when they run was not seen.',
      );
      for await (const content of crawl(urls, guarded, ledger, danglingScripts, coverage, signal)) {
        yield* contentChunks(content, limits, coverage, signal);
      }
    },

    async locate(contentIds) {
      return new Map([...contentIds].map((id) => [id, ledger.placesOf(id)]));
    },
  };
}
