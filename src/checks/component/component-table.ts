import { readdir, readFile } from 'node:fs/promises';
import { compiledData } from '../../model/compiled-data.ts';
import { isBundled } from '../../model/is-bundled.ts';
import type { Advisories, Component } from './component.ts';

/** What libraries look like, and what is known about their versions. */
export interface ComponentTable {
  readonly components: readonly Component[];
  readonly advisories: Advisories;
}
let loaded: Promise<ComponentTable> | undefined;

/** The table that comes with leaksieve: ready-made in the bundle, compiled from `rules/components` in a checkout. */
export function componentTable(): Promise<ComponentTable> {
  return (loaded ??= isBundled
    ? Promise.resolve(JSON.parse(compiledData('components')))
    : compileTable(new URL('../../../rules/components/', import.meta.url)));
}

/** @throws ScanError when a file in the folder is wrong */
export async function compileTable(dir: URL): Promise<ComponentTable> {
  const { compileComponents } = await import('./compile-components.ts');
  const { parseAdvisories } = await import('./advisory-file.ts');
  const files = (await readdir(dir)).filter((name) => name.endsWith('.toml')).sort();
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, dir), 'utf8')));
  const components = texts.flatMap((text, index) => compileComponents(text, files[index] ?? ''));
  const facts = await readFile(new URL('component-advisories.json', dir), 'utf8');
  return {
    components,
    advisories: parseAdvisories(facts, 'component-advisories.json', '', npmNames(components)),
  };
}

/** The ids of components by their names on npm. */
export function npmNames(components: readonly Component[]): (npmName: string) => string | null {
  const ids = new Map(components.flatMap(({ id, packages }) => packages.map((name) => [name, id] as const)));
  return (name) => ids.get(name) ?? null;
}
