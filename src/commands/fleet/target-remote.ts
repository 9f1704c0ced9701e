import { setTimeout as sleep } from 'node:timers/promises';
import { gitHubAccess } from '../../config/github-settings.ts';
import type { TargetFlags } from '../../config/target-flags.ts';
import { requestMs } from '../../github/rate-gate.ts';
import { sharedTurn } from '../../network/shared-turns.ts';
import type { Remote } from '../../sources/git/remote.ts';
import { serverSettings } from '../../sources/git/server-settings.ts';
import { isOfGitHub, remoteOf } from '../github/remote-of.ts';
import { tokenTurnKey } from './token-turns.ts';

/** On GitHub with its token, elsewhere as nobody in particular. */
export function remoteFor(name: string, flags: TargetFlags): Remote {
  const settings = serverSettings();
  const access = gitHubAccess(flags.apiUrl, process.env);
  return isOfGitHub(access, name)
    ? remoteOf(access, settings)(name)
    : { url: name, authorization: null, settings };
}

/** What git asks with the token counts as what the API is asked with it. */
export async function tokenTurn(
  { authorization }: Remote,
  { apiUrl }: TargetFlags,
  signal: AbortSignal,
): Promise<void> {
  const key = authorization === null ? null : tokenTurnKey(gitHubAccess(apiUrl, process.env), process.env);
  const waitMs = key === null ? 0 : await sharedTurn(key, requestMs);
  if (waitMs > 0) {
    await sleep(waitMs, undefined, { signal });
  }
}
