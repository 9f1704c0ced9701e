import type { Component } from './component.ts';
import { KeywordSearch } from './keyword-search.ts';
import { parseVersion, type Version } from './version.ts';

/** Text either side of a keyword that a match may take. */
const reach = 400;
/** What is searched behind a keyword at once: one that is repeated is not searched again and again. */
const block = 2 * reach;
/** A keyword that stands more often in a text tells nothing, or is there to cost time. */
const maxPlaces = 60;

interface MarkOf {
  readonly component: Component;
  readonly regex: RegExp;
}

/** Finds libraries in scripts by what stands in them: banners, licences and settings of versions. */
export class TextMarks {
  readonly #marks: readonly MarkOf[];
  readonly #search: KeywordSearch;

  constructor(components: readonly Component[]) {
    const marks = components.flatMap((component) => component.marks.map((mark) => ({ component, mark })));
    this.#marks = marks.map(({ component, mark }) => ({ component, regex: new RegExp(mark.pattern, 'g') }));
    this.#search = new KeywordSearch(marks.map(({ mark }) => mark.keyword));
  }

  /** Each version of each library in a text, once. */
  find(text: string): readonly { readonly component: Component; readonly version: Version }[] {
    const counts = new Uint8Array(this.#marks.length);
    const searched = new Int32Array(this.#marks.length);
    const found = new Map<string, { readonly component: Component; readonly version: Version }>();
    for (const { keyword, start, end } of this.#search.search(text)) {
      if (end <= searched[keyword]! || counts[keyword] === maxPlaces) {
        continue;
      }
      counts[keyword]! += 1;
      const { component, regex } = this.#marks[keyword]!;
      searched[keyword] = end + block - reach;
      for (const match of text.slice(Math.max(0, start - reach), end + block).matchAll(regex)) {
        const version = parseVersion(versionText(match.groups ?? {}));
        if (version !== null) {
          found.set(`${component.id}@${version.text}`, { component, version });
        }
      }
    }
    return [...found.values()];
  }
}

function versionText({
  version,
  major = '0',
  minor = '',
  patch,
}: Readonly<Partial<Record<string, string>>>): string {
  return version ?? [major, minor, ...(patch === undefined ? [] : [patch])].join('.');
}
