import type { ProbeAnswer, Prober, Visitor } from '../../model/probe.ts';
import { pageView, viewOf, type PageView } from './page-view.ts';

/** As whom a page is asked for; `again`: as in the crawl, with the cookies of a visit before. */
export type Kind = Visitor | 'again';

export const kinds: readonly Kind[] = ['again', 'browser', 'search-result', 'phone', 'search-robot'];

/** What stands in reports. */
export const visitorNames: Readonly<Record<Kind, string>> = {
  again: 'who come a second time',
  browser: 'with a browser',
  'search-result': 'who come from a search engine',
  phone: 'with a phone',
  'search-robot': 'who are robots of search engines',
};

const maxBytes = 512 * 1024;

/** What visitors of all kinds get at one address. */
export class Visits {
  readonly url: URL;
  readonly #prober: Prober;
  readonly #signal: AbortSignal;
  readonly #views = new Map<Kind, PageView>();
  readonly #plain: PageView[];
  /** Who was refused, and why. */
  readonly refusals = new Map<Kind | 'first', string>();

  /** @param crawled - what the crawl got there */
  constructor(url: URL, crawled: string, prober: Prober, signal: AbortSignal) {
    this.url = url;
    this.#prober = prober;
    this.#signal = signal;
    this.#plain = [viewOf(url, crawled)];
  }

  async askAll(): Promise<void> {
    const first = await this.#ask(null);
    if (typeof first === 'string') {
      this.refusals.set('first', first);
      return;
    }
    this.#plain.push(first);
    for (const kind of kinds) {
      const view = await this.ask(kind);
      if (typeof view === 'string') {
        this.refusals.set(kind, view);
      } else {
        this.#views.set(kind, view);
      }
    }
  }

  viewOf(kind: Kind): PageView | null {
    return this.#views.get(kind) ?? null;
  }

  /** What those get with whom a visitor is compared: who neither come from there nor say to be that. */
  othersOf(kind: Kind): readonly PageView[] {
    const again = kind === 'again' ? [] : [this.#views.get('again')];
    const browser = kind === 'search-result' || kind === 'phone' ? [this.#views.get('browser')] : [];
    return [...this.#plain, ...again, ...browser].filter((view) => view !== undefined);
  }

  /** Those with another way here than by a search engine, and the same program. */
  get browser(): PageView | null {
    return this.viewOf('browser');
  }

  async ask(kind: Kind): Promise<PageView | string> {
    return this.#ask(kind === 'again' ? null : kind);
  }

  /** A view, or why there is none. */
  async #ask(visitor: Visitor | null): Promise<PageView | string> {
    const as = visitor === null ? {} : { visitor };
    const answer: ProbeAnswer = await this.#prober.ask({ url: this.url, maxBytes, ...as }, this.#signal);
    if (answer.kind === 'failed') {
      return answer.hint;
    }
    return answer.isChallenge || answer.status >= 400 ? `it answered ${answer.status}` : pageView(answer);
  }
}
