import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiledData } from '../../model/compiled-data.ts';
import { isBundled } from '../../model/is-bundled.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { SitePack } from '../../model/site-rule.ts';
import { compilePack } from './compile-pack.ts';

/** The packs that come with leaksieve, the core first: compiled from TOML in a checkout, read ready-made in the bundle. */
export function builtinPacks(): readonly SitePack[] {
  return isBundled
    ? JSON.parse(compiledData('site packs'))
    : compilePacks(fileURLToPath(new URL('../../../rules/site/', import.meta.url)));
}

/** Compiles all pack files of a folder. */
export function compilePacks(dir: string): readonly SitePack[] {
  const files = readdirSync(dir).filter((name) => name.endsWith('.toml'));
  const packs = files.sort().map((file) => compilePack(readFileSync(`${dir}/${file}`, 'utf8'), file));
  const ids = new Set<string>();
  for (const id of packs.flatMap((pack) => pack.rules.map((rule) => rule.id))) {
    if (ids.has(id)) {
      throw new ScanError('CONFIG', `two rules for websites are called ${id}`);
    }
    ids.add(id);
  }
  return packs.toSorted((a, b) => Number(b.isCore) - Number(a.isCore));
}
