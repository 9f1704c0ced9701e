import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where a target's configuration, ignore file and baseline are read: a folder, or a commit. */
export interface PolicyRoot {
  /** How messages name it. */
  readonly name: string;
  /** The text of a file in it; null where there is none. */
  read(file: string): string | null;
  /** The folder on disk, which what a configuration extends must not leave; null: not on disk. */
  readonly dir: string | null;
}

/** The files of a folder. */
export function folderRoot(dir: string): PolicyRoot {
  return {
    name: dir,
    dir,
    read(file) {
      const full = path.join(dir, file);
      return existsSync(full) ? readFileSync(full, 'utf8') : null;
    },
  };
}

/** The user's own folder for configuration, by the XDG base directory specification. */
export function userConfigFile(env: Readonly<Record<string, string | undefined>>): string | null {
  const base = env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config');
  const file = path.join(base, 'leaksieve', 'config.toml');
  return existsSync(file) ? file : null;
}
