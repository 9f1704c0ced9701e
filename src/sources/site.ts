import type { Observation, Observer } from '../model/observation.ts';
import type { ProbeClass } from '../model/probe.ts';
import type { SearchMemory } from '../model/search-memory.ts';
import type { Source } from '../model/source.ts';
import { contentChunks, type ContentLimits } from './content/content.ts';
import { BrowserLauncher, type BrowserOptions } from './site/browser/browser-launcher.ts';
import type { CrawlIndex } from './site/crawl-index/crawl-index.ts';
import { SearchedContents } from './site/crawl-index/searched-contents.ts';
import { ContentLedger } from './site/crawl/content-ledger.ts';
import { crawl } from './site/crawl/crawl.ts';
import { uriOf } from './site/crawl/uri.ts';
import { guardOptions, type AskOptions } from './site/guard/guard-options.ts';
import type { AskedObserver } from './site/guard/options.ts';
import { SiteOrigins } from './site/probe/site-origins.ts';
import { siteProber } from './site/probe/site-prober.ts';

export interface SiteOptions extends AskOptions {
  readonly limits: ContentLimits;
  /** What checks may ask for besides what a visitor does. Default: nothing. */
  readonly probes?: ReadonlySet<ProbeClass>;
  /** The browser that pages are run in as well; null: none is wanted, or there is none. Default: null. */
  readonly browser?: BrowserOptions | null;
  /** What earlier crawls found nothing in, opened; learns from this one. Default: none. */
  readonly index?: CrawlIndex;
  /** What an earlier crawl left of such an index, and what this one leaves. Default: nobody keeps it. */
  readonly memory?: SearchMemory;
  /** Is told of all that the crawl asks servers for. Default: nobody is. */
  readonly asked?: AskedObserver;
}

/** A website, read by plain HTTP and by a browser: its pages, and the scripts and data that they ship. */
export function site(urls: readonly URL[], options: SiteOptions): Source {
  const { limits, probes = new Set(), browser = null, asked } = options;
  const guarded = guardOptions(urls, options);
  const ledger = new ContentLedger();
  const name = urls.map(({ href }) => href).join(' ');
  const origins = new SiteOrigins(urls, guarded.scope);
  const observers: Observer[] = [];

  const tell = async (observation: Observation): Promise<void> => {
    origins.observe(observation);
    for (const observer of observers) {
      await observer(observation);
    }
  };

  const { index, memory } = options;
  const records = { ledger, index: index ?? null };
  let searched: SearchedContents | null = null;

  return {
    target: { kind: 'site', name },

    isSlow: true,

    sites: [
      {
        name,
        watch: (observer) => void observers.push(observer),
        prober: (coverage) => siteProber(guarded, probes, origins.all, coverage),
        async *chunksOf({ url, bytes, originalPath }, coverage, signal) {
          const path = uriOf(url);
          const place =
            originalPath === undefined ? { path } : { path: `${path}!${originalPath}`, originalPath };
          const { content } = ledger.add(bytes, { ...place, url: path });
          if (content !== null) {
            yield* contentChunks(content, limits, coverage, signal);
          }
        },
      },
    ],

    async *chunks(coverage, signal) {
      if (memory !== undefined && memory.before !== null && index?.recall(memory.before) === false) {
        memory.fault = 'what it left cannot be read';
      }
      const launcher = browser === null ? null : new BrowserLauncher(browser);
      if (launcher === null) {
        coverage.leaveOut(urls[0]!.origin, 'no-browser', withoutBrowser);
      }
      searched = new SearchedContents(coverage);
      const how = { ...guarded, launcher, ...(asked === undefined ? {} : { asked }) };
      for await (const content of crawl(urls, how, records, tell, coverage, signal)) {
        if (index?.isClean(content.hash) !== true) {
          searched.add(content);
          yield* contentChunks(content, limits, coverage, signal);
        }
      }
    },

    searched(withCandidates) {
      searched?.withoutCandidates(withCandidates).forEach((hash) => index?.learn(hash));
      if (memory !== undefined && index !== undefined) {
        memory.after = index.text();
      }
    },

    async locate(contentIds) {
      return new Map([...contentIds].map((id) => [id, ledger.placesOf(id)]));
    },
  };
}

const withoutBrowser = 'Read by plain HTTP: what scripts fetch, build or insert when they run was not seen.';
