import type { Visitor } from '../../../model/probe.ts';

const desktop =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const agents: Readonly<Record<Visitor, string>> = {
  browser: desktop,
  'search-result': desktop,
  phone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'search-robot': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
};

/**
 * The headers of a visitor of some kind, as pages look at them. Our own name stands at the end of each: whoever reads the
 * log of the server sees who it was.
 */
export function visitorHeaders(visitor: Visitor, userAgent: string): Readonly<Record<string, string>> {
  return {
    'user-agent': `${agents[visitor]} ${userAgent}`,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    ...(visitor === 'search-result' ? { referer: 'https://www.google.com/' } : {}),
  };
}
