import type { Fetcher } from './fetcher.ts';
import { wholeDepth } from './fetcher.ts';

/** Every branch and tag, where `actions/checkout` puts them when it fetches all. */
const everything = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];

/** Fetches all branches and tags with all their commits; gives why not all could be had, or null. */
export async function healHistory(fetcher: Fetcher): Promise<string | null> {
  const failure = await fetcher.fetch(everything, wholeDepth);
  return failure === null
    ? null
    : `git could not fetch all branches (${failure}); give this action a token that may read the contents`;
}
