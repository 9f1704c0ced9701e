import type { Coverage, LeftOutReason } from '../../../model/coverage.ts';
import type { Observer } from '../../../model/observation.ts';
import type { Head } from '../guard/answer.ts';
import type { Guard } from '../guard/guard.ts';
import type { Scope } from '../guard/scope.ts';
import { contentKind } from './content-kind.ts';
import type { ContentLedger, NewContent } from './content-ledger.ts';
import type { Frontier, Task } from './frontier.ts';
import { outcome } from './outcome.ts';
import { PageRules } from './page-rules.ts';
import { ResponseReader } from './response-reader.ts';

/** What a crawl is made of. */
export interface CrawlParts {
  readonly guard: Guard;
  readonly frontier: Frontier;
  readonly ledger: ContentLedger;
  readonly coverage: Coverage;
  readonly scope: Scope;
  /** Is told of what is seen besides text. */
  readonly tell: Observer;
  /** Takes what is to be searched. */
  readonly ready: NewContent[];
}

/** Asks for what the frontier names, and has what comes read. */
export class Visitor {
  readonly #parts: CrawlParts;
  readonly #rules: PageRules;
  readonly #reader: ResponseReader;
  readonly #mappedOrigins = new Set<string>();

  constructor(parts: CrawlParts) {
    const { scope, guard, coverage } = parts;
    this.#parts = parts;
    this.#rules = new PageRules(scope, guard, coverage, (robots) => this.#reader.readText(robots));
    this.#reader = new ResponseReader(parts, this.#rules);
  }

  /** Throws only when the signal aborts. */
  async visit(task: Task, signal: AbortSignal): Promise<void> {
    const visit = {
      isMap: task.kind === 'map',
      refusal: (url: URL) => this.#refusal(task, url, signal),
      wants: ({ headers, url }: Head) =>
        task.kind === 'sitemap' ||
        task.kind === 'script' ||
        contentKind(headers.get('content-type'), url) !== 'binary',
    };
    const { guard, coverage, scope, tell } = this.#parts;
    const answer = await guard.get(task.url, visit, signal);
    const isGone = answer.kind === 'failed' && answer.reason === 'unreachable';
    if (task.kind === 'script' && isGone && !scope.covers(answer.url)) {
      // Nothing of the site was missed; whoever takes that host can put a script into its pages.
      await tell({
        kind: 'missing-script',
        url: answer.url,
        page: task.from ?? task.url,
        reason: answer.hint,
      });
      return;
    }
    const response = outcome(task, answer, coverage);
    if (response === null) {
      return;
    }
    await this.#reader.read(task, response);
    if (task.kind === 'page') {
      await this.#addSitemaps(response.url, signal);
    }
  }

  async #refusal(task: Task, url: URL, signal: AbortSignal): Promise<LeftOutReason | null> {
    switch (task.kind) {
      case 'page':
        return this.#rules.refusal(url, task.isStart, signal);
      case 'guess':
      case 'sitemap':
        return this.#rules.refusal(url, false, signal);
      case 'map':
        return this.#parts.scope.covers(url) || url.host === task.from?.host ? null : 'out-of-scope';
      case 'script':
      case 'data':
        // A visitor's browser gets these from wherever they are.
        return null;
    }
  }

  /** Sitemaps of a host whose page was read: those that its robots.txt names, else the one that most have. */
  async #addSitemaps(page: URL, signal: AbortSignal): Promise<void> {
    if (this.#mappedOrigins.has(page.origin)) {
      return;
    }
    this.#mappedOrigins.add(page.origin);
    const { sitemaps } = await this.#rules.robotsOf(page, signal);
    for (const address of sitemaps.length === 0 ? ['/sitemap.xml'] : sitemaps) {
      const url = URL.canParse(address, page.href) ? new URL(address, page) : null;
      if (url !== null && this.#parts.scope.covers(url)) {
        this.#parts.frontier.add({ kind: 'sitemap', url, isStart: false });
      }
    }
  }
}
