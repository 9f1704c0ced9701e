import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiledData } from '../../model/compiled-data.ts';
import { isBundled } from '../../model/is-bundled.ts';
import type { LiveChecks } from '../../model/live-check.ts';
import { compileVerifyFile } from './compile-checks.ts';

/** How providers are asked: compiled from TOML in a checkout, read ready-made in the bundle. */
export function builtinLiveChecks(): LiveChecks {
  return isBundled
    ? JSON.parse(compiledData('live checks'))
    : compileLiveChecks(fileURLToPath(new URL('../../../rules/verify/', import.meta.url)));
}

/** Compiles all files of a folder. */
export function compileLiveChecks(dir: string): LiveChecks {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.toml'))
    .sort()
    .map((file) => compileVerifyFile(readFileSync(`${dir}/${file}`, 'utf8'), file));
  return {
    checks: files.flatMap(({ checks }) => checks),
    never: files.flatMap(({ never }) => never),
  };
}
