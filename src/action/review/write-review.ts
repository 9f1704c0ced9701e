import type { GitHubClient } from '../../github/client.ts';
import { gitHubFault } from '../../github/fault.ts';
import type { ShownReport } from '../../report/shown.ts';
import { ownTexts, type OwnTexts } from './own-texts.ts';
import { retireThreads } from './retire-threads.ts';
import type { PlannedComment, ReviewPlan } from './review-plan.ts';
import { cleanReview, commentText, pastReview, reviewText } from './review-text.ts';

/** The pull request that a review is about. */
export interface ReviewedPull {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  readonly head: string;
  /** What was searched, for people. */
  readonly title: string;
}

/**
 * Writes what a run found into its pull request: one review at most, and nothing that stands there already.
 *
 * Of earlier runs, comments about what is gone say so, unless the scan was incomplete: then it proves no absence.
 */
export async function writeReview(
  client: GitHubClient,
  pull: ReviewedPull,
  report: ShownReport,
  plan: ReviewPlan,
): Promise<void> {
  const { owner, repo, number } = pull;
  const own = await ownTexts(client, { owner, repo, number });
  const told = new Set(own.threads.map(({ fingerprint }) => fingerprint));
  const fresh = plan.comments.filter(({ finding }) => !told.has(finding.fingerprint));
  if (fresh.length > 0) {
    await post(client, pull, report, plan, fresh);
    await rewriteReviews(client, pull, own, pastReview);
  } else {
    await tellRest(client, pull, report, plan, own);
  }
  if (report.coverage.complete) {
    const found = new Set(Array.from(report.findings, ({ fingerprint }) => fingerprint));
    await retireThreads(
      client,
      pull,
      own.threads.filter(({ fingerprint }) => !found.has(fingerprint)),
    );
  }
}

/** Without new comments the last review is brought up to date; a new one comes only where there is none. */
async function tellRest(
  client: GitHubClient,
  pull: ReviewedPull,
  report: ShownReport,
  plan: ReviewPlan,
  own: OwnTexts,
): Promise<void> {
  const isClean = report.findingCount === 0 && report.coverage.complete;
  const body = isClean ? cleanReview(pull.head) : reviewText(report, plan, pull.title);
  if (own.reviews.length > 0) {
    await rewriteReviews(client, pull, { ...own, reviews: own.reviews.slice(0, -1) }, pastReview);
    await rewriteReviews(client, pull, { ...own, reviews: own.reviews.slice(-1) }, body);
  } else if (!isClean) {
    await post(client, pull, report, plan, []);
  }
}

/** All comments or none: when GitHub takes one of them not to be on a changed line, all go into the text. */
async function post(
  { octokit }: GitHubClient,
  { owner, repo, number, head, title }: ReviewedPull,
  report: ShownReport,
  plan: ReviewPlan,
  fresh: readonly PlannedComment[],
): Promise<void> {
  const review = { owner, repo, pull_number: number, commit_id: head, event: 'COMMENT' } as const;
  try {
    await octokit.rest.pulls.createReview({
      ...review,
      body: reviewText(report, plan, title),
      comments: fresh.map(({ finding, path, line }) => ({
        path,
        line,
        side: 'RIGHT',
        body: commentText(finding),
      })),
    });
  } catch (error) {
    if (fresh.length === 0 || gitHubFault(error)?.status !== 422) {
      throw error;
    }
    const rest = [...fresh.map(({ finding }) => finding), ...plan.rest];
    const comments = plan.comments.filter((comment) => !fresh.includes(comment));
    await octokit.rest.pulls.createReview({ ...review, body: reviewText(report, { comments, rest }, title) });
  }
}

async function rewriteReviews(
  { octokit }: GitHubClient,
  { owner, repo, number }: ReviewedPull,
  { reviews }: OwnTexts,
  body: string,
): Promise<void> {
  for (const { id, body: before } of reviews) {
    if (before !== body) {
      await octokit.rest.pulls.updateReview({ owner, repo, pull_number: number, review_id: id, body });
    }
  }
}
