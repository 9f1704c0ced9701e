import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Names the present state of a repository in a folder: where its refs stand, and which objects it has. Reads names and
 * small files only, and starts no program, so that a repository that has not changed costs next to nothing.
 *
 * @returns null where that cannot be told so: it borrows objects from elsewhere, or is laid out in another way
 */
export async function localState(dir: string): Promise<string | null> {
  const gitDir = await gitDirOf(dir);
  if (gitDir === null) {
    return null;
  }
  const hash = createHash('sha256');
  try {
    for (const file of ['HEAD', 'packed-refs', 'shallow', 'FETCH_HEAD']) {
      hash.update(`${file}\0`).update(await contentOf(path.join(gitDir, file)));
    }
    for (const file of await filesBelow(path.join(gitDir, 'refs'))) {
      hash.update(`${file}\0`).update(await contentOf(file));
    }
    for (const file of await filesBelow(path.join(gitDir, 'objects'))) {
      hash.update(`${file}\0`);
    }
    return hash.digest('hex');
  } catch {
    return null;
  }
}

async function gitDirOf(dir: string): Promise<string | null> {
  for (const gitDir of [path.join(dir, '.git'), dir]) {
    const names: readonly string[] = await readdir(gitDir).catch(() => []);
    if (['HEAD', 'objects', 'refs'].every((name) => names.includes(name))) {
      const isOfItself = !names.includes('commondir') && !names.includes('reftable');
      const borrowed = await contentOf(path.join(gitDir, 'objects', 'info', 'alternates'));
      return isOfItself && borrowed.length === 0 ? gitDir : null;
    }
  }
  return null;
}

async function filesBelow(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Empty: it is not there. */
async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return Buffer.alloc(0);
    }
    throw error;
  }
}
