import type { CloudRule, NamedPart } from '../../model/cloud-rule.ts';
import { regExpOf } from '../../model/pattern.ts';

/** What one place names: a value for each group of a part. */
export interface Naming {
  readonly values: ReadonlyMap<string, string>;
  /** The pages and scripts that name it. */
  readonly places: readonly URL[];
}

interface Found {
  readonly values: ReadonlyMap<string, string>;
  readonly places: URL[];
}

/** Different values of one part that are kept: more of them are not written by hand. */
const maxNamings = 50;
const maxPlaces = 20;

/** Gathers what the pages and scripts of a site name of third parties. */
export class NamedParts {
  readonly #parts: ReadonlyMap<string, NamedPart>;
  readonly #found = new Map<string, Map<string, Found>>();

  constructor(rules: readonly CloudRule[]) {
    this.#parts = new Map(rules.flatMap(({ parts }) => parts.map((part) => [idOf(part), part] as const)));
  }

  read(text: string, place: URL): void {
    // Slashes in JSON may be escaped.
    const plain = text.includes('\\/') ? text.replaceAll('\\/', '/') : text;
    const lower = plain.toLowerCase();
    for (const [id, part] of this.#parts) {
      if (lower.includes(part.keyword)) {
        for (const match of plain.matchAll(regExpOf(part.pattern))) {
          this.#add(
            id,
            part,
            match.slice(1).filter((value) => value !== undefined),
            place,
          );
        }
      }
    }
  }

  /** What was named of a part, in the order in which it was met. */
  namingsOf(part: NamedPart): readonly Naming[] {
    return [...(this.#found.get(idOf(part))?.values() ?? [])];
  }

  #add(id: string, { groups }: NamedPart, values: readonly string[], place: URL): void {
    const known = this.#found.get(id) ?? new Map<string, Found>();
    const key = values.join(' ');
    const found = known.get(key) ?? {
      values: new Map(groups.map((group, index) => [group, values[index] ?? ''])),
      places: [],
    };
    if (known.size < maxNamings || known.has(key)) {
      this.#found.set(id, known.set(key, found));
      if (found.places.length < maxPlaces && !found.places.some(({ href }) => href === place.href)) {
        found.places.push(place);
      }
    }
  }
}

function idOf({ groups, pattern }: NamedPart): string {
  return `${groups.join(' ')} ${pattern.source}`;
}
