import type { Coverage } from '../../../model/coverage.ts';
import { canonicalUrl, withoutTracking } from './canonical-url.ts';
import { LookAlikes } from './look-alikes.ts';

/** Something to ask for. */
export interface Task {
  /**
   * `script` and `data` are what a page names as its part; a `guess` is a name in a script that may be an address, so that
   * it is no fault when nothing is there; a `licence` is a file of comments that a minifier took out, a `map` is a source map, a `source` a file that one names, which may be there.
   */
  readonly kind: 'page' | 'script' | 'data' | 'guess' | 'licence' | 'map' | 'source' | 'sitemap';
  readonly url: URL;
  /** Whether the user named it. */
  readonly isStart: boolean;
  /** The page or script that names it. */
  readonly from?: URL;
  /** Of a `source`: its name in the map. */
  readonly originalPath?: string;
}

const maxKnown = 200_000;
const maxUrlLength = 4096;

/** What is still to be asked for, each address once: the parts of pages first, so that a page that was read is read whole. */
export class Frontier {
  readonly #maxPages: number;
  readonly #coverage: Coverage;
  readonly #known = new Set<string>();
  readonly #lookAlikes = new LookAlikes();
  readonly #parts: Task[] = [];
  readonly #pages: Task[] = [];
  #pageCount = 0;

  constructor(maxPages: number, coverage: Coverage) {
    this.#maxPages = maxPages;
    this.#coverage = coverage;
  }

  add(found: Task): void {
    const task =
      found.kind === 'page' && !found.isStart ? { ...found, url: withoutTracking(found.url) } : found;
    const key = task.kind === 'page' ? canonicalUrl(task.url) : task.url.href;
    if (this.#known.has(key) || task.url.href.length > maxUrlLength) {
      return;
    }
    if (this.#known.size >= maxKnown) {
      this.#coverage.skip(`${task.url.origin}/ (more addresses)`, 'page-limit');
      return;
    }
    this.#known.add(key);
    if (task.kind !== 'page') {
      this.#parts.push(task);
    } else {
      this.#pages.push(task);
    }
  }

  /** The next task; undefined: there is none now. */
  next(): Task | undefined {
    const part = this.#parts.shift();
    if (part !== undefined) {
      return part;
    }
    for (;;) {
      const page = this.#pages.shift();
      if (page === undefined || page.isStart || this.#mayEnter(page.url)) {
        return page;
      }
    }
  }

  /** Learns from a page what those of its pattern look like. */
  addPage(url: URL, html: string): void {
    this.#lookAlikes.add(url, html);
  }

  /** Whether parts of pages that were read wait. */
  get hasParts(): boolean {
    return this.#parts.length > 0;
  }

  /** How many tasks wait. */
  get size(): number {
    return this.#parts.length + this.#pages.length;
  }

  #mayEnter(url: URL): boolean {
    const pattern = this.#lookAlikes.wornPattern(url);
    if (pattern !== null) {
      const hint =
        'pages of this pattern go on without end, and the last had nothing of use: name one as a target to have it read';
      this.#coverage.leaveOut(pattern, 'look-alike', hint);
      return false;
    }
    if (this.#pageCount >= this.#maxPages) {
      this.#coverage.skip(`${url.origin}/ (more pages)`, 'page-limit', 'raise --max-pages');
      return false;
    }
    this.#pageCount += 1;
    return true;
  }
}
