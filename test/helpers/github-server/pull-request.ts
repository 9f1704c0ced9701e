import * as v from 'valibot';
import type { TestRepository } from '../git-repository.ts';
import { refused, type ApiAnswer, type ApiRequest, type ApiRoute } from './api-route.ts';
import { maxOf, type LimitName } from './documented-limits.ts';
import { answerQuery } from './pull-request-queries.ts';

/** A thread of comments at a line of the changes. */
interface TestThread {
  readonly id: string;
  readonly commentId: number;
  readonly path: string;
  readonly line: number;
  readonly isOurs: boolean;
  body: string;
  isResolved: boolean;
}

/** A review of the whole. */
interface TestReview {
  readonly id: number;
  readonly isOurs: boolean;
  body: string;
}

/** The pull request 7 of a repository, for a server to tell of. */
export interface TestPullRequest {
  readonly threads: TestThread[];
  readonly reviews: TestReview[];
  /** What the token may do. */
  rights: { write: boolean; resolve: boolean };
  /** Whether a comment is taken not to be on a changed line whatever it says. */
  refusesComments: boolean;
  readonly routes: readonly ApiRoute[];
}

const sentText = v.object({ body: v.string() });
const sentReview = v.object({
  body: v.optional(v.string(), ''),
  event: v.literal('COMMENT'),
  commit_id: v.string(),
  comments: v.optional(
    v.array(v.object({ path: v.string(), line: v.number(), side: v.literal('RIGHT'), body: v.string() })),
    [],
  ),
});

/** Takes what is written into the pull request whose changes are those since a base. */
export function testPullRequest(repository: Pick<TestRepository, 'git'>, base: string): TestPullRequest {
  let nextId = 1;
  const pulls = '/repos/{owner}/{repo}/pulls';
  const pull: TestPullRequest = {
    threads: [],
    reviews: [],
    rights: { write: true, resolve: false },
    refusesComments: false,
    routes: [
      writing(`POST ${pulls}/7/reviews`, createReview),
      writing(`PUT ${pulls}/7/reviews/{id}`, ({ params, body }) =>
        rewrite(
          pull.reviews.find(({ id }) => id === Number(params['id'])),
          'reviewLength',
          body,
        ),
      ),
      writing(`PATCH ${pulls}/comments/{id}`, ({ params, body }) =>
        rewrite(
          pull.threads.find(({ commentId }) => commentId === Number(params['id'])),
          'commentLength',
          body,
        ),
      ),
      ['POST /graphql', ({ body }) => answerQuery(pull, body)],
    ],
  };
  return pull;

  function writing(route: string, answer: (request: ApiRequest) => ApiAnswer): ApiRoute {
    const forbidden = refused(403, 'Resource not accessible by integration');
    return [route, (request) => (pull.rights.write ? answer(request) : forbidden)];
  }

  /** All of it or nothing. */
  function createReview({ body: sent }: ApiRequest): ApiAnswer {
    const { success, output } = v.safeParse(sentReview, sent);
    if (!success || output.body === '' || output.body.length > maxOf('reviewLength')) {
      return refused(422, 'Validation Failed');
    }
    const { body, comments, commit_id: head } = output;
    const lines = comments.length === 0 ? null : shownLines(head);
    for (const comment of comments) {
      if (!lines!.has(`${comment.path}:${comment.line}`) || pull.refusesComments) {
        return refused(422, 'Unprocessable Entity: Line could not be resolved');
      }
      if (comment.body.length > maxOf('commentLength')) {
        return refused(422, 'Validation Failed');
      }
    }
    for (const { path, line, body: text } of comments) {
      const id = nextId++;
      pull.threads.push({
        id: `T${id}`,
        commentId: id,
        path,
        line,
        body: text,
        isOurs: true,
        isResolved: false,
      });
    }
    const id = nextId++;
    pull.reviews.push({ id, body, isOurs: true });
    return { body: { id } };
  }

  /** The lines that GitHub's page shows: those around changes against the common base. */
  function shownLines(head: string): ReadonlySet<string> {
    const lines = new Set<string>();
    let path = '';
    for (const line of repository.git('diff', `${base}...${head}`).split('\n')) {
      path = line.startsWith('+++ b/') ? line.slice('+++ b/'.length) : path;
      const [, start = '0', count = '1'] = /^@@ .* \+(\d+)(?:,(\d+))? @@/.exec(line) ?? ['', '0', '0'];
      for (let index = 0; index < Number(count); index += 1) {
        lines.add(`${path}:${Number(start) + index}`);
      }
    }
    return lines;
  }
}

function rewrite(kept: { body: string } | undefined, limit: LimitName, sent: unknown): ApiAnswer {
  const { body } = v.parse(sentText, sent);
  if (kept === undefined || body.length > maxOf(limit)) {
    return kept === undefined ? refused(404, 'Not Found') : refused(422, 'Validation Failed');
  }
  kept.body = body;
  return { body: {} };
}
