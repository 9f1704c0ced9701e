import { existsSync, mkdirSync } from 'node:fs';
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

/** A folder in it that is there now, which the user alone may write to; null: it cannot be made. */
export function madeCacheDir(env: Readonly<Record<string, string | undefined>>, name: string): string | null {
  const cache = userCacheDir(env);
  const dir = cache === null ? null : path.join(cache, name);
  return dir !== null && isMade(dir) ? dir : null;
}

/** Makes a folder and those above it. Node's own way to do so never ends where a system says that the one above is absent, as below `/proc`. */
function isMade(dir: string): boolean {
  if (!existsSync(dir) && isMade(path.dirname(dir))) {
    try {
      mkdirSync(dir, { mode: 0o700 });
    } catch {
      // Another process may have made it meanwhile.
    }
  }
  return existsSync(dir);
}
