import type { GitHubClient } from '../../github/client.ts';
import type { OwnThread } from './own-texts.ts';
import { pastComment } from './review-text.ts';
import type { ReviewedPull } from './write-review.ts';

const resolve = `mutation Resolve($thread: ID!) {
  resolveReviewThread(input: { threadId: $thread }) { thread { isResolved } }
}`;

/** So many a run: writing is limited to 80 texts a minute. The next run takes the others. */
const maxThreads = 30;

/**
 * Says in the comments of threads that their finding is gone, and resolves them where the token may.
 *
 * GitHub lets only tokens that may write contents resolve threads, which a scan should not have: without it they stay
 * open, with the new text.
 */
export async function retireThreads(
  { octokit }: GitHubClient,
  { owner, repo, head }: ReviewedPull,
  threads: readonly OwnThread[],
): Promise<void> {
  let canResolve = true;
  for (const { id, commentId, fingerprint, isResolved } of threads.slice(0, maxThreads)) {
    const body = pastComment(fingerprint, head);
    await octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: commentId, body });
    if (!isResolved && canResolve) {
      canResolve = await octokit.graphql(resolve, { thread: id }).then(
        () => true,
        () => false,
      );
    }
  }
}
