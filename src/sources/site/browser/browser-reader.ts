import type { Coverage } from '../../../model/coverage.ts';
import type { Observer } from '../../../model/observation.ts';
import { ScanError } from '../../../model/scan-error.ts';
import type { ContentLedger } from '../crawl/content-ledger.ts';
import type { Frontier } from '../crawl/frontier.ts';
import type { PageRules } from '../crawl/page-rules.ts';
import type { ResponseReader } from '../crawl/response-reader.ts';
import { uriOf } from '../crawl/uri.ts';
import { BrowserProxy, type BrowserRequest } from '../guard/browser-proxy.ts';
import type { Guard } from '../guard/guard.ts';
import type { Scope } from '../guard/scope.ts';
import type { BrowserLauncher } from './browser-launcher.ts';
import type { BrowserSession } from './browser-session.ts';
import { CanaryWatch } from './canary/canary-watch.ts';
import { MemoryLimit } from './memory-limit.ts';
import { PageRecorder } from './page-recorder.ts';
import { PageScripts } from './page-scripts.ts';
import { PageTraffic } from './page-traffic.ts';
import { visitPage, type VisitEnd } from './page-visit.ts';

/** What a browser's reading of pages is made of. */
export interface PageReaderParts {
  readonly guard: Guard;
  readonly rules: PageRules;
  readonly reader: ResponseReader;
  readonly frontier: Frontier;
  readonly ledger: ContentLedger;
  readonly coverage: Coverage;
  readonly scope: Scope;
  readonly tell: Observer;
}

/** A browser grows with each page that it has shown. */
const pagesPerBrowser = 50;
/** Of all pages together: what is left then is told. */
const allPagesMs = 600_000;

/** Pages whose forms are tried: those of a shop are alike. */
const maxTrials = 30;

interface Running {
  readonly session: BrowserSession;
  readonly memory: MemoryLimit;
  pages: number;
}

/** Has pages run in a browser, one after the other, and reads what they load, make and are sent. */
export class BrowserReader {
  readonly #launcher: BrowserLauncher;
  readonly #parts: PageReaderParts;
  #running: Promise<Running> | null = null;
  #spentMs = 0;
  #trials = 0;

  constructor(launcher: BrowserLauncher, parts: PageReaderParts) {
    this.#launcher = launcher;
    this.#parts = parts;
  }

  /**
   * Starts the browser. Whether there is one: where it need not be, the ledger says why there is none.
   *
   * @throws ScanError when it must be there and does not start
   */
  async start(signal: AbortSignal): Promise<boolean> {
    try {
      await this.#browser(signal);
      return true;
    } catch (error) {
      if (!(error instanceof ScanError) || this.#launcher.isRequired) {
        throw error;
      }
      this.#parts.coverage.leaveOut('(pages in a browser)', 'no-browser', error.message);
      return false;
    }
  }

  /** Reads a page that the HTTP reader has read. Throws only when the signal aborts. */
  async visit(page: URL, signal: AbortSignal): Promise<void> {
    const { coverage } = this.#parts;
    if (this.#spentMs > allPagesMs) {
      coverage.skip(
        `${page.origin}/ (more pages in the browser)`,
        'timeout',
        'its browser had 10 minutes: scan a part',
      );
      return;
    }
    const startedAt = performance.now();
    const end = await this.#show(page, signal);
    this.#spentMs += performance.now() - startedAt;
    switch (end.kind) {
      case 'read':
        this.#parts.reader.readRendered(end.html, page);
        this.#tellWaiting(end.waiting);
        for (const { expression, value } of end.said) {
          await this.#parts.tell({ kind: 'said-version', page, expression, value });
        }
        break;
      case 'timeout':
        coverage.skip(
          uriOf(page),
          'timeout',
          'in the browser it did not come to rest: what it did until then was read (--page-timeout gives it more)',
        );
        break;
      case 'crashed':
        coverage.skip(
          uriOf(page),
          'unreadable',
          'it made the browser crash, or used more than its memory: what it did until then was read',
        );
        break;
      case 'too-large':
        coverage.skip(uriOf(page), 'too-large', 'it has more frames and workers than are followed');
        break;
      case 'unreadable':
        coverage.skip(uriOf(page), 'unreadable', 'a browser could not show it');
        break;
    }
  }

  /** Says what a page still waited for, as those that poll do; a stream of events is read as far as it came. */
  #tellWaiting(requests: readonly BrowserRequest[]): void {
    for (const { url, headers } of requests) {
      if (this.#parts.scope.covers(url) && headers.accept !== 'text/event-stream') {
        this.#parts.coverage.skip(uriOf(url), 'timeout', 'a page in the browser still waited for the answer');
      }
    }
  }

  async close(): Promise<void> {
    const running = await this.#running?.catch(() => null);
    running?.memory.stop();
    await running?.session.process.end();
  }

  async #show(page: URL, signal: AbortSignal): Promise<VisitEnd> {
    const running = await this.#browser(signal);
    running.pages += 1;
    const { canaries: data } = this.#launcher;
    const isTried = data !== null && this.#trials < maxTrials;
    if (data !== null && !isTried) {
      const hint = `made-up data was typed into the forms of ${maxTrials} pages, and into none of this one`;
      this.#parts.coverage.leaveOut(uriOf(page), 'look-alike', hint);
    }
    const canaries = isTried ? new CanaryWatch(data) : null;
    const traffic = new PageTraffic(this.#parts, page, await this.#launcher.userAgent(), canaries);
    const proxy = new BrowserProxy(await this.#launcher.ownUserAgent(), this.#launcher.certificate, traffic);
    const scripts = new PageScripts(this.#parts, page, traffic);
    const recorder = new PageRecorder(scripts);
    try {
      const port = await proxy.listen();
      const { pageMs, versionExpressions } = this.#launcher;
      const options = { pageMs, canaries, versionExpressions };
      const end = await visitPage(running.session, page, { port, proxy }, recorder, options, signal);
      await this.#tellTrial(page, end, canaries, recorder);
      return end.kind === 'read' && traffic.isRestless ? { kind: 'timeout' } : end;
    } catch {
      signal.throwIfAborted();
      await this.#end(running);
      return { kind: 'crashed' };
    } finally {
      proxy.close();
      scripts.finish();
    }
  }

  async #tellTrial(
    page: URL,
    end: VisitEnd,
    canaries: CanaryWatch | null,
    recorder: PageRecorder,
  ): Promise<void> {
    const fields = end.kind === 'read' ? end.fields : 0;
    if (canaries !== null && fields > 0) {
      this.#trials += 1;
      const sends = canaries.sends((address) => recorder.sendersOf(address));
      await this.#parts.tell({ kind: 'canary', page, fields, sends });
    }
  }

  async #browser(signal: AbortSignal): Promise<Running> {
    const running = await this.#running;
    if (running !== null && running.pages < pagesPerBrowser) {
      return running;
    }
    if (running !== null) {
      await this.#end(running);
    }
    this.#running = this.#open(signal);
    try {
      return await this.#running;
    } catch (error) {
      this.#running = null;
      throw error;
    }
  }

  async #open(signal: AbortSignal): Promise<Running> {
    const session = await this.#launcher.start(signal);
    return { session, memory: new MemoryLimit(session.process), pages: 0 };
  }

  async #end({ session, memory }: Running): Promise<void> {
    if ((await this.#running)?.session === session) {
      this.#running = null;
    }
    memory.stop();
    await session.process.end();
  }
}
