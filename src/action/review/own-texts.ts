import type { GitHubClient } from '../../github/client.ts';
import { markedFinding, pastMark, reviewMark } from './marker.ts';

/** A thread of ours about a finding that the pull request had in an earlier run. */
export interface OwnThread {
  readonly id: string;
  readonly commentId: number;
  readonly fingerprint: string;
  readonly isResolved: boolean;
}

/** What earlier runs wrote into a pull request, and did not take back. */
export interface OwnTexts {
  readonly threads: readonly OwnThread[];
  /** Oldest first. */
  readonly reviews: readonly { readonly id: number; readonly body: string }[];
}

interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

interface Text {
  readonly databaseId: number;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads?: Page<{
        readonly id: string;
        readonly isResolved: boolean;
        readonly comments: { readonly nodes: readonly Text[] };
      }>;
      readonly reviews?: Page<Text>;
    };
  };
}

/** By GraphQL, since it alone tells which texts are ours whatever the token is, and which threads are resolved. */
const query = `query OwnTexts($owner: String!, $repo: String!, $number: Int!, $threads: String, $reviews: String,
    $hasThreads: Boolean!, $hasReviews: Boolean!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $threads) @include(if: $hasThreads) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 1) { nodes { databaseId body viewerDidAuthor } } }
      }
      reviews(first: 100, after: $reviews) @include(if: $hasReviews) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId body viewerDidAuthor }
      }
    }
  }
}`;

/** 100 of each a page. */
const maxPages = 20;

/** Reads what earlier runs wrote: a mark alone proves nothing, since anybody could write one. */
export async function ownTexts(
  { octokit }: GitHubClient,
  pull: { readonly owner: string; readonly repo: string; readonly number: number },
): Promise<OwnTexts> {
  const threads: OwnThread[] = [];
  const reviews: { id: number; body: string }[] = [];
  let after: { threads: string | null; reviews: string | null } = { threads: null, reviews: null };
  let [hasThreads, hasReviews] = [true, true];
  for (let page = 0; page < maxPages && (hasThreads || hasReviews); page += 1) {
    const variables = { ...pull, ...after, hasThreads, hasReviews };
    const { pullRequest } = (await octokit.graphql<Answer>(query, variables)).repository;
    for (const { id, isResolved, comments } of pullRequest.reviewThreads?.nodes ?? []) {
      const [first] = comments.nodes;
      const fingerprint = first?.viewerDidAuthor === true ? markedFinding(first.body) : null;
      if (first !== undefined && fingerprint !== null && !first.body.includes(pastMark)) {
        threads.push({ id, commentId: first.databaseId, fingerprint, isResolved });
      }
    }
    for (const { databaseId, body, viewerDidAuthor } of pullRequest.reviews?.nodes ?? []) {
      if (viewerDidAuthor && body.includes(reviewMark)) {
        reviews.push({ id: databaseId, body });
      }
    }
    hasThreads = pullRequest.reviewThreads?.pageInfo.hasNextPage === true;
    hasReviews = pullRequest.reviews?.pageInfo.hasNextPage === true;
    after = {
      threads: pullRequest.reviewThreads?.pageInfo.endCursor ?? after.threads,
      reviews: pullRequest.reviews?.pageInfo.endCursor ?? after.reviews,
    };
  }
  return { threads, reviews };
}
