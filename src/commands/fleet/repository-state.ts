import { createHash } from 'node:crypto';
import path from 'node:path';
import { readPolicyFile } from '../../config/policy-file.ts';
import type { TargetFlags } from '../../config/target-flags.ts';
import { isRepositoryUrl } from '../../sources/git/clone.ts';
import { localState } from '../../sources/git/local-state.ts';
import { remoteRefs } from '../../sources/git/remote-refs.ts';
import type { RemoteRefs } from '../../sources/git/remote.ts';
import { policyFiles } from '../policy/load-policy.ts';
import { remoteFor, tokenTurn } from './target-remote.ts';

/** Whether a repository is on a server that is asked over HTTP. */
export function isRemote(name: string): boolean {
  return /^https?:/i.test(name);
}

/**
 * Names what a repository holds now, in a word or two.
 *
 * @param dir - where git runs: a folder in no repository
 * @param longestMs - that a server may take
 * @returns null where that cannot be told
 * @throws ScanError when its server cannot be asked
 */
export async function repositoryState(
  name: string,
  flags: TargetFlags,
  dir: string,
  longestMs: number,
): Promise<string | null> {
  if (!isRemote(name)) {
    return folderState(name);
  }
  const signal = AbortSignal.timeout(longestMs);
  const remote = remoteFor(name, flags);
  await tokenTurn(remote, flags, signal);
  return refsState(await remoteRefs(remote, dir, signal));
}

/** Of a repository in a folder. */
export function folderState(name: string): string | null {
  const local = isRepositoryUrl(name) ? null : localState(name);
  return local === null ? null : `${local} ${policyState(name)}`;
}

/** Of one on a server. */
export function refsState({ head, refs }: RemoteRefs): string {
  return createHash('sha256')
    .update(JSON.stringify([head, [...refs].sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex');
}

/** A repository with files beside it has its policy there. */
function policyState(dir: string): string {
  const files = policyFiles.map((file) => readPolicyFile(path.join(dir, file)));
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}
