import { spawnSync } from 'node:child_process';
import { gitInvocation, type GitLocation } from './git-process.ts';

const maxBytes = 64 * 1024 * 1024;

/** The text of a file in a commit; null where the commit has no such file. Synchronous, as configuration is read. */
export function readFileAt(location: GitLocation, commit: string, path: string): string | null {
  const { args, env } = gitInvocation(location, ['cat-file', 'blob', `${commit}:${path}`]);
  const { status, stdout } = spawnSync('git', args, { cwd: location.dir, env, maxBuffer: maxBytes });
  return status === 0 ? stdout.toString('utf8') : null;
}
