import { createHash } from 'node:crypto';
import { readMarkup } from '../../../model/markup.ts';
import { isHiding, isTinySize } from '../interpret/style.ts';
import { hiddenSelectors } from './hidden-selectors.ts';

export interface PageLink {
  readonly address: string;
  readonly text: string;
  readonly isDownload: boolean;
}

/** What a page has that may have been put into it. */
export interface PageElements {
  readonly frames: readonly { readonly address: string; readonly isHidden: boolean }[];
  readonly scripts: readonly string[];
  /** Scripts behind the end of the document: their addresses, or hashes as in CSP. */
  readonly lateScripts: readonly string[];
  /** The integrity attributes of scripts, by address. */
  readonly integrities: readonly (readonly [string, string])[];
  /** Code in attributes and addresses. */
  readonly handlers: readonly string[];
  readonly links: readonly PageLink[];
  /** Links in a part of the page that nobody sees. */
  readonly hiddenLinks: readonly PageLink[];
  readonly refreshes: readonly string[];
  /** What a visitor reads, without what nobody sees. */
  readonly text: string;
}

/** Things of a kind that are looked at in one page. */
const maxOfKind = 5000;
const maxText = 500_000;
const maxHandlers = 200;

/** Elements that have no end. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Goes through a page once, with its length. */
export function pageElements(html: string): PageElements {
  return new PageReader(html).read();
}

class PageReader {
  readonly #html: string;
  readonly #isHiddenBy: (attributes: ReadonlyMap<string, string>) => boolean;
  readonly #frames: { readonly address: string; readonly isHidden: boolean }[] = [];
  readonly #scripts: string[] = [];
  readonly #lateScripts: string[] = [];
  readonly #integrities: (readonly [string, string])[] = [];
  readonly #handlers: string[] = [];
  readonly #links: PageLink[] = [];
  readonly #hiddenLinks: PageLink[] = [];
  readonly #refreshes: string[] = [];
  readonly #text: string[] = [];
  #textLength = 0;
  #hasEnded = false;
  /** The element that hides what is in it, and how many of its name are open in there. */
  #hiding: { readonly name: string; open: number } | null = null;
  #link: { readonly address: string; readonly isDownload: boolean; text: string } | null = null;
  #raw: { readonly name: string; readonly isScript: boolean; text: string } | null = null;

  constructor(html: string) {
    this.#html = html;
    this.#isHiddenBy = hiddenSelectors(html);
  }

  read(): PageElements {
    readMarkup(
      this.#html,
      {
        onTag: (name, attributes) => this.#open(name, attributes),
        onText: (text) => this.#addText(text),
        onClose: (name) => this.#close(name),
      },
      false,
    );
    return {
      frames: this.#frames,
      scripts: this.#scripts,
      lateScripts: this.#lateScripts,
      integrities: this.#integrities,
      handlers: this.#handlers,
      links: this.#links,
      hiddenLinks: this.#hiddenLinks,
      refreshes: this.#refreshes,
      text: this.#text.join(' '),
    };
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    const isHidden = isHiding(attributes.get('style') ?? '') || this.#isHiddenBy(attributes);
    if (this.#hiding === null && isHidden && !empty.test(name) && name !== 'body' && name !== 'html') {
      this.#hiding = { name, open: 1 };
    } else if (this.#hiding?.name === name) {
      this.#hiding.open += 1;
    }
    this.#addHandlers(attributes);
    const address = attributes.get('src') ?? attributes.get('href') ?? attributes.get('data') ?? '';
    if (name === 'iframe' || name === 'frame' || name === 'embed' || name === 'object') {
      const isTiny = isTinySize(attributes.get('width')) || isTinySize(attributes.get('height'));
      push(this.#frames, { address, isHidden: isHidden || isTiny || this.#hiding !== null });
    } else if (name === 'script' || name === 'style') {
      this.#raw = { name, isScript: name === 'script', text: '' };
      if (name === 'script' && address !== '') {
        push(this.#hasEnded ? this.#lateScripts : this.#scripts, address);
        push(this.#integrities, [address, attributes.get('integrity') ?? ''] as const);
      }
    } else if (name === 'a') {
      this.#link = { address, isDownload: attributes.has('download'), text: '' };
    } else if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
      push(this.#refreshes, attributes.get('content') ?? '');
    }
  }

  #addHandlers(attributes: ReadonlyMap<string, string>): void {
    for (const [key, value] of attributes) {
      const isCode = /^on[a-z]{3,20}$/.test(key) || /^\s{0,10}javascript:/i.test(value);
      if (isCode && value.length > 20 && this.#handlers.length < maxHandlers) {
        this.#handlers.push(value.replace(/^\s{0,10}javascript:/i, ''));
      }
    }
  }

  #addText(text: string): void {
    if (this.#raw !== null) {
      this.#raw.text += this.#hasEnded ? text : '';
      return;
    }
    if (this.#link !== null) {
      this.#link.text += text.slice(0, 200);
    }
    if (this.#hiding === null && this.#textLength < maxText) {
      this.#text.push(text);
      this.#textLength += text.length;
    }
  }

  #close(name: string): void {
    if (this.#raw?.name === name) {
      if (this.#hasEnded && this.#raw.isScript && this.#raw.text.trim() !== '') {
        push(this.#lateScripts, `sha256-${createHash('sha256').update(this.#raw.text).digest('base64')}`);
      }
      this.#raw = null;
    }
    if (name === 'a' && this.#link !== null) {
      push(this.#hiding === null ? this.#links : this.#hiddenLinks, this.#link);
      this.#link = null;
    }
    if (name === 'html') {
      this.#hasEnded = true;
      this.#hiding = null;
    }
    if (this.#hiding?.name === name) {
      this.#hiding.open -= 1;
      this.#hiding = this.#hiding.open > 0 ? this.#hiding : null;
    }
  }
}

function push<T>(list: T[], item: T): void {
  if (list.length < maxOfKind) {
    list.push(item);
  }
}
