import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** The user's own folder for what can be made again, by the XDG base directory specification; null: they have no home. */
export function userCacheDir(env: Readonly<Record<string, string | undefined>>): string | null {
  const given = env['XDG_CACHE_HOME'] ?? '';
  if (path.isAbsolute(given)) {
    return path.join(given, 'leaksieve');
  }
  const home = homedir();
  return existsSync(home) ? path.join(home, '.cache', 'leaksieve') : null;
}
