import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { listen } from '../helpers/listen.ts';
import type { Origin } from './origin.ts';

interface Thread {
  readonly id: string;
  readonly commentId: number;
  readonly path: string;
  readonly line: number;
  readonly isOurs: boolean;
  body: string;
  isResolved: boolean;
}

interface Review {
  readonly id: number;
  readonly isOurs: boolean;
  body: string;
}

/** GitHub's API for one pull request, with the limits that its documentation names. */
export interface PullRequestApi {
  readonly url: string;
  readonly threads: Thread[];
  readonly reviews: Review[];
  /** What came to code scanning, unpacked. */
  readonly uploads: { readonly ref: string; readonly commit: string; readonly results: readonly object[] }[];
  /** Method and path of each request that writes, and of GraphQL what it asks. */
  readonly requests: string[];
  /** What the token may do. */
  rights: { write: boolean; resolve: boolean };
  /** Whether a comment is taken not to be on a changed line whatever it says. */
  refusesComments: boolean;
}

const maxText = 65_536;
const maxSarifBytes = 10_000_000;
const pageSize = 100;

/** The fields that requests send, each where it belongs. */
interface Sent {
  readonly query: string;
  readonly variables: {
    readonly thread: string;
    readonly threads: string | null;
    readonly reviews: string | null;
    readonly hasThreads: boolean;
    readonly hasReviews: boolean;
  };
  readonly body: string;
  readonly event: string;
  readonly commit_id: string;
  readonly comments?: readonly {
    readonly path: string;
    readonly line: number;
    readonly side: string;
    readonly body: string;
  }[];
  readonly commit_sha: string;
  readonly ref: string;
  readonly sarif: string;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

/** Starts the API for pull request 7 of a repository, until the test has ended. */
export async function pullRequestApi(origin: Origin, base: string): Promise<PullRequestApi> {
  let nextId = 1;
  const api: { -readonly [Name in keyof PullRequestApi]: PullRequestApi[Name] } = {
    url: '',
    threads: [],
    reviews: [],
    uploads: [],
    requests: [],
    rights: { write: true, resolve: false },
    refusesComments: false,
  };
  const pulls = `/repos/${origin.owner}/${origin.repository}/pulls`;

  function answer(method: string, path: string, body: Sent): Answer {
    api.requests.push(
      path === '/graphql' ? /(?:query|mutation) (\w+)/.exec(body.query)![1]! : `${method} ${path}`,
    );
    if (path === '/graphql')
      return body.query.includes('mutation') ? resolve(body.variables) : page(body.variables);
    if (!api.rights.write) return refused(403, 'Resource not accessible by integration');
    const review = new RegExp(`^${pulls}/7/reviews/(\\d+)$`).exec(path);
    const comment = new RegExp(`^${pulls}/comments/(\\d+)$`).exec(path);
    if (method === 'POST' && path === `${pulls}/7/reviews`) return createReview(body);
    if (method === 'PUT' && review !== null)
      return rewrite(
        api.reviews.find(({ id }) => id === Number(review[1])),
        body,
      );
    if (method === 'PATCH' && comment !== null) {
      return rewrite(
        api.threads.find(({ commentId }) => commentId === Number(comment[1])),
        body,
      );
    }
    return method === 'POST' && path.endsWith('/code-scanning/sarifs')
      ? upload(body)
      : refused(404, 'Not Found');
  }

  function createReview({ body, event, commit_id: head, comments = [] }: Sent): Answer {
    if (event !== 'COMMENT' || (body ?? '') === '' || body.length > maxText) {
      return refused(422, 'Validation Failed');
    }
    const lines = changedLines(head);
    for (const { path, line, side, body: comment } of comments) {
      if (
        side !== 'RIGHT' ||
        comment.length > maxText ||
        !lines.has(`${path}:${line}`) ||
        api.refusesComments
      ) {
        return refused(422, 'Unprocessable Entity: Line could not be resolved');
      }
    }
    for (const { path, line, body: comment } of comments) {
      const id = nextId++;
      api.threads.push({
        id: `T${id}`,
        commentId: id,
        path,
        line,
        body: comment,
        isOurs: true,
        isResolved: false,
      });
    }
    const id = nextId++;
    api.reviews.push({ id, body, isOurs: true });
    return { status: 200, body: { id } };
  }

  /** The lines that GitHub's page shows: those around changes against the common base. */
  function changedLines(head: string): ReadonlySet<string> {
    const lines = new Set<string>();
    let path = '';
    for (const line of origin.git('diff', `${base}...${head}`).split('\n')) {
      path = line.startsWith('+++ b/') ? line.slice('+++ b/'.length) : path;
      const [, start = '0', count = '1'] = /^@@ .* \+(\d+)(?:,(\d+))? @@/.exec(line) ?? ['', '0', '0'];
      for (let index = 0; index < Number(count); index += 1) {
        lines.add(`${path}:${Number(start) + index}`);
      }
    }
    return lines;
  }

  function rewrite(kept: { body: string } | undefined, { body }: Sent): Answer {
    if (kept === undefined || body.length > maxText) {
      return refused(kept === undefined ? 404 : 422, 'Not Found');
    }
    kept.body = body;
    return { status: 200, body: {} };
  }

  function resolve({ thread }: Sent['variables']): Answer {
    if (!api.rights.resolve) {
      return {
        status: 200,
        body: { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] },
      };
    }
    api.threads.find(({ id }) => id === thread)!.isResolved = true;
    return { status: 200, body: { data: { resolveReviewThread: { thread: { isResolved: true } } } } };
  }

  function page({ threads, reviews, hasThreads, hasReviews }: Sent['variables']): Answer {
    const connection = (items: readonly object[], after: string | null): object => {
      const start = Number(after ?? 0);
      const end = start + pageSize;
      return {
        nodes: items.slice(start, end),
        pageInfo: { hasNextPage: end < items.length, endCursor: String(end) },
      };
    };
    const nodes = api.threads.map(({ id, isResolved, commentId, body, isOurs }) => ({
      id,
      isResolved,
      comments: { nodes: [{ databaseId: commentId, body, viewerDidAuthor: isOurs }] },
    }));
    const texts = api.reviews.map(({ id, body, isOurs }) => ({
      databaseId: id,
      body,
      viewerDidAuthor: isOurs,
    }));
    const pullRequest = {
      ...(hasThreads ? { reviewThreads: connection(nodes, threads) } : {}),
      ...(hasReviews ? { reviews: connection(texts, reviews) } : {}),
    };
    return { status: 200, body: { data: { repository: { pullRequest } } } };
  }

  function upload({ commit_sha: commit, ref, sarif }: Sent): Answer {
    const packed = Buffer.from(sarif, 'base64');
    if (packed.length > maxSarifBytes) return refused(413, 'Payload Too Large');
    const log: { readonly runs: readonly { readonly results: readonly object[] }[] } = JSON.parse(
      gunzipSync(packed).toString(),
    );
    const { results } = log.runs[0]!;
    if (results.length > 25_000) return refused(400, 'rejected: too many results');
    api.uploads.push({ ref, commit, results });
    return { status: 202, body: { id: 'upload' } };
  }

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const isKnown = /^(?:token|bearer) ghs-test$/i.test(request.headers.authorization ?? '');
      const { status, body: told } = isKnown
        ? answer(request.method!, request.url!, body)
        : refused(401, 'Bad credentials');
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(told));
    });
  });
  api.url = `http://127.0.0.1:${await listen(server)}`;
  return api;
}

function refused(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest' } };
}

async function readBody(request: IncomingMessage): Promise<Sent> {
  const body: Sent = JSON.parse((await text(request)) || '{}');
  return body;
}
