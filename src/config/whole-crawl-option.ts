import type { Command } from 'commander';
import { wholeNumber } from './whole-number.ts';

/** The flag that says how long an unchanged site need not be crawled, as typed. */
export interface WholeCrawlFlags {
  readonly wholeCrawl: string;
}

const defaultDays = '7';

export function withWholeCrawlOption(command: Command): Command {
  return command.option(
    '--whole-crawl <days>',
    'crawl a site whole at least so often, also while its servers answer as before; 0: each time',
    defaultDays,
  );
}

/** For how many days a crawl holds while all answers are the same; 0: for none. @throws ScanError naming the flag and what it takes */
export function wholeCrawlDays({ wholeCrawl }: WholeCrawlFlags): number {
  return wholeNumber('--whole-crawl', wholeCrawl, 0, 90);
}
