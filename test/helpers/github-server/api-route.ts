import type { IncomingHttpHeaders } from 'node:http';

/** A request to the API, for a route to answer. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined: it had no body. */
  readonly body: unknown;
  /** What stands in the braces of the route. */
  readonly params: Readonly<Record<string, string>>;
}

/** What a route says. A `list` is cut into pages by the server. */
export type ApiAnswer =
  | { readonly list: readonly unknown[] }
  | {
      readonly body: unknown;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** Answers requests such as `GET /repos/{owner}/{repo}`; null: not found. */
export type ApiRoute = readonly [string, (request: ApiRequest) => ApiAnswer | null];

/** The answer of the first route that fits. */
export function answerOf(routes: readonly ApiRoute[], request: Omit<ApiRequest, 'params'>): ApiAnswer {
  for (const [route, answer] of routes) {
    const [method, template = ''] = route.split(' ');
    const params = paramsOf(template, request.path);
    if (method === request.method && params !== null) {
      return answer({ ...request, params }) ?? notFound;
    }
  }
  return notFound;
}

/** What the API says to what it does not take. */
export function refused(status: number, message: string): ApiAnswer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest' } };
}

const notFound = refused(404, 'Not Found');

function paramsOf(template: string, path: string): Readonly<Record<string, string>> | null {
  const pattern = template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const match = new RegExp(`^${pattern}$`).exec(path);
  return match === null ? null : { ...match.groups };
}
