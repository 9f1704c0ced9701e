import { changesOf, type Change } from './changes.ts';
import type { GitLocation } from './git-process.ts';
import { treeOf } from './trees.ts';

/** For each of the blobs and each path the first of the commits that brought it there, in their order. */
export async function introductionsOf(
  location: GitLocation,
  commits: readonly string[],
  blobs: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<readonly Change[]> {
  if (blobs.size === 0) {
    return [];
  }
  const found = new Map<string, Change>();
  const note = (change: Change): void => {
    const key = `${change.blob} ${change.path}`;
    if (blobs.has(change.blob) && !found.has(key)) {
      found.set(key, change);
    }
  };
  const broken: string[] = [];
  for await (const change of changesOf(location, commits, false, (commit) => broken.push(commit), signal)) {
    note(change);
  }
  // Where the commit before cannot be read, all that a commit holds counts as brought by it.
  for (const commit of broken) {
    for (const [path, blob] of await treeOf(location, commit, signal).catch(() => [])) {
      note({ commit, path, blob, replaced: [] });
    }
  }
  return [...found.values()];
}
