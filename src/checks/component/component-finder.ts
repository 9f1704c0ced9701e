import type { Component } from './component.ts';
import { surest, type Sighting } from './sighting.ts';
import { TextMarks } from './text-marks.ts';
import { parseVersion } from './version.ts';
import { componentsByName, urlSightings } from './url-sightings.ts';

/** Finds libraries and their versions in scripts, by what stands in them and by where they are. */
export class ComponentFinder {
  readonly #marks: TextMarks;
  readonly #byName: ReadonlyMap<string, Component>;
  readonly #byExpression: ReadonlyMap<string, Component>;

  constructor(components: readonly Component[]) {
    this.#marks = new TextMarks(components);
    this.#byName = componentsByName(components);
    this.#byExpression = new Map(
      components.flatMap((component) =>
        component.runtime.map((expression) => [expression, component] as const),
      ),
    );
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

  /**
   * What a file of a package tells, by a version in its path, else by what stands in it.
   *
   * @param path - as a source map has it, such as `node_modules/lodash/lodash.js`
   */
  inPackage(path: string, text: () => string | null): readonly Sighting[] {
    const name = packageOf(path);
    const component = name === null ? undefined : this.#byName.get(name.toLowerCase());
    if (component === undefined) {
      return [];
    }
    const own = (found: readonly Sighting[]): readonly Sighting[] =>
      found
        .filter((sighting) => sighting.component === component)
        .map((sighting) => ({ ...sighting, way: 'package-path', confidence: 'high' }));
    const byPath = own(
      this.inUrl(new URL(withoutPeers(path), 'https://map.invalid/')).filter(
        ({ way }) => way === 'versioned-url',
      ),
    );
    return byPath.length > 0 ? byPath : own(this.inText(text() ?? '', 'content'));
  }

  /** What a page gave for an expression by which a library tells its version. */
  said(expression: string, value: string): readonly Sighting[] {
    const component = this.#byExpression.get(expression);
    const version = /^v?\d+\.\d/.test(value) ? parseVersion(value) : null;
    return component === undefined || version === null
      ? []
      : [{ component, version, way: 'run-time', confidence: 'high' }];
  }

  /** What a name or path of a package tells. */
  inUrl(url: URL): readonly Sighting[] {
    return surest(urlSightings(url, this.#byName));
  }
}

/** The package that a path is in; null: it is in none. */
function packageOf(path: string): string | null {
  return (
    /(?:^|\/)node_modules\/((?:@[^/]{1,60}\/)?[^/@.][^/]{0,80})\/(?!.*\/?node_modules\/)/.exec(path)?.[1] ??
    null
  );
}

/** Folders of pnpm, such as `.pnpm/@vue+shared@3.2.1_x@1.0.0/`, as those of networks. */
function withoutPeers(path: string): string {
  return path
    .replaceAll(/(?<=\.pnpm\/)(@[^+/@]{1,60})\+/g, '$1/')
    .replaceAll(/(@\d[^/_(]{0,40})[_(][^/]{0,300}/g, '$1');
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
