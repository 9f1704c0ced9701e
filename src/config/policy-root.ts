import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { readPolicyFile } from './policy-file.ts';

/** Where a target's configuration, ignore file and baseline are read: a folder, or a commit. */
export interface PolicyRoot {
  /** How messages name a file in it. */
  nameOf(file: string): string;
  /** The text of a file in it; null where there is none. */
  read(file: string): string | null;
  /** The folder on disk, which what a configuration extends must not leave; null: not on disk. */
  readonly dir: string | null;
  /** Files in it that are looked for before those with the usual names. Default: none. */
  readonly names?: PolicyNames;
}

/** Paths of policy files, relative to the root. */
export interface PolicyNames {
  readonly config?: string;
  readonly baseline?: string;
  readonly ignoreFile?: string;
}

/**
 * The files of a folder.
 *
 * @param outer - the folder around it, such as a repository, whose files hold where the inner one has none. Default: none.
 */
export function folderRoot(dir: string, outer: string = dir): PolicyRoot {
  const nameOf = (file: string): string => {
    const [inner, other] = [path.join(dir, file), path.join(outer, file)];
    return existsSync(inner) ? inner : other;
  };
  return { nameOf, read: (file) => readPolicyFile(nameOf(file)), dir: outer };
}

/** The user's own folder for configuration, by the XDG base directory specification, which takes absolute paths only. */
export function userConfigFile(env: Readonly<Record<string, string | undefined>>): string | null {
  const given = env['XDG_CONFIG_HOME'] ?? '';
  const base = path.isAbsolute(given) ? given : path.join(homedir(), '.config');
  const file = path.join(base, 'leaksieve', 'config.toml');
  return existsSync(file) ? file : null;
}
