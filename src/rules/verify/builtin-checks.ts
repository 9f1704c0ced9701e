import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LiveChecks } from '../../model/live-check.ts';
import { compileVerifyFile } from './compile-checks.ts';

/** What the build makes of the folder below, for the bundle. */
export const liveChecksFile = 'live-checks.json';

/** How providers are asked: compiled from TOML in a checkout, read ready-made in the bundle. */
export function builtinLiveChecks(): LiveChecks {
  return import.meta.url.endsWith('.js')
    ? JSON.parse(readFileSync(new URL(liveChecksFile, import.meta.url), 'utf8'))
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
