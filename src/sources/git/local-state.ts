import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../model/error-code.ts';

/** The refs of a million branches fit; a larger file is left to the scan. */
const maxBytes = 256 * 1024 * 1024;
/** Does not wait for the writer of a pipe that stands where a file should be. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Names the present state of a repository in a folder: where its refs stand, and which objects it has. Reads names and
 * small files only, and starts no program, so that a repository that has not changed costs next to nothing.
 *
 * Waits for the disk: handing each of so many small questions to another thread takes five times as long as answering it.
 *
 * @returns null where that cannot be told so: it borrows objects from elsewhere, or is laid out in another way
 */
export function localState(dir: string): string | null {
  const hash = createHash('sha256');
  try {
    const gitDir = gitDirOf(dir);
    if (gitDir === null) {
      return null;
    }
    for (const file of ['HEAD', 'packed-refs', 'shallow', 'FETCH_HEAD']) {
      const content = gitDir.names.includes(file) ? contentOf(path.join(gitDir.dir, file)) : '';
      hash.update(`${file}\0`).update(content);
    }
    for (const file of filesBelow(path.join(gitDir.dir, 'refs'), true)) {
      hash.update(`${file}\0`).update(contentOf(file));
    }
    for (const file of filesBelow(path.join(gitDir.dir, 'objects'), false)) {
      hash.update(`${file}\0`);
    }
    return hash.digest('hex');
  } catch {
    return null;
  }
}

function gitDirOf(dir: string): { readonly dir: string; readonly names: readonly string[] } | null {
  const top = readdirSync(dir);
  const inside = top.includes('.git') ? namesIn(path.join(dir, '.git')) : [];
  const [own, names] = isGit(inside) ? [path.join(dir, '.git'), inside] : [dir, top];
  const isOfItself = isGit(names) && !names.includes('commondir') && !names.includes('reftable');
  return isOfItself && isEmpty(path.join(own, 'objects', 'info'), 'alternates') ? { dir: own, names } : null;
}

function isGit(names: readonly string[]): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => names.includes(name));
}

/** None: it is not there, or a file, such as that of a submodule, which names the folder. */
function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) {
      return [];
    }
    throw error;
  }
}

function isEmpty(dir: string, name: string): boolean {
  return !namesIn(dir).includes(name) || contentOf(path.join(dir, name)).length === 0;
}

/** @param mayBeLinked - whether what a link names is looked at as a file; else there is no telling what is behind it */
function filesBelow(dir: string, mayBeLinked: boolean): readonly string[] {
  const files: string[] = [];
  const dirs = [dir];
  for (let below = dirs.pop(); below !== undefined; below = dirs.pop()) {
    for (const entry of readdirSync(below, { withFileTypes: true })) {
      const file = `${below}${path.sep}${entry.name}`;
      if (entry.isSymbolicLink() && !mayBeLinked) {
        throw new Error('a link');
      }
      (entry.isDirectory() ? dirs : files).push(file);
    }
  }
  return files.sort();
}

function contentOf(file: string): Buffer {
  const descriptor = openSync(file, openFlags);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > maxBytes) {
      throw new Error('no small file');
    }
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
