import { runGit, type GitLocation } from '../../sources/git/git-process.ts';
import type { CommitRange } from '../../sources/git/range.ts';
import { diffHunks } from './diff-hunks.ts';

/** GitHub shows so many lines around a change, and takes comments on them. */
const contextLines = 3;

/** Tells whether GitHub takes a comment on a line, as its pages show the changes of a pull request. */
export type IsCommentable = (path: string, line: number) => Promise<boolean>;

/**
 * The lines of the changes between the base that both sides have in common and the head: what GitHub shows.
 *
 * Asking it for them instead would cost requests, and its lists end at 3,000 files.
 */
export async function commentableLines(
  location: GitLocation,
  { include, exclude }: CommitRange,
  base: string,
  signal: AbortSignal,
): Promise<IsCommentable> {
  const head = include[0]!;
  const from = await commonBase(location, base, head, exclude, signal);
  const known = new Map<string, ReturnType<typeof diffHunks>>();
  return async (path, line) => {
    if (from === null) {
      return false;
    }
    const hunks = known.get(path) ?? diffHunks(location, contextLines, [from, head, '--', path], signal);
    known.set(path, hunks);
    return (await hunks).some(({ newStart, newCount }) => line >= newStart && line < newStart + newCount);
  };
}

/** Where the line of the base is cut off, the one commit that the range grew on; null where there are several. */
async function commonBase(
  location: GitLocation,
  base: string,
  head: string,
  exclude: readonly string[],
  signal: AbortSignal,
): Promise<string | null> {
  const common = await runGit(location, ['merge-base', base, head], signal);
  if (common.code === 0) {
    return common.stdout.toString().trim();
  }
  const { stdout } = await runGit(location, ['rev-list', '--boundary', head, '--not', ...exclude], signal);
  const roots = stdout.toString().match(/^-[0-9a-f]+$/gm) ?? [];
  const [root = ''] = roots;
  return roots.length === 1 ? root.slice(1) : null;
}
