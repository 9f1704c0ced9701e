import { isOfTool, pageShape } from './page-shape.ts';
import { pageWords } from './page-words.ts';

/** A page with so many letters of text that no page like it had is one of its own. */
const newLetters = 64;
/** So many pages of a pattern in a row without anything new end it; so many more for all filters of a list together. */
const maxQuiet = 10;
const maxQuietLists = 30;
/** Pages of a debugging tool that are read. */
const maxToolPages = 20;
const maxGroups = 2000;
const maxUnitsOfGroup = 50_000;

interface Group {
  readonly units: Set<string>;
  pages: number;
  quiet: number;
}

/**
 * Tells when pages of one pattern have no end and nothing new: calendars, filters of lists, sessions in addresses.
 *
 * Patterns alone do not tell: `/blog/2024-05-01` may be one of a thousand articles that all ship their own text.
 */
export class LookAlikes {
  readonly #patterns = new Map<string, Group>();
  readonly #lists = new Map<string, Group>();

  /** The pattern of an address whose pages have nothing new any more; null: it is worth reading. */
  wornPattern(url: URL): string | null {
    const pattern = pageShape(url);
    if (pattern === null) {
      return null;
    }
    const list = listOf(pattern);
    const group = this.#patterns.get(pattern);
    if ((group?.quiet ?? 0) >= maxQuiet || (isOfTool(pattern) && (group?.pages ?? 0) >= maxToolPages)) {
      return pattern;
    }
    return list !== null && (this.#lists.get(list)?.quiet ?? 0) >= maxQuietLists ? `${list}?…` : null;
  }

  /** Takes a page that was read. */
  add(url: URL, html: string): void {
    const pattern = pageShape(url);
    if (pattern === null) {
      return;
    }
    const units = pageWords(html);
    count(groupOf(this.#patterns, pattern), units);
    const list = listOf(pattern);
    if (list !== null) {
      count(groupOf(this.#lists, list), units);
    }
  }
}

/** The pattern without its parameters; null: it has none. */
function listOf(pattern: string): string | null {
  const at = pattern.indexOf('?');
  return at === -1 ? null : pattern.slice(0, at);
}

function groupOf(groups: Map<string, Group>, name: string): Group {
  let group = groups.get(name);
  if (group === undefined) {
    group = { units: new Set(), pages: 0, quiet: 0 };
    if (groups.size < maxGroups) {
      groups.set(name, group);
    }
  }
  return group;
}

function count(group: Group, units: ReadonlySet<string>): void {
  group.pages += 1;
  let letters = 0;
  for (const unit of units) {
    if (!group.units.has(unit)) {
      letters += unit.length;
      if (group.units.size < maxUnitsOfGroup) {
        group.units.add(unit);
      }
    }
  }
  group.quiet = letters < newLetters ? group.quiet + 1 : 0;
}
