import type { ApiRoute } from '../helpers/github-server/api-route.ts';
import { checkRuns } from '../helpers/github-server/check-runs.ts';
import type { LimitName } from '../helpers/github-server/documented-limits.ts';
import { testPullRequest } from '../helpers/github-server/pull-request.ts';
import { shownStep, shownSummaries } from '../helpers/github-server/runner.ts';
import { gitHubServer } from '../helpers/github-server/server.ts';
import { rateAttempts } from './rate-attempts.ts';
import { sarifAttempts } from './sarif-attempts.ts';

/** What became of so much: all of it was taken, or what the table says of more. */
export type Outcome = number | 'taken' | 'cut' | 'lost' | 'failed';

/** Sends so much of what a limit is about. */
export type Attempt = (amount: number) => Promise<Outcome>;

async function send(routes: readonly ApiRoute[], path: string, body?: object): Promise<Response> {
  const { apiUrl } = await gitHubServer(() => routes);
  return fetch(apiUrl + path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
}

function review(text: string, comment: string): ReturnType<Attempt> {
  const { routes } = testPullRequest({ git: () => '+++ b/a\n@@ -0,0 +1 @@' }, 'base');
  const comments = [{ path: 'a', line: 1, side: 'RIGHT', body: comment }];
  const body = { body: text, event: 'COMMENT', commit_id: 'head', comments };
  return outcomeOf(send(routes, '/repos/acme/shop/pulls/7/reviews', body));
}

function check(output: object, annotations: readonly object[] = []): ReturnType<Attempt> {
  const body = { name: 'x', head_sha: 'head', output: { title: 'x', summary: 'x', annotations, ...output } };
  return outcomeOf(send(checkRuns().routes, '/repos/acme/shop/check-runs', body));
}

function annotation(changes: object = {}): object {
  return { path: 'a', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'x', ...changes };
}

async function outcomeOf(response: Promise<Response>): ReturnType<Attempt> {
  const { ok, status } = await response;
  return ok ? 'taken' : status;
}

/** How each limit is reached. */
export const limitAttempts: Readonly<Record<LimitName, Attempt>> = {
  ...rateAttempts,
  ...sarifAttempts,
  pageSize: async (amount) => {
    const list: ApiRoute = ['GET /list', () => ({ list: Array.from({ length: amount }, () => 'item') })];
    const items: unknown[] = JSON.parse(await (await send([list], `/list?per_page=${amount}`)).text());
    return items.length === amount ? 'taken' : 'cut';
  },
  connectionSize: async (amount) => {
    const query = `query Q { pullRequest { reviews(first: ${amount}) { nodes { id } } } }`;
    const { routes } = testPullRequest({ git: () => '' }, 'base');
    const answer = await send(routes, '/graphql', { query, variables: { hasReviews: true } });
    return (await answer.text()).includes('"errors"') ? 'failed' : 'taken';
  },
  reviewLength: (amount) => review('x'.repeat(amount), 'x'),
  commentLength: (amount) => review('x', 'x'.repeat(amount)),
  checkAnnotations: (amount) =>
    check(
      {},
      Array.from({ length: amount }, () => annotation()),
    ),
  checkSummaryLength: (amount) => check({ summary: 'x'.repeat(amount) }),
  checkTextLength: (amount) => check({ text: 'x'.repeat(amount) }),
  checkTitleLength: (amount) => check({}, [annotation({ title: 'x'.repeat(amount) })]),
  checkMessageBytes: (amount) => check({}, [annotation({ message: 'x'.repeat(amount) })]),
  checkDetailsBytes: (amount) => check({}, [annotation({ raw_details: 'x'.repeat(amount) })]),
  stepAnnotations: async (amount) =>
    shownStep('::error ::x\n'.repeat(amount), '').dropped === 0 ? 'taken' : 'cut',
  summaryBytes: async (amount) => (shownStep('', 'x'.repeat(amount)).summary === null ? 'lost' : 'taken'),
  jobSummaries: async (amount) =>
    shownSummaries(Array.from({ length: amount }, () => 'x')).length === amount ? 'taken' : 'cut',
};
