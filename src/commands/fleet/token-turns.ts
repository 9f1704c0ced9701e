import { createHmac } from 'node:crypto';
import { fingerprintKey } from '../../config/fingerprint-key.ts';
import type { GitHubAccess } from '../../config/github-settings.ts';

/** The key under which a fleet shares the limits of a token: a keyed hash, from which nobody learns it. Null: there is no token. */
export function tokenTurnKey({ apiUrl, token }: GitHubAccess, env: NodeJS.ProcessEnv): string | null {
  if (token === null) {
    return null;
  }
  const hash = createHmac('sha256', fingerprintKey(env) ?? 'leaksieve').update(`turns of a token\0${token}`);
  return `token:${new URL(apiUrl).host}:${hash.digest('base64url')}`;
}
