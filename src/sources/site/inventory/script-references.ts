/** Names more files than a bundle has: the rest would be guesses at strings. */
const maxReferences = 300;

/** A literal, also in another one, that is the name of a script or of data, with what may stand behind it. */
const literals =
  /["'`]((?:https?:\/\/[\w.:-]{1,200})?(?:\.{0,2}\/)?[\w@~%+-][\w@~%+./-]{0,300}\.(?:[cm]?js|json))(?:\?[\w=&.-]{0,100})?\\?["'`]/g;

/** The files that a script names. */
export interface ScriptReferences {
  readonly urls: readonly URL[];
  /** Whether it names more than were taken. */
  readonly isCut: boolean;
}

/**
 * The scripts and data of the same site that a script names in string literals: lazy chunks, preload lists, manifests,
 * settings that are fetched.
 *
 * A name without a folder is too often no address, and is left.
 *
 * @param bases - where the script is, and other scripts of its page, whose folders tell what a bare path counts from
 */
export function scriptReferences(text: string, bases: readonly URL[]): ScriptReferences {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const [, name = ''] of text.matchAll(literals)) {
    const url = seen.has(name) ? null : resolved(name, bases);
    seen.add(name);
    if (url !== null && found.size > maxReferences) {
      return { urls: urlsOf(found), isCut: true };
    }
    if (url !== null) {
      found.add(url.href);
    }
  }
  return { urls: urlsOf(found), isCut: false };
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
    const url = new URL(name, own);
    return url.host === own.host ? url : null;
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
