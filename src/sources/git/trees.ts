import { askGit, type GitLocation } from './git-process.ts';
import { oncePerRepository } from './once-per-repository.ts';
import type { Repository } from './repository.ts';

export interface IndexEntry {
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
  /** The path as git has it, which on disk may differ from `path` in its normalisation. */
  readonly rawPath: string;
}

/** The blob at each path of HEAD's tree; empty before the first commit. */
export async function headTree(
  repository: Repository,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  return repository.head === null ? new Map() : treeOf(repository, repository.head, signal);
}

/** The blob at each path of a commit's tree. */
export async function treeOf(
  location: GitLocation,
  commit: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const listing = await askGit(location, ['ls-tree', '-r', '-z', '--full-tree', commit], signal);
  return new Map(
    records(listing).map((record): [string, string] => {
      const [, , oid = ''] = record.slice(0, record.indexOf('\t')).split(' ');
      return [record.slice(record.indexOf('\t') + 1).normalize('NFC'), oid];
    }),
  );
}

/** What the index holds, submodules included; nothing in a bare repository. */
export const indexEntries = oncePerRepository(async (repository, signal): Promise<readonly IndexEntry[]> => {
  if (repository.workTree === null) {
    return [];
  }
  const listing = await askGit(repository, ['ls-files', '--stage', '-z', '--full-name', ':/'], signal);
  return records(listing).map((record) => {
    const [mode = '', blob = ''] = record.split(' ');
    const rawPath = record.slice(record.indexOf('\t') + 1);
    return { mode, blob, rawPath, path: rawPath.normalize('NFC') };
  });
});

function records(listing: Buffer): string[] {
  return listing.toString('utf8').split('\0').filter(Boolean);
}
