import { runGit } from '../../sources/git/git-process.ts';
import { openRepository } from '../../sources/git/repository.ts';
import { shallowBoundary } from '../../sources/git/shallow-boundary.ts';

/** What a clone, which may be shallow, knows of a range. */
export interface RangeView {
  readonly isShallow: boolean;
  /** Ends of the range that are not there. */
  readonly missing: readonly string[];
  /** What git takes for the range; empty while an end is missing. */
  readonly commits: readonly string[];
  /** Those of them whose parents are cut off: what lies behind is unknown, and they may belong to the other side. */
  readonly cut: readonly string[];
}

/** Looks at what `head` reaches and `base` does not, as far as the clone knows. */
export async function viewRange(
  dir: string,
  base: string | null,
  head: string,
  signal: AbortSignal,
): Promise<RangeView> {
  // Anew each time: a fetch changes whether a clone is shallow.
  const repository = await openRepository(dir, false, signal);
  const { isShallow } = repository;
  const missing: string[] = [];
  for (const end of base === null ? [head] : [head, base]) {
    const { code } = await runGit(repository, ['cat-file', '-e', `${end}^{commit}`], signal);
    if (code !== 0) {
      missing.push(end);
    }
  }
  if (missing.length > 0) {
    return { isShallow, missing, commits: [], cut: [] };
  }
  const exclude = base === null ? [] : ['--not', base];
  const { code, stdout } = await runGit(repository, ['rev-list', head, ...exclude], signal);
  if (code !== 0) {
    return { isShallow, missing: [head], commits: [], cut: [] };
  }
  const commits = stdout.toString().split('\n').filter(Boolean);
  const boundary = await shallowBoundary(repository);
  return { isShallow, missing, commits, cut: commits.filter((commit) => boundary.has(commit)) };
}
