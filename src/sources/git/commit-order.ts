import { commitsOf } from './commit-walk.ts';
import { askGit } from './git-process.ts';
import { refNames } from './ref-names.ts';
import type { Repository } from './repository.ts';

/** The commits of a repository, parents before children, those that nothing reaches last. */
export interface CommitOrder {
  readonly commits: readonly string[];
  /** 0 is the oldest; undefined: no commit of this repository. */
  rankOf(commit: string): number | undefined;
  /** Whether a ref or a stash reaches it. */
  isReachable(commit: string): boolean;
}

/** Orders all commits of the object store. */
export async function commitOrder(
  repository: Repository,
  stored: readonly string[],
  signal: AbortSignal,
): Promise<CommitOrder> {
  const reachable = await reachableCommits(repository, stored, signal);
  const isReachable = new Set(reachable);
  const others = stored.filter((commit) => !isReachable.has(commit));
  const commits = [...reachable, ...(await byDate(repository, others, signal))];
  const ranks = new Map(commits.map((commit, index) => [commit, index]));
  return {
    commits,
    rankOf: (commit) => ranks.get(commit),
    isReachable: (commit) => isReachable.has(commit),
  };
}

/** Where the history is damaged no walk gets through: then every commit there is counts as reachable. */
async function reachableCommits(
  repository: Repository,
  stored: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  try {
    return await commitsOf(repository, ['--all', ...(await stashEntries(repository, signal))], signal);
  } catch {
    signal.throwIfAborted();
    return byDate(repository, stored, signal);
  }
}

/** What stashes hold beyond the newest is known to the reflog of the stash alone. */
export async function stashEntries(repository: Repository, signal: AbortSignal): Promise<string[]> {
  const refs = await refNames(repository, signal);
  if (!refs.includes('refs/stash')) {
    return [];
  }
  const entries = await askGit(repository, ['reflog', 'show', '--format=%H', 'refs/stash', '--'], signal);
  return entries.toString('latin1').split('\n').filter(Boolean);
}

/** By date without any walk, since part of what they build on may be gone; as they are where that fails too. */
async function byDate(
  repository: Repository,
  commits: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (commits.length === 0) {
    return [];
  }
  try {
    return await commitsOf(repository, ['--ignore-missing', '--no-walk=sorted'], signal, commits);
  } catch {
    signal.throwIfAborted();
    return commits;
  }
}
