import type { SeenScript } from '../../../model/observation.ts';
import type { Place } from '../../../model/place.ts';
import type { ReadContents } from '../crawl-index/crawl-index.ts';
import type { Response } from '../guard/answer.ts';
import { pageInventory } from '../inventory/page-inventory.ts';
import { flatState } from '../inventory/page-state/flat-state.ts';
import { scriptReferences } from '../inventory/script-references.ts';
import { licenceReference } from '../inventory/licence-reference.ts';
import { dataUrlBytes, sourceMapReference } from '../inventory/source-map-reference.ts';
import { styleReferences } from '../inventory/style-references.ts';
import { WebpackChunks } from '../inventory/webpack-chunks.ts';
import { contentKind, textOf } from './content-kind.ts';
import { scriptHash } from './content-ledger.ts';
import type { Task } from './frontier.ts';
import type { PageRules } from './page-rules.ts';
import { MapReader } from './map-reader.ts';
import { parseSitemap } from './sitemap.ts';
import { uriOf } from './uri.ts';
import type { CrawlParts } from './visitor.ts';

const isStyleSheet = /^text\/css\b/i;
/** Data that lists files: manifests of Vite, Rollup, Create React App and web apps, and what Angular's worker loads. */
const fileLists = /(?:manifest[\w.-]{0,60}\.json|\.webmanifest|\/ngsw\.json|\/(?:stats|chunk-map)\.json)$/i;

/** What is fetched instead of a page that holds it: by Nuxt, SvelteKit, React Router. */
const stateFiles = /\/_payload\.json$|\/__data\.json$|\.data$/;

/** Has the text of responses searched, and tells the frontier what they lead to. */
export class ResponseReader {
  readonly #parts: Pick<CrawlParts, 'frontier' | 'ledger' | 'coverage' | 'tell' | 'ready' | 'toRun'>;
  readonly #rules: PageRules;
  readonly #maps: MapReader;
  readonly #chunks = new WebpackChunks();
  readonly #inlineHashes = new Set<string>();
  /** One script of each folder: what bare names of others may count from. */
  readonly #scriptByFolder = new Map<string, URL>();

  constructor(
    parts: Pick<CrawlParts, 'frontier' | 'ledger' | 'coverage' | 'tell' | 'ready' | 'toRun'>,
    rules: PageRules,
  ) {
    this.#parts = parts;
    this.#rules = rules;
    this.#maps = new MapReader(parts, rules);
  }

  /** The contents of a response that leads nowhere; null: it may lead to more. */
  async read(task: Task, response: Response): Promise<ReadContents | null> {
    const kind = contentKind(response.headers.get('content-type'), response.url);
    if (response.isKept !== true) {
      this.#parts.coverage.add('bytes', response.bytes.length);
    }
    if (task.kind === 'sitemap') {
      this.#readSitemap(response);
    } else if (kind === 'html' && task.kind === 'page') {
      await this.#readPage(task, response);
    } else if (kind === 'html' && /^(?:guess|licence|map|source)$/.test(task.kind)) {
      // Where there is no such file, many sites answer with their start page.
    } else if (task.kind === 'licence') {
      this.readText(response);
      const text = textOf(response.bytes, response.headers.get('content-type'));
      await this.#parts.tell({ kind: 'licence', url: response.url, text });
    } else if (task.kind === 'map') {
      return this.#maps.read(response.bytes, response.url, task.from ?? response.url);
    } else if (task.kind === 'source') {
      if (response.bytes.length > 0) {
        this.#maps.readFile(task, response);
      }
    } else if (kind === 'script' || (task.kind === 'script' && kind !== 'html')) {
      await this.#readScript(task, response);
    } else if (kind !== 'binary') {
      const hash = this.readText(response);
      return (await this.#readReferences(response)) ? null : { hashes: [hash], isWhole: true };
    }
    return null;
  }

  /** Has a text searched, and gives its hash. */
  readText({ url, bytes }: Pick<Response, 'url' | 'bytes'>): string {
    return this.#search(bytes, placeOf(url)).hash;
  }

  /** Whether a script was searched, by itself or within its page. */
  isKnownScript(hash: string): boolean {
    return this.#inlineHashes.has(hash) || this.#parts.ledger.hasScript(hash);
  }

  /** Reads a script that a browser ran and that was not known. */
  async readRunScript(
    bytes: Buffer,
    place: Omit<Place, 'state'>,
    seen: Pick<SeenScript, 'url' | 'isInline' | 'page' | 'insertedBy'> & { readonly hash: string },
  ): Promise<void> {
    const { isNew } = this.#search(bytes, place);
    const text = bytes.toString();
    await this.#parts.tell({ ...seen, kind: 'script', text, isNew });
    if (isNew) {
      this.#parts.coverage.add('scripts');
      this.#addReferences(text, [seen.url, ...this.#scriptByFolder.values()], seen.url);
    }
  }

  /** Has asked for what scripts have put into a page. */
  readRendered(html: string, url: URL): void {
    const { scripts, data, assets, links } = pageInventory(html, url);
    scripts.forEach((script) => this.#addScript(script, url));
    data.forEach((address) => this.#addPart('data', address, url));
    assets.forEach((asset) => this.#addPart('guess', asset, url));
    links.forEach((link) => this.#addLink('page', link));
  }

  /** Whether a text leads to more: style sheets name others, lists of files what a bundler made. */
  async #readReferences({ url, bytes, headers }: Response): Promise<boolean> {
    const type = headers.get('content-type');
    const state = stateFiles.test(url.pathname) ? flatState(textOf(bytes, type)) : null;
    if (state !== null) {
      this.#searchState('state', state, url);
    }
    const isStyle = isStyleSheet.test(type ?? '');
    if (!isStyle && !fileLists.test(url.pathname)) {
      return false;
    }
    const text = textOf(bytes, type);
    if (isStyle) {
      styleReferences(text, url).forEach((asset) => this.#addPart('guess', asset, url));
      await this.#addMap(text, headers, url);
    } else {
      this.#addReferences(text, [url], url);
    }
    return true;
  }

  /** The document is searched as it was sent: comments, attributes, inline scripts and data stand in it. */
  async #readPage(task: Task, response: Response): Promise<void> {
    const { url, bytes, headers, status } = response;
    const { tell } = this.#parts;
    this.#parts.coverage.add('pages');
    this.readText(response);
    const html = textOf(bytes, headers.get('content-type'));
    await tell({ kind: 'page', url, status, headers: response.allHeaders, isStart: task.isStart, html });
    this.#parts.frontier.addPage(task.url, html);
    const page = pageInventory(html, url, response.allHeaders.get('link'));
    page.scripts.forEach((script) => this.#addScript(script, url));
    page.data.forEach((data) => this.#addPart('data', data, url));
    page.assets.forEach((asset) => this.#addPart('guess', asset, url));
    page.state.forEach(({ name, text }) => this.#searchState(name, text, url));
    for (const script of page.inlineScripts) {
      // Parsers of HTML know one line end.
      const hash = scriptHash(Buffer.from(script.replaceAll(/\r\n?/g, '\n')));
      const isNew = !this.#inlineHashes.has(hash);
      await tell({ kind: 'script', url, isInline: true, page: url, hash, text: script, isNew });
      if (isNew) {
        this.#inlineHashes.add(hash);
        this.#parts.coverage.add('scripts');
        this.#addReferences(script, [page.base, ...page.scripts], url);
      }
    }
    // What an error page links to is what every page does.
    if (status < 400) {
      this.#parts.toRun.push(url);
      page.links.forEach((link) => this.#addLink('page', link));
    }
  }

  async #readScript({ from }: Task, { url, bytes, headers, cut }: Response): Promise<void> {
    const hash = scriptHash(bytes);
    const text = textOf(bytes, headers.get('content-type'));
    // The hash of a part is of no use to whoever looks for the script.
    const place = cut === null ? { ...placeOf(url), scriptHash: hash } : placeOf(url);
    const { isNew } = this.#search(bytes, place);
    const page = from === undefined ? {} : { page: from };
    await this.#parts.tell({ kind: 'script', url, isInline: false, ...page, hash, text, isNew });
    if (!isNew) {
      return;
    }
    this.#parts.coverage.add('scripts');
    this.#addReferences(text, [url, ...this.#scriptByFolder.values()], url);
    await this.#addMap(text, headers, url);
    const licence = licenceReference(text);
    if (licence !== null && URL.canParse(licence, url.href)) {
      this.#addPart('licence', new URL(licence, url), url);
    }
  }

  /** State has its place in the page, under its name. */
  #searchState(name: string, text: string, url: URL): void {
    this.#search(Buffer.from(text), { ...placeOf(url), path: `${uriOf(url)}!${name}` });
  }

  async #addMap(text: string, headers: ReadonlyMap<string, string>, url: URL): Promise<void> {
    const reference = sourceMapReference(text, headers);
    const inline = reference === null ? null : dataUrlBytes(reference);
    if (inline !== null) {
      await this.#maps.read(inline, url, url);
    } else if (reference !== null && URL.canParse(reference, url.href)) {
      this.#addPart('map', new URL(reference, url), url);
    }
  }

  #readSitemap(response: Response): void {
    const { pages, sitemaps } = parseSitemap(response.bytes);
    this.readText(response);
    for (const [kind, list] of [
      ['page', pages],
      ['sitemap', sitemaps],
    ] as const) {
      for (const address of list) {
        if (URL.canParse(address, response.url.href)) {
          this.#addLink(kind, new URL(address, response.url));
        }
      }
    }
  }

  #addReferences(text: string, bases: readonly URL[], from: URL): void {
    const { urls, pages, isCut } = scriptReferences(text, bases);
    [...urls, ...this.#chunks.add(text, bases[0] ?? from)].forEach((url) =>
      this.#addPart('guess', url, from),
    );
    pages.forEach((page) => this.#addLink('page', page));
    if (isCut) {
      this.#parts.coverage.skip(uriOf(from), 'request-limit', 'it names more scripts than are tried');
    }
  }

  #addPart(kind: 'data' | 'guess' | 'licence' | 'map', url: URL, from: URL): void {
    this.#parts.frontier.add({ kind, url, isStart: false, from });
  }

  #addScript(url: URL, from: URL): void {
    this.#parts.frontier.add({ kind: 'script', url, isStart: false, from });
    const folder = new URL('.', url).href;
    if (!this.#scriptByFolder.has(folder)) {
      this.#scriptByFolder.set(folder, url);
    }
  }

  #addLink(kind: 'page' | 'sitemap', url: URL): void {
    const refusal = this.#rules.refusalOfAddress(url);
    if (refusal === null) {
      this.#parts.frontier.add({ kind, url, isStart: false });
    } else {
      this.#parts.coverage.leaveOut(refusal === 'out-of-scope' ? url.origin : url.href, refusal);
    }
  }

  #search(
    bytes: Uint8Array,
    place: Omit<Place, 'state'>,
  ): { readonly hash: string; readonly isNew: boolean } {
    const { hash, content } = this.#parts.ledger.add(bytes, place);
    if (content !== null) {
      this.#parts.ready.push([content]);
    }
    return { hash, isNew: content !== null };
  }
}

function placeOf(url: URL): Omit<Place, 'state'> {
  return { path: uriOf(url), url: uriOf(url) };
}
