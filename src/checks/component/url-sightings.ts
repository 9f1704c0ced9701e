import type { Component } from './component.ts';
import type { Sighting } from './sighting.ts';
import { parseVersion } from './version.ts';

/**
 * A version in an address: two numbers at least, and behind them what leads to a release. Other letters make it a hash,
 * as in `zrender.2f80d7d1_prod.js`.
 */
const version = String.raw`v?(\d{1,4}(?:\.\d{1,5}){1,3}(?:[-.]?(?:alpha|beta|rc|pre|next|canary|dev)[-.]?\d{0,4})?)`;

/** What files of one library are called besides it. */
const variants = String.raw`(?:[-._](?:min|slim|prod|production|dev|development|debug|full|all|umd|esm|cjs|amd|iife|global|bundle|pack|packed|packaged|compat|core|runtime|browser|legacy|module|es\d?|lite|custom|stable|latest)){0,6}`;

/** Folders of `jsdelivr`, `unpkg`, `esm.sh` and pnpm: the package with its version. */
const atVersion = new RegExp(
  String.raw`(?:^|/)((?:@[\w.-]{1,60}/)?[\w.-]{1,80})@${version}(?=$|[/+(?])`,
  'gi',
);
/** Folders of other networks, such as `/ajax/libs/jquery/3.4.1/jquery.min.js`. */
const folders = new RegExp(String.raw`/([\w.-]{1,80})/${version}/(?=.{0,200}\.m?js$)`, 'gi');
const networks = /\/ajax\/libs\/[\w.-]{1,80}\/$/i;
const fileName = new RegExp(String.raw`/([a-z][\w.-]{0,80}?)[-._@]${version}${variants}\.m?js$`, 'i');
const plainName = new RegExp(String.raw`/([a-z][\w.-]{0,80}?)${variants}\.m?js$`, 'i');

/** What the address of a script tells of what is in it. */
export function* urlSightings(
  url: URL,
  byName: ReadonlyMap<string, Component>,
): Generator<Sighting, void, undefined> {
  const path = decoded(url.pathname);
  for (const [, name = '', written = ''] of path.matchAll(atVersion)) {
    yield* sighting(name, written, 'versioned-url', 'high');
  }
  for (const match of path.matchAll(folders)) {
    const [, name = '', written = ''] = match;
    const isNetwork = networks.test(path.slice(0, match.index + name.length + 2));
    yield* sighting(name, written, 'versioned-url', isNetwork ? 'high' : 'medium');
  }
  const [, name = '', written = ''] = fileName.exec(path) ?? [];
  yield* sighting(name, written, 'file-name', url.hostname === 'code.jquery.com' ? 'high' : 'medium');
  // Content management systems put the version of the whole site there too.
  const query = url.searchParams.get('ver') ?? url.searchParams.get('v') ?? '';
  yield* sighting(plainName.exec(path)?.[1] ?? '', query, 'file-name', 'low');

  function* sighting(
    name: string,
    written: string,
    way: Sighting['way'],
    confidence: Sighting['confidence'],
  ): Generator<Sighting, void, undefined> {
    const component = byName.get(name.toLowerCase());
    const found = /^v?\d+\.\d/.test(written) ? parseVersion(written) : null;
    if (component !== undefined && found !== null) {
      yield { component, version: found, way, confidence };
    }
  }
}

/** The components by all names of their files and packages, in lower case. Some networks put `.js` behind them. */
export function componentsByName(components: readonly Component[]): ReadonlyMap<string, Component> {
  return new Map(
    components.flatMap((component) =>
      [...component.names, ...component.packages].flatMap((name) => [
        [name.toLowerCase(), component] as const,
        [`${name.toLowerCase()}.js`, component] as const,
      ]),
    ),
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
