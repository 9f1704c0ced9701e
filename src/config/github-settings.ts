import { ScanError } from '../model/scan-error.ts';
import type { GitHubFlags, IncludedKind } from './github-flags.ts';
import { isSafeAddress } from './is-safe-address.ts';
import { storeOrDefault } from './store-option.ts';
import { wholeNumber } from './whole-number.ts';

/** Whom to ask, and as whom. */
export interface GitHubAccess {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  /** Null: as nobody in particular. */
  readonly token: string | null;
}

/** The checked options of a scan of owners. */
export interface GitHubSettings extends GitHubAccess {
  readonly included: ReadonlySet<IncludedKind>;
  readonly hasForks: boolean;
  readonly hasArchived: boolean;
  readonly visibility: string;
  readonly excluded: readonly string[];
  readonly clones: number;
  readonly maxWaitMs: number;
  /** Null: nothing is kept. */
  readonly storePlace: string | null;
  readonly rescans: boolean;
}

/**
 * Checks the flags that were typed.
 *
 * @throws ScanError naming the flag and what it takes
 */
export function gitHubSettings(
  flags: GitHubFlags,
  env: Readonly<Record<string, string | undefined>>,
): GitHubSettings {
  const { store } = flags;
  return {
    ...gitHubAccess(flags.apiUrl, env),
    included: new Set(flags.include),
    hasForks: flags.forks === true,
    hasArchived: flags.archived,
    visibility: flags.visibility,
    excluded: flags.excludeRepo ?? [],
    clones: wholeNumber('--clones', flags.clones, 1, 64),
    maxWaitMs: wholeNumber('--max-wait', flags.maxWait, 0, 1_000_000) * 1000,
    storePlace: store === false ? null : storeOrDefault(store, env),
    rescans: flags.rescan === true,
  };
}

/** The first of them that is set counts. A token is never an argument, which others on the machine can read. */
export const tokenVariables = ['LEAKSIEVE_GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN'] as const;

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
  if (
    url === null ||
    !isSafeAddress(url) ||
    url.username !== '' ||
    url.password !== '' ||
    url.search !== ''
  ) {
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
