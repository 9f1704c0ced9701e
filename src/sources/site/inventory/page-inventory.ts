import { readMarkup } from '../../../model/markup.ts';
import { linkHeaderAttributes } from './link-header.ts';
import { pageState, type InlineScript, type PageState } from './page-state/page-state.ts';

/** What a page refers to, as absolute URLs without fragments. */
export interface PageInventory {
  /** What relative addresses in the page count from. */
  readonly base: URL;
  /** External scripts: elements, preloads, import maps. */
  readonly scripts: readonly URL[];
  /** What the page has fetched as data: preloads, manifests. */
  readonly data: readonly URL[];
  /** Text that the page shows: style sheets, drawings. */
  readonly assets: readonly URL[];
  /** Pages: links, frames, forms that are sent by GET. */
  readonly links: readonly URL[];
  readonly inlineScripts: readonly string[];
  /** What the page hands to its scripts. */
  readonly state: readonly PageState[];
}

type Attributes = ReadonlyMap<string, string>;
type ReferenceKind = 'scripts' | 'data' | 'assets' | 'links';

/** A page that refers to more than this is made to keep crawlers busy. */
const maxReferences = 20_000;

/**
 * Lists what a page refers to. A script behind the end of the document counts, as in browsers.
 *
 * @param linkHeaders - the values of its `Link` headers, whose addresses count from the page. Default: none.
 */
export function pageInventory(html: string, url: URL, linkHeaders: readonly string[] = []): PageInventory {
  const found = {
    scripts: new Set<string>(),
    data: new Set<string>(),
    assets: new Set<string>(),
    links: new Set<string>(),
  };
  const inlineScripts: InlineScript[] = [];
  let base: URL | null = null;
  let inline: { readonly id: string; readonly type: string; text: string } | null = null;
  let references = 0;

  const add = (kind: ReferenceKind, reference: string | undefined): void => {
    const target = references < maxReferences ? absolute(reference, base ?? url) : null;
    if (target !== null) {
      references += 1;
      found[kind].add(target.href);
    }
  };

  for (const attributes of linkHeaderAttributes(linkHeaders)) {
    for (const [kind, reference] of linkReferences(attributes)) {
      add(kind, reference);
    }
  }
  readMarkup(
    html,
    {
      onTag(name, attributes) {
        inline = null;
        if (name === 'base') {
          base ??= absolute(attributes.get('href'), url);
        } else if (name === 'script' && scriptSource(attributes) === undefined) {
          const type = attributes.get('type')?.toLowerCase() ?? '';
          inline = { id: attributes.get('id') ?? '', type, text: '' };
        }
        for (const [kind, reference] of referencesOf(name, attributes)) {
          add(kind, reference);
        }
      },
      onText(text) {
        if (inline !== null) {
          inline.text += text;
        }
      },
      onClose() {
        if (inline?.type === 'importmap') {
          importMapTargets(inline.text).forEach((target) => add('scripts', target));
        }
        if (inline !== null && inline.text.trim() !== '') {
          inlineScripts.push(inline);
        }
        inline = null;
      },
    },
    false,
  );
  const urls = (kind: ReferenceKind): readonly URL[] => Array.from(found[kind], (href) => new URL(href));
  return {
    base: base ?? url,
    scripts: urls('scripts'),
    data: urls('data'),
    assets: urls('assets'),
    links: urls('links'),
    inlineScripts: inlineScripts.map(({ text }) => text),
    state: pageState(inlineScripts),
  };
}

/** Null for what is no address of the web. */
function absolute(reference: string | undefined, base: URL): URL | null {
  const trimmed = reference?.trim() ?? '';
  if (trimmed === '' || !URL.canParse(trimmed, base.href)) {
    return null;
  }
  const target = new URL(trimmed, base);
  target.hash = '';
  return target.protocol === 'http:' || target.protocol === 'https:' ? target : null;
}

/** SVG's scripts have a link where those of HTML have a source. */
function scriptSource(attributes: Attributes): string | undefined {
  return attributes.get('src') ?? attributes.get('href') ?? attributes.get('xlink:href');
}

function* referencesOf(name: string, attributes: Attributes): Generator<[ReferenceKind, string | undefined]> {
  switch (name) {
    case 'script':
      yield ['scripts', scriptSource(attributes)];
      break;
    case 'link':
      yield* linkReferences(attributes);
      break;
    case 'a':
    case 'area':
      if (isGet(attributes.get('data-method'))) {
        yield ['links', attributes.get('href')];
      }
      break;
    case 'iframe':
    case 'frame':
      yield ['links', attributes.get('src')];
      break;
    case 'object':
      yield ['links', attributes.get('data')];
      break;
    case 'form':
      if (isGet(attributes.get('method'))) {
        yield ['links', attributes.get('action')];
      }
      break;
    case 'meta':
      if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
        yield [
          'links',
          /;\s{0,20}(?:url\s{0,20}=)?\s{0,20}["']?([^"']+)/i.exec(attributes.get('content') ?? '')?.[1],
        ];
      }
      break;
  }
  for (const [key, value] of attributes) {
    if (drawingKeys.has(key) && /\.svg(?:[?#]|$)/i.test(value)) {
      yield ['assets', value];
    }
    if (key.startsWith('data-') && /^[^\s<>"'{}]{1,500}\.(?:m?js|json)(?:\?|$)/i.test(value)) {
      yield ['data', value];
    }
  }
}

/** Where elements name what they draw: `img` and `embed`, `object`, `use` and `image` of SVG, `link` to an icon. */
const drawingKeys: ReadonlySet<string> = new Set(['src', 'data', 'href', 'xlink:href']);

function isGet(method: string | undefined): boolean {
  return method === undefined || method === '' || method.toLowerCase() === 'get';
}

/** Pages and texts of the site: other languages and feeds are alternates, `humans.txt` is an author. */
const pageRelations = [
  'next',
  'prev',
  'canonical',
  'alternate',
  'prerender',
  'author',
  'license',
  'help',
  'search',
] as const;

function* linkReferences(attributes: Attributes): Generator<[ReferenceKind, string | undefined]> {
  const words = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
  const has = (...names: readonly string[]): boolean => names.some((name) => words.includes(name));
  const as = attributes.get('as')?.toLowerCase() ?? '';
  if (has('modulepreload') || (has('preload', 'prefetch') && (as === 'script' || as === 'worker'))) {
    yield ['scripts', attributes.get('href')];
  } else if (has('stylesheet') || (has('preload', 'prefetch') && as === 'style')) {
    yield ['assets', attributes.get('href')];
  } else if (has('manifest') || (has('preload', 'prefetch') && as === 'fetch')) {
    yield ['data', attributes.get('href')];
  } else if (pageRelations.some((name) => has(name))) {
    yield ['links', attributes.get('href')];
  }
}

/** The addresses in an import map; those of its scopes too. Folders, which end with a slash, are none. */
function importMapTargets(text: string): readonly string[] {
  const targets: string[] = [];
  try {
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string' && !value.endsWith('/')) {
        targets.push(value);
      }
      return value;
    });
  } catch {
    // A map that is broken maps nothing.
  }
  return targets;
}
