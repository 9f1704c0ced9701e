/** Names more files than a bundle has: the rest would be guesses at strings. */
const maxReferences = 1000;

const extension = '\\.(?:[cm]?js|json|wasm|svg|css|webmanifest|ya?ml|xml|txt)';

/** A literal, also in another one, that is the name of a script, of data or a drawing, with what may stand behind it. */
const literals = new RegExp(
  `["'\`]((?:https?:\\/\\/[\\w.:-]{1,200})?(?:\\.{0,2}\\/)?[\\w@~%+-][\\w@~%+./-]{0,300}${extension})(?:\\?[\\w=&.-]{0,100})?\\\\?["'\`]`,
  'g',
);

/** A call whose argument is an address, so that a name without a folder is one too. */
const calls = new RegExp(
  `\\b(?:import|importScripts|register|Worker|SharedWorker|URL|fetch|get|getJSON)\\(\\s{0,20}\\\\?["'\`]([\\w@%+-][\\w@%+.-]{0,200}${extension})(?:\\?[\\w=&.-]{0,100})?\\\\?["'\`]`,
  'g',
);

/**
 * An entry of a precache list, which service workers load at their start: `{url: "a.js", revision: "…"}`, in any order
 * (https://developer.chrome.com/docs/workbox/modules/workbox-precaching).
 */
const precached = /\b["'`]?url["'`]?\s{0,9}:\s{0,9}["'`]([^"'`\s\\]{1,300})["'`]/g;
const revision = /\b["'`]?revision["'`]?\s{0,9}:/;

/** The pages of a site of Next.js, which its manifest of builds lists (next/src/build/webpack/plugins/build-manifest-plugin). */
const sortedPages = /\b["'`]?sortedPages["'`]?\s{0,9}:\s{0,9}\[([^\]]{0,100000})\]/;

/** The files that a script names. */
export interface ScriptReferences {
  readonly urls: readonly URL[];
  readonly pages: readonly URL[];
  /** Whether it names more than were taken. */
  readonly isCut: boolean;
}

/**
 * What a script names that is of the same site: lazy chunks, preload lists, manifests, settings that are fetched,
 * WebAssembly, drawings, and the pages in lists of them.
 *
 * A name without a folder is too often no address, and is left where nothing else says that it is one.
 *
 * @param bases - where the script is, and other scripts of its page, whose folders tell what a bare path counts from
 */
export function scriptReferences(text: string, bases: readonly URL[]): ScriptReferences {
  const urls = new Set<string>();
  const pages = new Set<string>();
  let isCut = false;
  const add = (found: Set<string>, url: URL | null): void => {
    if (url !== null && !found.has(url.href) && urls.size + pages.size >= maxReferences) {
      isCut = true;
    } else if (url !== null) {
      found.add(url.href);
    }
  };
  for (const name of namesIn(text, literals)) {
    add(urls, resolved(name, bases));
  }
  for (const name of namesIn(text, calls)) {
    // Some count from the script, others from the page, which is most often at the top.
    add(urls, resolved(`./${name}`, bases));
    add(urls, resolved(`/${name}`, bases));
  }
  for (const name of revision.test(text) ? namesIn(text, precached) : []) {
    add(/\.\w{1,12}(?:\?|$)/.test(name) && !/\.html?(?:\?|$)/.test(name) ? urls : pages, ofSite(name, bases));
  }
  for (const name of pageNames(text)) {
    add(pages, ofSite(name, bases));
  }
  return { urls: urlsOf(urls), pages: urlsOf(pages), isCut };
}

function namesIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name));
}

/** Names with brackets stand for many pages, those that start with an underscore are parts of all. */
function pageNames(text: string): readonly string[] {
  const list = sortedPages.exec(text)?.[1] ?? '';
  return Array.from(list.matchAll(/["'`](\/[^"'`[\]\\]{0,300})["'`]/g), ([, name = '']) => name).filter(
    (name) => !name.startsWith('/_'),
  );
}

function urlsOf(found: ReadonlySet<string>): readonly URL[] {
  return Array.from(found, (href) => new URL(href));
}

/** The address that a name in a script of these places means; null: none that is likely. */
export function resolved(name: string, bases: readonly URL[]): URL | null {
  const [own] = bases;
  if (own === undefined || name.includes('node_modules/') || !URL.canParse(name, own.href)) {
    return null;
  }
  if (/^(?:https?:|\.{0,2}\/)/.test(name)) {
    return ofSite(name, bases);
  }
  const slash = name.indexOf('/');
  if (slash === -1) {
    return null;
  }
  // `static/chunks/a.js` in a script below `/_next/static/` counts from `/_next/`.
  const folder = `/${name.slice(0, slash + 1)}`;
  const base = bases.find(({ host, pathname }) => host === own.host && pathname.includes(folder));
  const path = base === undefined ? '/' : base.pathname.slice(0, base.pathname.indexOf(folder) + 1);
  return new URL(path + name, own);
}

/** The address that a name means where it counts from the script; null: it is of another host. */
function ofSite(name: string, [own]: readonly URL[]): URL | null {
  const url = own !== undefined && URL.canParse(name, own.href) ? new URL(name, own) : null;
  return url?.host === own?.host ? url : null;
}
