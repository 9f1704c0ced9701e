import type { Coverage, LeftOutReason } from '../../../model/coverage.ts';
import type { Observer } from '../../../model/observation.ts';
import type { CrawlIndex } from '../crawl-index/crawl-index.ts';
import type { Head } from '../guard/answer.ts';
import type { Guard } from '../guard/guard.ts';
import type { Validators } from '../guard/options.ts';
import type { Scope } from '../guard/scope.ts';
import { contentKind } from './content-kind.ts';
import type { ContentLedger, NewContent } from './content-ledger.ts';
import type { Frontier, Task } from './frontier.ts';
import { missingScript, outcome } from './outcome.ts';
import { PageRules } from './page-rules.ts';
import { ResponseReader } from './response-reader.ts';

/** What a crawl knows, and adds to. */
export interface CrawlRecords {
  readonly ledger: ContentLedger;
  /** What earlier crawls found nothing in; null: nobody remembers. */
  readonly index: CrawlIndex | null;
}

/** What a crawl is made of. */
export interface CrawlParts extends CrawlRecords {
  readonly guard: Guard;
  readonly frontier: Frontier;
  readonly coverage: Coverage;
  readonly scope: Scope;
  /** Is told of what is seen besides text. */
  readonly tell: Observer;
  /** Takes what is to be searched; what is large may be made when it is taken. */
  readonly ready: Iterable<NewContent>[];
  /** Takes pages that a browser may run. */
  readonly toRun: URL[];
}

/** Asks for what the frontier names, and has what comes read. */
export class Visitor {
  readonly #parts: CrawlParts;
  readonly rules: PageRules;
  readonly reader: ResponseReader;
  readonly #mappedOrigins = new Set<string>();

  constructor(parts: CrawlParts) {
    const { scope, guard, coverage } = parts;
    this.#parts = parts;
    this.rules = new PageRules(scope, guard, coverage, (robots) => this.reader.readText(robots));
    this.reader = new ResponseReader(parts, this.rules);
  }

  /** Throws only when the signal aborts. */
  async visit(task: Task, signal: AbortSignal): Promise<void> {
    const { index } = this.#parts;
    // What leads to more is read again each time: nothing is kept of where it leads.
    const mayBeKnown = task.kind === 'data' || task.kind === 'map';
    const visit = {
      knownOf: (url: URL) => (mayBeKnown ? (index?.validatorsOf(url) ?? null) : null),
      isMap: task.kind === 'map',
      refusal: (url: URL) => this.#refusal(task, url, signal),
      wants: ({ headers, url }: Head) =>
        task.kind === 'sitemap' ||
        task.kind === 'script' ||
        task.kind === 'source' ||
        contentKind(headers.get('content-type'), url) !== 'binary',
    };
    const { guard, coverage, scope, tell } = this.#parts;
    const answer = await guard.get(task.url, visit, signal);
    const missing = task.kind === 'script' ? missingScript(answer, task.from ?? task.url, scope) : null;
    if (missing !== null) {
      await tell(missing);
      return;
    }
    if (answer.kind === 'response' && answer.status === 304) {
      index?.unchanged(answer.url);
      return;
    }
    const response = outcome(task, answer, coverage);
    if (response === null) {
      return;
    }
    const contents = await this.reader.read(task, response);
    if (mayBeKnown && contents !== null && response.status === 200 && response.cut === null) {
      index?.answered(response.url, validatorsIn(response), contents);
    }
    if (task.kind === 'page') {
      await this.#addSitemaps(response.url, signal);
    }
  }

  async #refusal(task: Task, url: URL, signal: AbortSignal): Promise<LeftOutReason | null> {
    switch (task.kind) {
      case 'page':
        return this.rules.refusal(url, task.isStart, signal);
      case 'guess':
      case 'source':
      case 'sitemap':
        return this.rules.refusal(url, false, signal);
      case 'licence':
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
    const { sitemaps } = await this.rules.robotsOf(page, signal);
    for (const address of sitemaps.length === 0 ? ['/sitemap.xml'] : sitemaps) {
      const url = URL.canParse(address, page.href) ? new URL(address, page) : null;
      if (url !== null && this.#parts.scope.covers(url)) {
        this.#parts.frontier.add({ kind: 'sitemap', url, isStart: false });
      }
    }
  }
}

function validatorsIn({ headers }: Head): Validators {
  return { etag: headers.get('etag') ?? '', lastModified: headers.get('last-modified') ?? '' };
}
