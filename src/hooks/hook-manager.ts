import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { HookKind } from './hook-kind.ts';
import type { HooksPlace } from './hooks-place.ts';

/** Programs that keep the hooks of a repository. */
export const hookManagers = ['husky', 'lefthook', 'pre-commit', 'simple-git-hooks'] as const;
export type HookManagerName = (typeof hookManagers)[number];

/** A program that keeps the hooks of a repository, and where it is told what to run. */
export interface HookManager {
  readonly name: HookManagerName;
  /** Its configuration; of husky the folder with the hooks. */
  readonly file: string;
}

const extensions = ['yml', 'yaml', 'toml', 'json', 'jsonc'] as const;

/** By name, relative to the top of the working tree; the first that exists counts. */
const files: Readonly<Record<HookManagerName, readonly string[]>> = {
  husky: ['.husky'],
  // https://lefthook.dev/configuration/
  lefthook: ['lefthook', '.lefthook', '.config/lefthook'].flatMap((name) =>
    extensions.map((extension) => `${name}.${extension}`),
  ),
  // The last is that of prek, which reads the other two as well.
  'pre-commit': ['.pre-commit-config.yaml', '.pre-commit-config.yml', 'prek.toml'],
  // https://github.com/toplenboren/simple-git-hooks#additional-configuration-options
  'simple-git-hooks': ['.simple-git-hooks', 'simple-git-hooks'].flatMap((name) =>
    ['js', 'cjs', 'mjs', 'json'].map((extension) => `${name}.${extension}`),
  ),
};

/** The configuration that a manager has in a working tree; null: it has none. */
export function findManager(name: HookManagerName, workTree: string, place: HooksPlace): HookManager | null {
  if (name === 'husky' && path.basename(place.dir) === '_' && place.kind === 'committed') {
    return { name, file: path.dirname(place.dir) };
  }
  const exists = name === 'husky' ? isFolder : existsSync;
  const found = files[name].map((file) => path.join(workTree, file)).find((file) => exists(file));
  if (found !== undefined) {
    return { name, file: found };
  }
  const packageFile = path.join(workTree, 'package.json');
  return name === 'simple-git-hooks' && hasKey(readText(packageFile), name)
    ? { name, file: packageFile }
    : null;
}

/** The manager that keeps the hooks of a working tree; null: none does. */
export function detectManager(workTree: string, place: HooksPlace): HookManager | null {
  // Husky works by core.hooksPath alone, so where that names another folder it runs nothing.
  const isHuskys = ({ name, file }: HookManager): boolean =>
    name !== 'husky' || place.kind === 'private' || place.dir === file || path.dirname(place.dir) === file;
  return (
    hookManagers
      .map((name) => findManager(name, workTree, place))
      .find((manager) => manager !== null && isHuskys(manager)) ?? null
  );
}

const mentions: Readonly<Record<HookKind, RegExp>> = {
  'pre-commit': /^(?!\s*(?:#|\/\/)).*(?:leaksieve\b.*--staged|\bid: *["']?leaksieve)/m,
  'pre-push': /^(?!\s*(?:#|\/\/)).*leaksieve\b.*--pre-push/m,
  'pre-receive': /^(?!\s*(?:#|\/\/)).*leaksieve\b.*--pre-receive/m,
};

/** Whether the configuration of a manager runs leaksieve as this hook, as far as its text tells. */
export function runsLeaksieve({ file }: HookManager, kind: HookKind): boolean {
  return mentions[kind].test(readText(file));
}

/** A link may lead anywhere, and hooks are written there. */
function isFolder(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

const maxConfigBytes = 1024 * 1024;

function readText(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size <= maxConfigBytes ? readFileSync(file, 'utf8') : '';
}

function hasKey(text: string, key: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && key in json;
  } catch {
    return false;
  }
}
