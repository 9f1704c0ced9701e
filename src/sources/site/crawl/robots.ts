import robotsParser from 'robots-parser';

/** What a host's robots.txt says to us (RFC 9309). */
export interface Robots {
  isAllowed(url: URL): boolean;
  /** In seconds; 0: it asks for none. */
  readonly crawlDelay: number;
  readonly sitemaps: readonly string[];
}

const agentName = 'leaksieve';

/** RFC 9309 has crawlers read at least 500 KiB; what comes behind is of no host we met. */
const maxRobotsBytes = 512_000;

/** For hosts without a robots.txt. */
export const allowAll: Robots = { isAllowed: () => true, crawlDelay: 0, sitemaps: [] };

/** For hosts whose robots.txt cannot be read now: they must be taken to forbid all (RFC 9309, 2.3.1.4). */
export const allowNone: Robots = { isAllowed: () => false, crawlDelay: 0, sitemaps: [] };

/** Reads a robots.txt. */
export function parseRobots(url: URL, bytes: Buffer): Robots {
  const robots = robotsParser(url.href, bytes.subarray(0, maxRobotsBytes).toString('utf8'));
  return {
    isAllowed: (page) => robots.isAllowed(page.href, agentName) !== false,
    crawlDelay: robots.getCrawlDelay(agentName) ?? 0,
    sitemaps: robots.getSitemaps(),
  };
}
