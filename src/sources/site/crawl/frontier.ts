import type { Coverage } from '../../../model/coverage.ts';
import { canonicalUrl, withoutTracking } from './canonical-url.ts';
import { pageShape } from './page-shape.ts';

/** Something to ask for. */
export interface Task {
  /**
   * `script` and `data` are what a page names as its part; a `guess` is a name in a script that may be an address, so that
   * it is no fault when nothing is there; a `map` is a source map.
   */
  readonly kind: 'page' | 'script' | 'data' | 'guess' | 'map' | 'sitemap';
  readonly url: URL;
  /** Whether the user named it. */
  readonly isStart: boolean;
  /** The page or script that names it. */
  readonly from?: URL;
}

/** So many pages of one pattern are read: a calendar has no end. */
const maxLookAlikes = 20;
const maxKnown = 200_000;
const maxUrlLength = 4096;

/** What is still to be asked for, each address once: the parts of pages first, so that a page that was read is read whole. */
export class Frontier {
  readonly #maxPages: number;
  readonly #coverage: Coverage;
  readonly #known = new Set<string>();
  readonly #shapes = new Map<string, number>();
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
    } else if (task.isStart || this.#mayEnter(task.url)) {
      this.#pages.push(task);
    }
  }

  /** The next task; undefined: there is none now. */
  next(): Task | undefined {
    return this.#parts.shift() ?? this.#pages.shift();
  }

  /** How many tasks wait. */
  get size(): number {
    return this.#parts.length + this.#pages.length;
  }

  #mayEnter(url: URL): boolean {
    const shape = pageShape(url);
    const count = shape === null ? 0 : (this.#shapes.get(shape) ?? 0) + 1;
    if (shape !== null && count > maxLookAlikes) {
      const hint = `${maxLookAlikes} pages of this pattern were read: name more of them as targets if they differ`;
      this.#coverage.skip(shape, 'look-alike', hint);
      return false;
    }
    if (this.#pageCount >= this.#maxPages) {
      this.#coverage.skip(`${url.origin}/ (more pages)`, 'page-limit', 'raise --max-pages');
      return false;
    }
    if (shape !== null) {
      this.#shapes.set(shape, count);
    }
    this.#pageCount += 1;
    return true;
  }
}
