import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { indexText, parseIndex, union, type IndexEntries } from './index-text.ts';

const maxFileBytes = 32e6;
/** One file for each set of rules and options; of more the oldest are removed. */
const maxFiles = 8;
const ownName = /^site-[\da-f]{32}\.index$/;

/** What came of reading an index: its entries, or why there are none. */
export type ReadIndex =
  | { readonly kind: 'entries'; readonly entries: IndexEntries }
  | { readonly kind: 'none' }
  /** There is something that is not to be trusted. */
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Where an index is.
 *
 * @param key - names all that decides what a search finds in a content
 */
export function indexPath(dir: string, key: string): string {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return path.join(dir, `site-${name}.index`);
}

/** Reads an index that only this user can have written. */
export async function readIndex(file: string): Promise<ReadIndex> {
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const isAbsent =
      error instanceof Error && 'code' in error && /^ENO(?:ENT|TDIR)$/.test(String(error.code));
    return isAbsent ? { kind: 'none' } : { kind: 'unusable', reason: 'it cannot be read' };
  }
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size > maxFileBytes) {
      return { kind: 'unusable', reason: 'it is no index' };
    }
    // Whoever else may write it could have a leak passed over. Windows has no such modes.
    if (process.getuid !== undefined && (stats.uid !== process.getuid() || (stats.mode & 0o022) !== 0)) {
      return { kind: 'unusable', reason: 'others can change it' };
    }
    const entries = parseIndex(await handle.readFile('utf8'));
    return entries === null
      ? { kind: 'unusable', reason: 'it is no index, or damaged' }
      : { kind: 'entries', entries };
  } finally {
    await handle.close();
  }
}

/**
 * Writes an index whole or not at all, together with what another scan has written meanwhile.
 *
 * Two that write at the same moment lose the entries of one: those contents are searched again.
 */
export async function writeIndex(file: string, entries: IndexEntries, today: number): Promise<void> {
  const dir = path.dirname(file);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const before = await readIndex(file);
  const merged = before.kind === 'entries' ? union(before.entries, entries) : entries;
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, indexText(merged, today), { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  await removeOldest(dir);
}

async function removeOldest(dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => ownName.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(dir, name);
      // Another scan may have removed it just now.
      return {
        file,
        mtimeMs: await stat(file).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  const oldest = files.sort((a, b) => b.mtimeMs - a.mtimeMs).slice(maxFiles);
  await Promise.all(oldest.map(({ file }) => rm(file, { force: true })));
}
