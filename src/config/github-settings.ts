import { ScanError } from '../model/scan-error.ts';

/** Whom to ask, and as whom. */
export interface GitHubAccess {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  /** Null: as nobody in particular. */
  readonly token: string | null;
}

/** The first of them that is set counts. A token is never an argument, which others on the machine can read. */
const tokenVariables = ['LEAKSIEVE_GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN'] as const;

/**
 * The API's address from the flag, else from `GITHUB_API_URL`, else github.com's; the token from the environment.
 *
 * @throws ScanError naming what is wrong, and never the token
 */
export function gitHubAccess(
  apiUrl: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): GitHubAccess {
  const name = apiUrl === undefined ? 'GITHUB_API_URL' : '--api-url';
  const url = URL.parse(apiUrl ?? env['GITHUB_API_URL']?.trim() ?? '') ?? defaultUrl(apiUrl, env);
  if (url === null || !isSafe(url) || url.username !== '' || url.password !== '' || url.search !== '') {
    throw new ScanError(
      'USAGE',
      `${name} takes the https address of an API, such as https://github.example.com/api/v3`,
    );
  }
  const variable = tokenVariables.find((candidate) => (env[candidate] ?? '').trim() !== '');
  const token = variable === undefined ? null : (env[variable] ?? '').trim();
  if (token !== null && !/^[\x21-\x7e]{1,1000}$/.test(token)) {
    throw new ScanError('USAGE', `${variable} holds no token: copy it again, in one line`);
  }
  return { apiUrl: url.href.replace(/\/+$/, ''), token };
}

function defaultUrl(
  apiUrl: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): URL | null {
  return apiUrl === undefined && (env['GITHUB_API_URL'] ?? '').trim() === ''
    ? new URL('https://api.github.com')
    : null;
}

/** A token crosses no network in clear. */
function isSafe({ protocol, hostname }: URL): boolean {
  const isThisMachine = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine);
}
