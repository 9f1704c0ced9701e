import type { Change } from '../changes.ts';
import { PackFault } from '../pack/pack-fault.ts';
import type { IndexedFile, IndexFile } from './index-file.ts';
import { isKind, mode, treeEntries } from './tree-entries.ts';

/**
 * What the index changes against a tree, as `git diff-index --cached` tells it.
 *
 * @param readTree - the content of a tree, by its id
 * @throws PackFault where a file went and another came: only git tells whether that was renamed
 */
export function indexChanges(
  index: IndexFile,
  tree: string,
  readTree: (oid: string) => Uint8Array,
): readonly Change[] {
  const { files } = index;
  const changes: Change[] = [];
  let at = 0;
  let [hasNew, hasGone] = [false, false];

  /** Takes the next file of the index, which has no counterpart in the tree. */
  function takeNew(): void {
    const file = files[at++]!;
    if (!isKind(file.mode, mode.gitlink)) {
      hasNew = true;
      changes.push(changeOf(file, []));
    }
  }

  function takeNewBefore(end: string): void {
    while (at < files.length && files[at]!.path < end) {
      takeNew();
    }
  }

  function compareFolder(folder: string, oid: string): void {
    const isKnown = index.trees.get(folder) === oid;
    if (isKnown) {
      while (at < files.length && files[at]!.path.startsWith(folder)) {
        at++;
      }
      return;
    }
    for (const entry of treeEntries(readTree(oid))) {
      const isFolder = isKind(entry.mode, mode.folder);
      const path = folder + entry.name + (isFolder ? '/' : '');
      takeNewBefore(path);
      const file = files[at];
      if (isFolder ? file?.path.startsWith(path) !== true : file?.path !== path) {
        hasGone = true;
      } else if (isFolder) {
        compareFolder(path, entry.oid);
      } else {
        at++;
        compareFile(file!, entry);
      }
    }
    while (at < files.length && files[at]!.path.startsWith(folder)) {
      takeNew();
    }
  }

  function compareFile(file: IndexedFile, old: { readonly mode: number; readonly oid: string }): void {
    if ((file.oid === old.oid && file.mode === old.mode) || isKind(file.mode, mode.gitlink)) {
      return;
    }
    if (isKind(old.mode, mode.gitlink)) {
      throw new PackFault('a file stands where a submodule was');
    }
    changes.push(changeOf(file, [old.oid]));
  }

  compareFolder('', tree);
  if (hasNew && hasGone) {
    throw new PackFault('files may have been renamed');
  }
  return changes;
}

function changeOf({ path, oid }: IndexedFile, replaced: readonly string[]): Change {
  const name = Buffer.from(path, 'latin1').toString('utf8').normalize('NFC');
  return { commit: null, path: name, blob: oid, replaced };
}
