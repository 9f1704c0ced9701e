import path from 'node:path';
import type { ScanSettings } from '../../config/scan-settings.ts';
import type { CrawlIndex } from '../../sources/site/crawl-index/crawl-index.ts';
import { searchKeyOf } from '../policy/search-hash.ts';
import { errorCode } from '../../model/error-code.ts';

interface CrawlCache {
  readonly index: CrawlIndex;
  readonly open: (rulesHash: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The index of crawls in a folder. That it cannot be used is told, and costs no more than time. */
export async function crawlCache(dir: string, settings: ScanSettings): Promise<CrawlCache> {
  const { CrawlIndex } = await import('../../sources/site/crawl-index/crawl-index.ts');
  const index = new CrawlIndex(path.join(dir, 'crawls'));
  const tell = (note: string): void => {
    if (!settings.isQuiet) {
      console.error(`leaksieve: ${note}`);
    }
  };
  return {
    index,
    async open(rulesHash) {
      const note = await index.open(await searchKeyOf(settings, rulesHash));
      if (note !== null) {
        tell(note);
      }
    },
    async close() {
      if (settings.isVerbose) {
        tell(`${index.knownContents} contents were known to hold nothing`);
      }
      await index.save().catch((error: unknown) => {
        const reason = errorCode(error) ?? 'unknown';
        tell(`the next crawl will search all again: ${dir} cannot be written (${reason})`);
      });
    },
  };
}
