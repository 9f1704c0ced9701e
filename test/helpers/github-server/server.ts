import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../listen.ts';
import { answerOf, type ApiRoute } from './api-route.ts';
import { gitBackend } from './git-backend.ts';
import { Limits, type LimitOptions } from './limits.ts';
import { pageOf, tagged } from './page.ts';

export interface GitHubServerOptions {
  readonly limits?: LimitOptions;
  /** Who has it sees everything, and others nothing. Default: everybody sees everything. */
  readonly token?: string;
  /** Folder whose bare repositories are served below `/git/`. Default: none are. */
  readonly gitRoot?: string;
  /** Waited for before a request of git is answered. Default: nothing is. */
  readonly beforeGit?: (url: string) => Promise<void>;
}

/** A stand-in of GitHub on loopback that keeps to the documented limits. */
export interface GitHubServer {
  readonly apiUrl: string;
  /** `<gitUrl>/<owner>/<repo>.git` */
  readonly gitUrl: string;
  /** Requests to the API, such as `GET /user?page=2 200` or, of GraphQL, `query OwnTexts 200`; oldest first. */
  readonly requests: string[];
  /** Requests of git, such as `GET /git/acme/web.git/info/refs?service=git-upload-pack`, oldest first. */
  readonly gitRequests: string[];
  readonly limits: Limits;
}

/** Serves the API's routes until the test has ended. Routes are asked for at each request, so that what they say may change. */
export async function gitHubServer(
  routes: (urls: { readonly gitUrl: string }) => readonly ApiRoute[],
  options: GitHubServerOptions = {},
): Promise<GitHubServer> {
  const limits = new Limits(options.limits);
  const requests: string[] = [];
  const gitRequests: string[] = [];
  let origin = '';
  const server = createServer((request, response) => {
    if (request.url!.startsWith('/git/')) {
      gitRequests.push(`${request.method} ${request.url}`);
      const ready = options.beforeGit?.(request.url!) ?? Promise.resolve();
      void ready.then(() => gitBackend(options, request, response));
      return;
    }
    void answerApi(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const answerApi = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url!, origin);
    const body = await bodyOf(request);
    const operation = url.pathname === '/graphql' ? operationOf(body) : null;
    const reply = (status: number, text: string, headers: Readonly<Record<string, string>>): void => {
      requests.push(`${operation ?? `${request.method} ${url.pathname}${url.search}`} ${status}`);
      response.writeHead(status, { ...limits.headers(), ...headers }).end(text);
    };
    const fail = (status: number, message: string, headers = {}): void =>
      reply(status, JSON.stringify({ message }), { 'content-type': 'application/json', ...headers });
    const { authorization } = request.headers;
    const refusal = limits.enter({
      authorization: authorization ?? null,
      isGraphql: operation !== null,
      isWrite:
        operation === null ? !/^(?:GET|HEAD)$/.test(request.method!) : operation.startsWith('mutation'),
    });
    if (refusal !== null) {
      fail(refusal.status, refusal.message, refusal.headers);
      return;
    }
    if (options.token !== undefined && authorization !== `token ${options.token}`) {
      limits.leave(false);
      fail(401, 'Bad credentials');
      return;
    }
    const answer = answerOf(routes({ gitUrl: `${origin}/git` }), {
      method: request.method!,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
    });
    const { body: content, headers } =
      'list' in answer ? pageOf(answer.list, url) : { headers: {}, ...answer };
    const page = tagged(content, request.headers['if-none-match']);
    limits.leave(page.status === 304);
    const status = 'list' in answer ? 200 : (answer.status ?? 200);
    reply(status === 200 ? page.status : status, page.text, { ...page.headers, ...headers });
  };
  origin = `http://127.0.0.1:${await listen(server)}`;
  return { apiUrl: origin, gitUrl: `${origin}/git`, requests, gitRequests, limits };
}

/** Such as `mutation Resolve`. */
function operationOf(body: unknown): string {
  const isQuery = typeof body === 'object' && body !== null && 'query' in body;
  return /(?:query|mutation) \w+/.exec(isQuery ? String(body.query) : '')?.[0] ?? 'query';
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const data of request) {
    text += String(data);
  }
  return text === '' ? undefined : JSON.parse(text);
}
