import type { Source } from '../model/source.ts';
import { contentChunks, type ContentLimits } from './content/content.ts';
import type { CrawlIndex } from './site/crawl-index/crawl-index.ts';
import { SearchedContents } from './site/crawl-index/searched-contents.ts';
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
  /** What earlier crawls found nothing in, opened; learns from this one. Default: none. */
  readonly index?: CrawlIndex;
}

export interface SiteSource extends Source {
  /** References to scripts of other hosts that are not there; complete when the last chunk has come. */
  readonly danglingScripts: readonly DanglingScript[];
}

/** A website, read by plain HTTP: its pages, and the scripts and data that they ship. */
export function site(urls: readonly URL[], options: SiteOptions): SiteSource {
  const ledger = new ContentLedger();
  const danglingScripts: DanglingScript[] = [];
  const { index } = options;
  let searched: SearchedContents | null = null;
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
      searched = new SearchedContents(coverage);
      for await (const content of crawl(urls, guarded, ledger, danglingScripts, coverage, signal)) {
        if (index?.isClean(content.hash) !== true) {
          searched.add(content);
          yield* contentChunks(content, limits, coverage, signal);
        }
      }
    },

    async locate(contentIds) {
      searched?.withoutCandidates(contentIds).forEach((hash) => index?.learn(hash));
      return new Map([...contentIds].map((id) => [id, ledger.placesOf(id)]));
    },
  };
}
