import { PackFault } from '../pack/pack-fault.ts';

const idBytes = 20;
const maxDepth = 500;

/** The trees that folders are known to be (gitformat-index, "Cache tree"): each folder, then those in it. */
export function readCachedTrees(bytes: Buffer): ReadonlyMap<string, string> {
  const trees = new Map<string, string>();
  let at = 0;

  function readFolder(parent: string, depth: number): void {
    const nameEnd = bytes.indexOf(0, at);
    const lineEnd = bytes.indexOf(0x0a, nameEnd);
    const counts = /^(-?\d{1,9}) (\d{1,9})$/.exec(
      bytes.toString('latin1', nameEnd + 1, Math.max(lineEnd, 0)),
    );
    if (nameEnd === -1 || lineEnd === -1 || counts === null || depth > maxDepth) {
      throw new PackFault('the index has broken trees');
    }
    const name = bytes.toString('latin1', at, nameEnd);
    const folder = depth === 0 ? '' : `${parent}${name}/`;
    at = lineEnd + 1;
    // A folder that changed since is counted as less than nothing, and has no id.
    if (Number(counts[1]) >= 0) {
      trees.set(folder, bytes.toString('hex', at, at + idBytes));
      at += idBytes;
    }
    for (let left = Number(counts[2]); left > 0; left--) {
      readFolder(folder, depth + 1);
    }
  }

  if (bytes.length > 0) {
    readFolder('', 0);
  }
  return trees;
}
