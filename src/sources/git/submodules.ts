import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { openRepository, type Repository } from './repository.ts';
import { indexEntries } from './trees.ts';

const gitlink = '160000';
/** Deeper nesting is taken for a loop that somebody built. */
const maxDepth = 10;

/** A submodule that is checked out, with its path in the outermost repository. */
export interface Submodule {
  readonly path: string;
  readonly repository: Repository;
}

/** The submodules that are checked out, nested ones included. Those that are not have no content here. */
export async function checkedOutSubmodules(
  repository: Repository,
  signal: AbortSignal,
  depth = 0,
): Promise<readonly Submodule[]> {
  const { workTree } = repository;
  if (workTree === null || depth >= maxDepth) {
    return [];
  }
  const found: Submodule[] = [];
  for (const entry of await indexEntries(repository, signal)) {
    const dir = path.join(workTree, entry.rawPath);
    if (entry.mode !== gitlink || !(await hasRepository(dir))) {
      continue;
    }
    const inner = await openRepository(dir, false, signal);
    if (inner.workTree === workTree) {
      continue;
    }
    found.push({ path: entry.path, repository: inner });
    for (const nested of await checkedOutSubmodules(inner, signal, depth + 1)) {
      found.push({ ...nested, path: `${entry.path}/${nested.path}` });
    }
  }
  return found;
}

async function hasRepository(dir: string): Promise<boolean> {
  return lstat(path.join(dir, '.git')).then(
    () => true,
    () => false,
  );
}
