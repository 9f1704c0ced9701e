import * as v from 'valibot';
import type { ApiAnswer } from './api-route.ts';
import { maxOf } from './documented-limits.ts';
import type { TestPullRequest } from './pull-request.ts';

const cursor = v.optional(v.nullable(v.string()), null);
const sentQuery = v.object({
  query: v.string(),
  variables: v.object({
    thread: v.optional(v.string(), ''),
    threads: cursor,
    reviews: cursor,
    hasThreads: v.optional(v.boolean(), false),
    hasReviews: v.optional(v.boolean(), false),
  }),
});

type Query = v.InferOutput<typeof sentQuery>;

/** Answers what the action asks of a pull request by GraphQL: faults come with status 200 too. */
export function answerQuery(pull: TestPullRequest, sent: unknown): ApiAnswer {
  const asked = v.parse(sentQuery, sent);
  return { body: asked.query.includes('mutation') ? resolve(pull, asked) : read(pull, asked) };
}

function resolve({ rights, threads }: TestPullRequest, { variables }: Query): object {
  if (!rights.resolve) {
    return fault('FORBIDDEN', 'Resource not accessible by integration');
  }
  threads.find(({ id }) => id === variables.thread)!.isResolved = true;
  return { data: { resolveReviewThread: { thread: { isResolved: true } } } };
}

function read(pull: TestPullRequest, { query, variables }: Query): object {
  const asked = [...query.matchAll(/\bfirst:\s*(\d+)/g)].map(([, count]) => Number(count));
  if (asked.some((count) => count < 1 || count > maxOf('connectionSize'))) {
    return fault('EXCESSIVE_PAGINATION', 'More records than the limit of the connection.');
  }
  const threads = pull.threads.map(({ id, isResolved, commentId, body, isOurs }) => ({
    id,
    isResolved,
    comments: { nodes: [{ databaseId: commentId, body, viewerDidAuthor: isOurs }] },
  }));
  const reviews = pull.reviews.map(({ id, body, isOurs }) => ({
    databaseId: id,
    body,
    viewerDidAuthor: isOurs,
  }));
  const size = (name: string): number => Number(new RegExp(`${name}\\(first: (\\d+)`).exec(query)?.[1]);
  const pullRequest = {
    ...(variables.hasThreads
      ? { reviewThreads: connection(threads, size('reviewThreads'), variables.threads) }
      : {}),
    ...(variables.hasReviews ? { reviews: connection(reviews, size('reviews'), variables.reviews) } : {}),
  };
  return { data: { repository: { pullRequest } } };
}

function connection(items: readonly object[], size: number, after: string | null): object {
  const start = Number(after ?? 0);
  const end = start + size;
  return {
    nodes: items.slice(start, end),
    pageInfo: { hasNextPage: end < items.length, endCursor: String(end) },
  };
}

function fault(type: string, message: string): object {
  return { errors: [{ type, message }] };
}
