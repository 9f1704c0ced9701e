import type { Coverage } from '../../../model/coverage.ts';
import type { Observer } from '../../../model/observation.ts';
import { Guard } from '../guard/guard.ts';
import type { GuardOptions } from '../guard/options.ts';
import type { NewContent } from './content-ledger.ts';
import { Frontier, type Task } from './frontier.ts';
import { Visitor, type CrawlRecords } from './visitor.ts';

/** Requests on their way at once; the rate of each host bounds them further. */
const concurrency = 4;

/**
 * Reads the pages of a site and all that they ship, and yields each content once.
 *
 * @param starts - the URLs that the user named
 * @param tell - is told of what the crawl sees
 */
export async function* crawl(
  starts: readonly URL[],
  options: GuardOptions,
  records: CrawlRecords,
  tell: Observer,
  coverage: Coverage,
  signal: AbortSignal,
): AsyncGenerator<NewContent, void, undefined> {
  const ended = new AbortController();
  const either = AbortSignal.any([signal, ended.signal]);
  const guard = new Guard({ ...options, tell }, coverage);
  const frontier = new Frontier(options.limits.maxPages, coverage);
  const ready: NewContent[] = [];
  const visitor = new Visitor({ ...records, guard, frontier, coverage, scope: options.scope, tell, ready });
  const running = new Set<Promise<void>>();
  try {
    starts.forEach((url) => frontier.add({ kind: 'page', url, isStart: true }));
    for (;;) {
      signal.throwIfAborted();
      start();
      yield* ready.splice(0);
      if (running.size === 0) {
        break;
      }
      await Promise.race(running);
    }
    if (frontier.size > 0) {
      const hint = `${frontier.size} addresses were left: raise --max-requests, or scan a part`;
      coverage.skip('(the rest of the site)', 'request-limit', hint);
    }
  } finally {
    ended.abort();
    await Promise.allSettled(running);
    await guard.close();
  }

  function start(): void {
    while (running.size < concurrency && !guard.isExhausted) {
      const task: Task | undefined = frontier.next();
      if (task === undefined) {
        return;
      }
      const visit: Promise<void> = visitor.visit(task, either).finally(() => running.delete(visit));
      running.add(visit);
    }
  }
}
