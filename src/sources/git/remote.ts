import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { cloneFailure } from './clone-failure.ts';
import { gitMissing } from './git-process.ts';
import { settingsEnvironment, type GitSetting } from './settings-environment.ts';

/** A repository on a server, to be read over HTTP. */
export interface Remote {
  readonly url: string;
  /** The value of the Authorization header; null: as nobody in particular. */
  readonly authorization: string | null;
  /** Settings of the user's own git that say how to reach servers, such as `http.proxy`. */
  readonly settings: readonly GitSetting[];
}

/** Where refs of a remote repository stand. */
export interface RemoteRefs {
  /** The branch that HEAD names, such as `refs/heads/main`; null: none. */
  readonly head: string | null;
  /** Object ids by name. */
  readonly refs: ReadonlyMap<string, string>;
}

/** What is asked of a server that asks back, hangs or redirects, beside the user's settings. */
const ownSettings: readonly GitSetting[] = [
  ['core.hooksPath', devNull],
  ['core.askPass', 'false'],
  ['core.fsmonitor', 'false'],
  ['credential.helper', ''],
  ['credential.interactive', 'false'],
  ['protocol.allow', 'never'],
  ['protocol.https.allow', 'always'],
  ['protocol.http.allow', 'always'],
  ['protocol.version', '2'],
  // A header is for one host: no other gets it.
  ['http.followRedirects', 'false'],
  ['http.lowSpeedLimit', '1000'],
  ['http.lowSpeedTime', '60'],
  ['fetch.recurseSubmodules', 'false'],
  ['submodule.recurse', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
];

const maxOutputBytes = 256 * 1024 * 1024;

/**
 * Runs the user's git against a server, without the user's own configuration but for what reaches servers. The header
 * goes by the environment, which other users of the machine cannot read, and never by address or argument.
 *
 * @returns what it printed
 * @throws ScanError `GIT_FAILED` with git's last words
 */
export async function askRemote(
  remote: Remote,
  dir: string,
  args: readonly string[],
  signal: AbortSignal,
  input = '',
): Promise<string> {
  signal.throwIfAborted();
  const child = spawn('git', args, { cwd: dir, env: environment(remote), stdio: ['pipe', 'pipe', 'pipe'] });
  const stop = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  const pieces: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (data: Buffer) => {
    length += data.length;
    pieces.push(data);
    if (length > maxOutputBytes) {
      stop();
    }
  });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => {
    stderr = (stderr + data.toString()).slice(-4096);
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    signal.throwIfAborted();
    if (code !== 0) {
      throw cloneFailure(`git cannot read ${remote.url}`, stderr);
    }
    return Buffer.concat(pieces).toString('latin1');
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? gitMissing(error) : error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function environment({ url, authorization, settings }: Remote): NodeJS.ProcessEnv {
  const { origin } = new URL(url);
  const all = [
    ...settings,
    ...ownSettings,
    ...(authorization === null
      ? []
      : [[`http.${origin}/.extraHeader`, `Authorization: ${authorization}`] as const]),
  ];
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_SSL_CA'),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_SYSTEM: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    ...settingsEnvironment(all),
    LC_ALL: 'C',
  };
}
