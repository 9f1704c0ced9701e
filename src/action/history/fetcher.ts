import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { gitCredentials } from '../../github/git-credentials.ts';
import { gitInvocation, lastLine, runGit, type GitLocation } from '../../sources/git/git-process.ts';
import type { Repository } from '../../sources/git/repository.ts';
import { settingsEnvironment, type GitSetting } from '../../sources/git/settings-environment.ts';
import type { Runner } from '../runner.ts';

/** Every commit there is, as git's own `--unshallow` says it. */
export const wholeDepth = 2_147_483_647;

/** Brings commits from GitHub into the runner's clone. */
export interface Fetcher {
  /**
   * Fetches objects or refspecs; into a shallow clone with so many commits before each.
   *
   * @returns null when all came, else why not
   */
  fetch(wanted: readonly string[], depth: number): Promise<string | null>;
  /** Whether the clone lacks files on purpose, as `filter` and `sparse-checkout` of `actions/checkout` make it. */
  readonly isPartial: boolean;
  /** The commit that a branch names now; null where it cannot be told. */
  tipOf(branch: string): Promise<string | null>;
}

const timeLimitMs = 10 * 60_000;

const fetchFlags = [
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--no-auto-gc',
];

/**
 * Fetches from the address that the runner tells, never from one that the clone names, and with a token of its own:
 * `persist-credentials: false` leaves none in the clone. The token is passed by the environment, for that address alone.
 */
export async function fetcherFor(
  repository: Repository,
  runner: Pick<Runner, 'serverUrl' | 'owner' | 'repository'>,
  token: string,
  signal: AbortSignal,
): Promise<Fetcher> {
  const url = `${runner.serverUrl}/${runner.owner}/${runner.repository}`;
  const env = environment(repository, url, token);
  const allowed = ['-c', `protocol.${protocolOf(url)}.allow=always`, '-c', 'protocol.version=2'];
  const promisors = ['config', '--get-regexp', String.raw`^remote\..*\.promisor$|^extensions\.partialclone$`];
  const isPartial = (await runGit(repository, promisors, signal)).code === 0;
  const run = (command: readonly string[]): Promise<Ended> => {
    const words = [...allowed, '-c', 'http.followRedirects=false', ...command];
    return runWith(gitInvocation(repository, words).args, repository.dir, env, signal);
  };
  return {
    isPartial,
    async fetch(wanted, depth) {
      // A depth would cut off the history of a complete clone.
      const isShallow = existsSync(path.join(repository.commonDir, 'shallow'));
      const flags = [
        ...fetchFlags,
        ...(isShallow ? [`--depth=${depth}`] : []),
        // Else git would ask for nothing before a commit that it has.
        ...(isPartial ? ['--refetch'] : []),
      ];
      const { code, stderr } = await run(['fetch', ...flags, '--end-of-options', url, ...wanted]);
      return code === 0 ? null : lastLine(stderr);
    },
    async tipOf(branch) {
      const { code, stdout } = await run([
        'ls-remote',
        '--quiet',
        '--end-of-options',
        url,
        `refs/heads/${branch}`,
      ]);
      const [id = ''] = stdout.split('\t');
      return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : null;
    },
  };
}

function protocolOf(url: string): string {
  return new URL(url).protocol.slice(0, -1);
}

/**
 * The user's and the system's settings hold here, unlike in a scan: they know proxies and certificates.
 *
 * The header replaces those that `actions/checkout` may have left for the same address, since GitHub refuses two.
 */
function environment(location: GitLocation, url: string, token: string): NodeJS.ProcessEnv {
  const { env } = gitInvocation(location, []);
  const own = Object.entries(process.env).filter(([name]) =>
    /^GIT_(?:SSL_|CONFIG_(?:GLOBAL|SYSTEM)$)/.test(name),
  );
  const isolated = new Set(['GIT_CONFIG_NOSYSTEM', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM']);
  const key = `http.${new URL(url).origin}/.extraheader`;
  const settings: readonly GitSetting[] =
    token === ''
      ? []
      : [
          [key, ''],
          [key, `AUTHORIZATION: basic ${gitCredentials(token)}`],
        ];
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !isolated.has(name))),
    ...Object.fromEntries(own),
    GIT_ALLOW_PROTOCOL: protocolOf(url),
    ...settingsEnvironment(settings),
  };
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function runWith(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Ended> {
  const limits = AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]);
  const child = spawn('git', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = (): void => void child.kill('SIGTERM');
  limits.addEventListener('abort', stop, { once: true });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
  ]).finally(() => limits.removeEventListener('abort', stop));
  signal.throwIfAborted();
  return {
    code: code ?? -1,
    stdout,
    stderr: limits.aborted ? 'fatal: it took longer than ten minutes' : stderr,
  };
}
