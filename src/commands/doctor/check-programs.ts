import { availableParallelism } from 'node:os';
import { findProgram } from '../../hooks/find-program.ts';
import { hasConfiguredHooks } from '../../hooks/configured-hook.ts';
import { gitVersion } from '../../hooks/users-git.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Check } from './check.ts';

/** Which Node runs this: not always the one on the PATH. */
export function checkNode(): Check {
  const own = process.env['LEAKSIEVE_REEXECUTED'] === undefined ? '' : ', as the one on the PATH is too old';
  return { name: 'node', state: 'ok', text: `${process.versions.node}, ${process.execPath}${own}` };
}

/** `rev-parse --show-object-format` came with git 2.28: https://github.com/git/git/blob/v2.28.0/Documentation/RelNotes/2.28.0.txt */
const oldestGit = [2, 28] as const;

/** Whether git is there, and new enough. */
export async function checkGit(): Promise<Check> {
  try {
    const [major, minor] = await gitVersion();
    const program = findProgram('git', process.env['PATH'] ?? '') ?? 'git';
    const lacks = (await hasConfiguredHooks()) ? '' : '; hooks for all repositories need 2.54';
    const text = `${major}.${minor}, ${program}${lacks}`;
    const isTooOld = major < oldestGit[0] || (major === oldestGit[0] && minor < oldestGit[1]);
    return isTooOld
      ? { name: 'git', state: 'problem', text, mend: `install git ${oldestGit.join('.')} or newer` }
      : { name: 'git', state: 'ok', text };
  } catch (error) {
    if (error instanceof ScanError) {
      return { name: 'git', state: 'problem', text: error.message };
    }
    throw error;
  }
}

/** How many threads search at once. */
export function checkProcessors(): Check {
  const count = availableParallelism();
  return {
    name: 'processors',
    state: 'ok',
    text: `${count}, as many threads search at once (-j changes that)`,
  };
}
