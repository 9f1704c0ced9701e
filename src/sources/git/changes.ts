import { type GitLocation, startGit, writeLines } from './git-process.ts';
import { nulFields } from './nul-fields.ts';

/** A version of a file that a commit, or the index, brought to a path. */
export interface Change {
  /** Null: not committed yet. */
  readonly commit: string | null;
  readonly path: string;
  readonly blob: string;
  /** The versions it replaces: of a merge one for each parent that has the file, of a rename the one at the old path. */
  readonly replaced: readonly string[];
}

const gitlink = '160000';

/**
 * What each commit brings against all its parents, in the order of the commits.
 *
 * Plumbing on purpose: `git log` obeys the repository's configuration, such as `log.showRoot` and `diff.renames`.
 * In a damaged repository git stops at the first tree that it cannot read, so the rest is asked for again in halves;
 * changes may then come twice.
 *
 * @param findsRenames - pair renamed files with their old version; slower, and needless where versions are not compared
 * @param onBroken - told of each commit that cannot be compared
 */
export async function* changesOf(
  location: GitLocation,
  commits: readonly string[],
  findsRenames: boolean,
  onBroken: (commit: string) => void,
  signal: AbortSignal,
): AsyncGenerator<Change> {
  if (commits.length === 0) {
    return;
  }
  const renames = findsRenames ? ['-M', '-l5000', '--combined-all-paths'] : ['--no-renames'];
  const flags = ['--stdin', '--root', '-r', '-c', '-z', '--raw', '--no-abbrev', ...renames];
  const git = startGit(location, ['diff-tree', ...flags], signal);
  const writing = writeLines(git.stdin, commits);
  try {
    yield* parseChanges(git.stdout, findsRenames);
  } finally {
    git.stop();
    await writing;
  }
  signal.throwIfAborted();
  const { code } = await git.ended;
  if (code === 0) {
    return;
  }
  if (commits.length === 1) {
    onBroken(commits[0]!);
    return;
  }
  const middle = commits.length >> 1;
  for (const half of [commits.slice(0, middle), commits.slice(middle)]) {
    yield* changesOf(location, half, findsRenames, onBroken, signal);
  }
}

/** Reads git's raw format with NUL between fields, with a line of its own before each commit's changes, or without any. */
export async function* parseChanges(
  stream: AsyncIterable<Buffer> | Iterable<Buffer>,
  findsRenames: boolean,
): AsyncGenerator<Change> {
  let commit: string | null = null;
  let header: string[] | null = null;
  let paths: string[] = [];
  for await (const field of nulFields(stream)) {
    if (header === null) {
      if (field.startsWith(':')) {
        header = field.split(' ');
      } else {
        commit = field;
      }
      continue;
    }
    paths.push(field);
    if (paths.length < pathCount(header, findsRenames)) {
      continue;
    }
    const change = changeOf(commit, header, paths.at(-1)!);
    if (change !== null) {
      yield change;
    }
    header = null;
    paths = [];
  }
}

/** A rename names two paths. A merge that is asked for renames names one for each parent, and its own. */
function pathCount(header: readonly string[], findsRenames: boolean): number {
  const parents = parentCount(header);
  if (parents > 1) {
    return findsRenames ? parents + 1 : 1;
  }
  return /^[RC]/.test(header.at(-1)!) ? 2 : 1;
}

/** As many colons open the header as there are versions before. */
function parentCount(header: readonly string[]): number {
  return /^:+/.exec(header[0]!)![0].length;
}

function changeOf(commit: string | null, header: readonly string[], path: string): Change | null {
  const parents = parentCount(header);
  const mode = header[parents];
  const ids = header.slice(parents + 1, parents * 2 + 2);
  const blob = ids.at(-1)!;
  if (mode === gitlink || isZero(blob)) {
    return null;
  }
  return {
    commit,
    path: path.normalize('NFC'),
    blob,
    replaced: ids.slice(0, -1).filter((id) => !isZero(id)),
  };
}

function isZero(id: string): boolean {
  return /^0+$/.test(id);
}
