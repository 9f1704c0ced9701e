import { lastLine, startGit, type GitLocation } from './git-process.ts';
import { ScanError } from '../../model/scan-error.ts';
import { lines } from './nul-fields.ts';

/**
 * The commits that arguments of `git rev-list` select, parents before children.
 *
 * @param input - lines for `--stdin`, for more commits than a command line takes
 */
export async function commitsOf(
  location: GitLocation,
  args: readonly string[],
  signal: AbortSignal,
  input: readonly string[] = [],
): Promise<readonly string[]> {
  const git = startGit(location, ['rev-list', '--topo-order', '--reverse', ...args, '--stdin'], signal);
  git.stdin.end(input.map((line) => `${line}\n`).join(''));
  const commits: string[] = [];
  try {
    for await (const line of lines(git.stdout)) {
      commits.push(line);
    }
  } finally {
    git.stop();
  }
  signal.throwIfAborted();
  const { code, stderr } = await git.ended;
  if (code !== 0) {
    throw new ScanError('GIT_FAILED', `git cannot list commits: ${lastLine(stderr)}`);
  }
  return commits;
}
