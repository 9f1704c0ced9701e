import { homedir } from 'node:os';
import path from 'node:path';

/** Where what is kept between scans is, unless a flag says otherwise: the user's own folder for state, by the XDG base directory specification. */
export function defaultStoreFile(env: Readonly<Record<string, string | undefined>>): string {
  const given = env['XDG_STATE_HOME'] ?? '';
  const dir = path.isAbsolute(given) ? given : path.join(homedir(), '.local', 'state');
  return path.join(dir, 'leaksieve', 'store.db');
}
