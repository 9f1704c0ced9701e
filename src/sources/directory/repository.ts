import { lstatSync } from 'node:fs';
import nodePath from 'node:path';
import { join, relative, toBuffer, toText, type BytePath } from './byte-path.ts';
import { readFileBytes } from './file-bytes.ts';
import { isLeftOut, scopeInside, type IgnoreScope } from './ignore-scope.ts';

/** The paths that git tracks in a repository, from its root on, with `/`. */
export type TrackedPaths = (repositoryRoot: string) => Promise<ReadonlySet<string>>;

/** A work tree, with what git tracks in it: that is searched even where it is ignored. */
export class Repository {
  readonly root: BytePath;
  readonly #trackedPaths: TrackedPaths | undefined;
  #tracked: Promise<ReadonlySet<string>> | null = null;

  constructor(root: BytePath, trackedPaths: TrackedPaths | undefined) {
    this.root = root;
    this.#trackedPaths = trackedPaths;
  }

  /** Whether git tracks a file, or anything in a directory. Asked of what is ignored only, since the answer costs time. */
  async isTracked(path: BytePath): Promise<boolean> {
    this.#tracked ??= this.#readTracked();
    return (await this.#tracked).has(toText(relative(this.root, path)));
  }

  /** The patterns that hold in the repository before any `.gitignore` is read. */
  outerScope(): IgnoreScope | null {
    return scopeInside(null, this.root, join(gitDirectory(this.root), 'info/exclude'));
  }

  /** The patterns from above that hold in a directory; none in one that is itself ignored, since the user named it. */
  scopeAbove(directory: BytePath): IgnoreScope | null {
    let scope = this.outerScope();
    let current = this.root;
    for (const name of relative(this.root, directory).split('/').filter(Boolean)) {
      scope = scopeInside(scope, current);
      current = join(current, name);
      if (isLeftOut(scope, current, true)) {
        return null;
      }
    }
    return scope;
  }

  async #readTracked(): Promise<ReadonlySet<string>> {
    const files = (await this.#trackedPaths?.(toText(this.root))) ?? [];
    const tracked = new Set<string>();
    for (const file of files) {
      for (
        let end = file.length;
        end > 0 && !tracked.has(file.slice(0, end));
        end = file.lastIndexOf('/', end - 1)
      ) {
        tracked.add(file.slice(0, end));
      }
    }
    return tracked;
  }
}

/** The root of the work tree that a directory lies in, by the `.git` there. `null`: it lies in none. */
export function findRepositoryRoot(directory: BytePath): BytePath | null {
  let current = directory;
  for (;;) {
    if (exists(join(current, '.git'))) {
      return current;
    }
    const parent = nodePath.posix.dirname(current);
    if (parent === current) {
      return null;
    }
    current = parent;
  }
}

function exists(path: BytePath): boolean {
  return lstatSync(toBuffer(path), { throwIfNoEntry: false }) !== undefined;
}

/** Where git keeps what belongs to all work trees (gitrepository-layout(5)). */
function gitDirectory(root: BytePath): BytePath {
  const marker = join(root, '.git');
  const link = firstLine(marker);
  if (link === null || !link.startsWith('gitdir: ')) {
    return marker;
  }
  const own = nodePath.posix.resolve(root, link.slice('gitdir: '.length));
  const common = firstLine(join(own, 'commondir'));
  return common === null ? own : nodePath.posix.resolve(own, common);
}

function firstLine(file: BytePath): BytePath | null {
  const bytes = readFileBytes(file, 8192);
  return Buffer.isBuffer(bytes) ? (bytes.toString('latin1').split(/\r?\n/)[0] ?? '') : null;
}
