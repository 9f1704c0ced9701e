import { existsSync, mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { userCacheDir } from '../config/user-cache-dir.ts';

/**
 * Has Node keep compiled code in the user's own folder: in the temporary folder, others could put theirs in its place.
 *
 * Node's files are for its version and the content of the compiled file alone, hold nothing of what is scanned, are put
 * there whole, and are not believed when they are damaged. Where the folder cannot be made, nothing is kept.
 */
export function keepCompiledCode(env: NodeJS.ProcessEnv): void {
  const cache = env['NODE_COMPILE_CACHE'] ? null : userCacheDir(env);
  if (cache === null) {
    return;
  }
  const dir = path.join(cache, 'code');
  if (isMade(dir)) {
    // Threads look there too.
    env['NODE_COMPILE_CACHE'] = dir;
    enableCompileCache(dir);
  }
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
