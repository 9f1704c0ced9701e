import { runGit, type GitLocation } from '../../sources/git/git-process.ts';

/** Lines that a version has in place of those of the one before. Counted from 1; a count of 0 stands behind the line. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
}

/** Where two versions differ; none where git takes them for binary or one is not here. */
export async function diffHunks(
  location: GitLocation,
  contextLines: number,
  versions: readonly string[],
  signal: AbortSignal,
): Promise<readonly Hunk[]> {
  const flags = ['--no-ext-diff', '--no-textconv', '--no-color', '--no-renames', '--inter-hunk-context=0'];
  const args = ['--literal-pathspecs', 'diff', ...flags, `--unified=${contextLines}`, ...versions];
  const { stdout } = await runGit(location, args, signal);
  const heads = stdout.toString('latin1').matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm);
  return [...heads].map(([, oldStart, oldCount = '1', newStart, newCount = '1']) => ({
    oldStart: Number(oldStart),
    oldCount: Number(oldCount),
    newStart: Number(newStart),
    newCount: Number(newCount),
  }));
}

/** Where a line of the old version stands in the new one; null where it was changed or removed. */
export function lineAfter(line: number, hunks: readonly Hunk[]): number | null {
  let shift = 0;
  for (const { oldStart, oldCount, newCount } of hunks) {
    const isBehind = oldCount === 0 ? line > oldStart : line >= oldStart + oldCount;
    if (isBehind) {
      shift += newCount - oldCount;
    } else if (oldCount > 0 && line >= oldStart) {
      return null;
    } else {
      break;
    }
  }
  return line + shift;
}
