import { PackFault } from '../pack/pack-fault.ts';

/** An entry of a tree object. */
export interface TreeEntry {
  /** In bytes, which are one character each. */
  readonly name: string;
  readonly mode: number;
  readonly oid: string;
}

const idBytes = 20;
const kindBits = 0o170000;
export const mode = { folder: 0o040000, file: 0o100000, gitlink: 0o160000 } as const;

/** Whether a mode is of one of the kinds above. */
export function isKind(value: number, kind: number): boolean {
  return (value & kindBits) === kind;
}

/** The entries of a tree object, each `mode name NUL id`. */
export function* treeEntries(tree: Uint8Array): Generator<TreeEntry> {
  const bytes = Buffer.from(tree.buffer, tree.byteOffset, tree.length);
  for (let at = 0; at < bytes.length;) {
    const nameAt = bytes.indexOf(0x20, at) + 1;
    const nameEnd = bytes.indexOf(0, nameAt);
    const octal = bytes.toString('latin1', at, Math.max(at, nameAt - 1));
    const end = nameEnd + 1 + idBytes;
    if (nameAt === 0 || nameEnd <= nameAt || end > bytes.length || !/^[0-7]{5,6}$/.test(octal)) {
      throw new PackFault('a tree is broken');
    }
    yield {
      name: bytes.toString('latin1', nameAt, nameEnd),
      mode: plainMode(Number.parseInt(octal, 8)),
      oid: bytes.toString('hex', nameEnd + 1, end),
    };
    at = end;
  }
}

/** As git takes it: of a file's permissions only whether its owner may run it. */
function plainMode(value: number): number {
  return isKind(value, mode.file) ? 0o100644 | ((value & 0o100) === 0 ? 0 : 0o111) : value;
}
