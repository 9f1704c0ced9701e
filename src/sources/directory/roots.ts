import { realpathSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { ScanError } from '../../model/scan-error.ts';
import { relative, toBuffer, toText, withSlashes, type BytePath } from './byte-path.ts';
import { findRepositoryRoot } from './repository.ts';

/** A file or directory that the user named. */
export interface Root {
  /** Where it is, links followed. */
  readonly path: BytePath;
  readonly isDirectory: boolean;
  /** The work tree that it lies in. */
  readonly repositoryRoot: BytePath | null;
  /** What its name is in reports; of a directory, what stands before the names in it. */
  readonly label: string;
}

/**
 * The files and directories that the user named, each once.
 *
 * A directory alone is labelled from the root of its repository, or not at all; several and files as they are typed
 * (interface.md, "Paths").
 *
 * @throws ScanError for a path that does not exist, or is neither file nor directory
 */
export function resolveRoots(paths: readonly string[]): readonly Root[] {
  const roots = new Map<BytePath, Root>();
  for (const typed of paths) {
    const path = realPath(typed);
    const isDirectory = isDirectoryAt(path, typed);
    const repositoryRoot = findRepositoryRoot(isDirectory ? path : nodePath.posix.dirname(path));
    const label = isDirectory && paths.length === 1 ? labelInside(repositoryRoot, path) : asTyped(typed);
    if (!roots.has(path)) {
      roots.set(path, { path, isDirectory, repositoryRoot, label });
    }
  }
  return [...roots.values()];
}

function realPath(typed: string): BytePath {
  try {
    return withSlashes(realpathSync.native(typed, { encoding: 'buffer' }).toString('latin1'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EACCES' || code === 'EPERM') {
      throw new ScanError('UNREADABLE', `${typed} cannot be read: check its permissions`, { cause: error });
    }
    throw new ScanError('NO_TARGET', `${typed} does not exist: name a file or a directory`, { cause: error });
  }
}

function isDirectoryAt(path: BytePath, typed: string): boolean {
  const stats = statSync(toBuffer(path), { throwIfNoEntry: false });
  if (stats === undefined || !(stats.isDirectory() || stats.isFile())) {
    throw new ScanError(
      'UNREADABLE',
      `${typed} is neither a file nor a directory: pass what it says to \`leaksieve stdin\``,
    );
  }
  return stats.isDirectory();
}

function labelInside(repositoryRoot: BytePath | null, path: BytePath): string {
  return repositoryRoot === null ? '' : toText(relative(repositoryRoot, path));
}

function asTyped(typed: string): string {
  const label = nodePath.posix.normalize(withSlashes(typed)).replace(/(?<=.)\/$/, '');
  return label === '.' ? '' : label;
}
