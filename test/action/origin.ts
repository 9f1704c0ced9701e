import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { repositoryAt, type TestRepository } from '../helpers/git-repository.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A repository as GitHub has it, without a working tree, at an address that a runner tells. */
export interface Origin extends TestRepository {
  readonly serverUrl: string;
  readonly owner: string;
  readonly repository: string;
  /** Adds commits to a branch, which starts at another one where it is new; gives their ids, oldest first. */
  commits(branch: string, files: readonly FileChange[], from?: string): readonly string[];
  /** Merges one branch into another; gives the merge's id. */
  merge(into: string, branch: string): string;
}

/** A file that a commit writes; null: removes. */
export type FileChange = readonly [file: string, content: string | null];

/** Makes a repository that a clone can be fetched from by the address `serverUrl/owner/repository`. */
export function originRepository(): Origin {
  const server = temporaryFolder();
  const dir = path.join(server, 'acme', 'shop');
  mkdirSync(dir, { recursive: true });
  const repository = repositoryAt(dir, ['--bare']);
  const git = (...args: readonly string[]): string => repository.git(...args);
  const identity = 'Ann Author <ann@example.org>';
  let seconds = 1_700_000_000;
  return {
    ...repository,
    serverUrl: `file://${server}`,
    owner: 'acme',
    repository: 'shop',
    commits(branch, files, from) {
      const start = from ?? (isBranch(branch) ? branch : null);
      const parent = start === null ? '' : `from refs/heads/${start}^0\n`;
      // One process for all of them.
      const stream = files.map(([file, content], index) => {
        const text = content ?? '';
        const change =
          content === null
            ? `D ${JSON.stringify(file)}`
            : `M 100644 inline ${JSON.stringify(file)}\ndata ${Buffer.byteLength(text)}\n${text}`;
        const message = `${branch} ${index}`;
        return `commit refs/heads/${branch}\ncommitter ${identity} ${(seconds += 60)} +0000\ndata ${message.length}\n${message}\n${index === 0 ? parent : ''}${change}\n`;
      });
      repository.gitWith(stream.join(''), 'fast-import', '--quiet');
      return git('rev-list', '--reverse', `--max-count=${files.length}`, '--first-parent', branch).split(
        '\n',
      );
    },
    merge(into, branch) {
      const id = mergeCommit(this, into, branch);
      git('update-ref', `refs/heads/${into}`, id);
      return id;
    },
  };

  function isBranch(name: string): boolean {
    return git('for-each-ref', `refs/heads/${name}`) !== '';
  }
}

/** So many files, each of a commit of its own. */
export function numbered(
  name: string,
  count: number,
  content = (index: number) => `${index}\n`,
): readonly FileChange[] {
  return Array.from({ length: count }, (_, index) => [`${name}-${index}.txt`, content(index)]);
}

/** A clone as `actions/checkout` makes it: one commit without a branch, so many commits deep. */
export function checkout(origin: Origin, commit: string, depth = 1): TestRepository {
  const clone = repositoryAt(temporaryFolder(), []);
  clone.git('fetch', '--quiet', '--no-tags', `--depth=${depth}`, `file://${origin.dir}`, commit);
  clone.git('checkout', '--quiet', commit);
  return clone;
}

/** The merge that GitHub makes of both sides of a pull request, and checks out. */
export function mergeCommit(origin: Pick<Origin, 'git'>, base: string, head: string): string {
  const tree = origin.git('merge-tree', '--write-tree', base, head);
  return origin.git('commit-tree', '-p', base, '-p', head, '-m', `Merge ${head} into ${base}`, tree);
}
