import type { Component } from './component.ts';
import { surest, type Sighting } from './sighting.ts';
import { TextMarks } from './text-marks.ts';
import { componentsByName, urlSightings } from './url-sightings.ts';

/** Finds libraries and their versions in scripts, by what stands in them and by where they are. */
export class ComponentFinder {
  readonly #marks: TextMarks;
  readonly #byName: ReadonlyMap<string, Component>;

  constructor(components: readonly Component[]) {
    this.#marks = new TextMarks(components);
    this.#byName = componentsByName(components);
  }

  /** What stands in a text, also more than one library, and more than one version of each. */
  inText(text: string, way: 'content' | 'licence'): readonly Sighting[] {
    return this.#marks.find(text).map(({ component, version }) => ({
      component,
      version,
      way,
      // A licence is of all scripts that a build made, and may be left from an earlier one.
      confidence: way === 'content' ? 'high' : 'medium',
    }));
  }

  /** What a name or path of a package tells. */
  inUrl(url: URL): readonly Sighting[] {
    return surest(urlSightings(url, this.#byName));
  }
}

/**
 * Joins what a script's text and its address tell: the text is believed, but for whose build it is.
 *
 * WordPress ships jQuery 1.12.4 with later fixes, says so in the address alone (`?ver=1.12.4-wp`), and changes no banner.
 */
export function joined(inText: readonly Sighting[], inUrl: readonly Sighting[]): readonly Sighting[] {
  const told = new Set(inText.map(({ component }) => component));
  const named = inUrl.filter(({ component }) => !told.has(component));
  return [...inText.map((sighting) => withVendor(sighting, inUrl)), ...named];
}

function withVendor(sighting: Sighting, inUrl: readonly Sighting[]): Sighting {
  const { component, version } = sighting;
  const vendored = inUrl.find(
    (other) =>
      other.component === component &&
      other.version.vendor !== '' &&
      other.version.numbers.join('.') === version.numbers.join('.'),
  );
  return vendored === undefined ? sighting : { ...sighting, version: vendored.version };
}
