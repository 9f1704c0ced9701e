import { askRemote, type Remote, type RemoteRefs } from './remote.ts';

/**
 * Asks a server where its refs stand.
 *
 * @param dir - where git runs: a folder in no repository
 * @throws ScanError when git gets no answer
 */
export async function remoteRefs(remote: Remote, dir: string, signal: AbortSignal): Promise<RemoteRefs> {
  const text = await askRemote(
    remote,
    dir,
    ['ls-remote', '--symref', '--quiet', '--end-of-options', remote.url],
    signal,
  );
  let head: string | null = null;
  const refs = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, oid, name = ''] = /^([0-9a-f]{40,64})\t(refs\/.+)$/.exec(line) ?? [];
    if (oid !== undefined && !name.endsWith('^{}')) {
      refs.set(name, oid);
    }
    head ??= /^ref: (refs\/heads\/.+)\tHEAD$/.exec(line)?.[1] ?? null;
  }
  return { head, refs };
}
