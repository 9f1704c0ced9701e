import { execFile } from 'node:child_process';
import { ScanError } from '../model/scan-error.ts';

/** What git answers: its exit code, and standard output without the last line break. */
export interface GitAnswer {
  readonly code: number;
  readonly output: string;
  /** The last line of standard error. */
  readonly error: string;
}

/** Set inside a hook, where they would point every question at the repository that runs it. */
const repositoryVariables = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
]);

/**
 * Asks git with the user's, the system's and the repository's own configuration, which scans never let count: where a
 * hook belongs is what the `git commit` of this user will make of them.
 *
 * Only for `rev-parse --git-path`, `config` and `version`: none of them runs what a configuration names.
 *
 * @throws ScanError when git cannot be started
 */
export async function askUsersGit(dir: string, args: readonly string[]): Promise<GitAnswer> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !repositoryVariables.has(name)),
  );
  return new Promise((resolve, reject) => {
    const options = { cwd: dir, env: { ...env, LC_ALL: 'C' }, maxBuffer: 1024 * 1024 };
    const child = execFile('git', [...args], options, (error, output, errorText) => {
      if (child.pid === undefined || child.exitCode === null) {
        const message =
          child.pid === undefined
            ? 'git is not installed, or not on the PATH: it is what runs hooks'
            : `git ${args[0]} was ended before it answered: try again`;
        reject(new ScanError('GIT_FAILED', message, { cause: error }));
        return;
      }
      resolve({
        code: child.exitCode,
        output: output.replace(/\n$/, ''),
        error: errorText.trim().split('\n').at(-1) ?? '',
      });
    });
  });
}

/** The version of git, major and minor. */
export async function gitVersion(): Promise<readonly [number, number]> {
  const { output } = await askUsersGit('.', ['version']);
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(output) ?? [];
  return [Number(major), Number(minor)];
}
