import type { Coverage } from '../../../model/coverage.ts';
import type { Observer } from '../../../model/observation.ts';
import type { BrowserLauncher } from '../browser/browser-launcher.ts';
import { BrowserReader } from '../browser/browser-reader.ts';
import { Guard } from '../guard/guard.ts';
import type { GuardOptions } from '../guard/options.ts';
import type { NewContent } from './content-ledger.ts';
import { Frontier, type Task } from './frontier.ts';
import { Visitor, type CrawlRecords } from './visitor.ts';

export interface CrawlOptions extends GuardOptions {
  /** Starts the browser that pages run in; null: they run in none. */
  readonly launcher: BrowserLauncher | null;
}

/** Requests on their way at once; the rate of each host bounds them further. */
const concurrency = 4;
/** Enough for the scripts of a large page, so that the browser asks for nothing that has been read. */
const keptBytes = 64e6;

/**
 * Reads the pages of a site and all that they ship, and yields each content once.
 *
 * @param starts - the URLs that the user named
 * @param tell - is told of what the crawl sees
 * @throws ScanError when the browser does not start
 */
export async function* crawl(
  starts: readonly URL[],
  { launcher, ...options }: CrawlOptions,
  records: CrawlRecords,
  tell: Observer,
  coverage: Coverage,
  signal: AbortSignal,
): AsyncGenerator<NewContent, void, undefined> {
  const ended = new AbortController();
  const either = AbortSignal.any([signal, ended.signal]);
  const guard = new Guard({ ...options, tell, keptBytes: launcher === null ? 0 : keptBytes }, coverage);
  const frontier = new Frontier(options.limits.maxPages, coverage);
  const ready: Iterable<NewContent>[] = [];
  const toRun: URL[] = [];
  const parts = { ...records, guard, frontier, coverage, scope: options.scope, tell, ready, toRun };
  const visitor = new Visitor(parts);
  const running = new Set<Promise<void>>();
  const { rules, reader } = visitor;
  const browser = launcher === null ? null : new BrowserReader(launcher, { ...parts, rules, reader });
  let isShowing = false;
  try {
    const hasBrowser = (await browser?.start(either)) === true;
    starts.forEach((url) => frontier.add({ kind: 'page', url, isStart: true }));
    for (;;) {
      signal.throwIfAborted();
      startRequests();
      if (hasBrowser) {
        showPage();
      }
      if (running.size === 0 && ready.length === 0) {
        break;
      }
      for (const contents of ready.splice(0)) {
        yield* contents;
      }
      // While contents were searched, what was running may have ended and named more.
      if (running.size > 0) {
        await Promise.race(running);
      }
    }
    if (frontier.size > 0) {
      const hint = `${frontier.size} addresses were left: raise --max-requests, or scan a part`;
      coverage.skip('(the rest of the site)', 'request-limit', hint);
    }
  } finally {
    ended.abort();
    await browser?.close();
    await Promise.allSettled(running);
    await guard.close();
  }

  function startRequests(): void {
    while (running.size < concurrency && !guard.isExhausted) {
      const task: Task | undefined = frontier.next();
      if (task === undefined) {
        return;
      }
      run(visitor.visit(task, either));
    }
  }

  /** A page is shown when its parts have been asked for, so that the browser need not. */
  function showPage(): void {
    const page = browser === null || isShowing || frontier.hasParts ? undefined : toRun.shift();
    if (browser === null || page === undefined) {
      return;
    }
    isShowing = true;
    run(browser.visit(page, either).finally(() => (isShowing = false)));
  }

  function run(work: Promise<void>): void {
    const visit: Promise<void> = work.finally(() => running.delete(visit));
    running.add(visit);
  }
}
