import { enableCompileCache } from 'node:module';
import { madeCacheDir } from '../config/user-cache-dir.ts';

/**
 * Has Node keep compiled code in the user's own folder: in the temporary folder, others could put theirs in its place.
 *
 * Node's files are for its version and the content of the compiled file alone, hold nothing of what is scanned, are put
 * there whole, and are not believed when they are damaged. Where the folder cannot be made, nothing is kept.
 */
export function keepCompiledCode(env: NodeJS.ProcessEnv): void {
  const dir = env['NODE_COMPILE_CACHE'] ? null : madeCacheDir(env, 'code');
  if (dir !== null) {
    // Threads look there too.
    env['NODE_COMPILE_CACHE'] = dir;
    enableCompileCache(dir);
  }
}
