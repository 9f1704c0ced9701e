import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

export type ObjectKind = 'blob' | 'commit' | 'tag' | 'tree';

export interface GitObject {
  readonly kind: ObjectKind;
  readonly bytes: Buffer;
}

/** One entry of a tree: a file, or a tree below. */
export interface TreeEntry {
  readonly isTree: boolean;
  readonly name: string;
  readonly id: string;
}

/** Of one object, unpacked: larger ones hold no settings. */
export const maxObjectBytes = 8 * 2 ** 20;

/** Reads an object as it lies in `objects/`; null: it is none, or too large. */
export function looseObject(bytes: Buffer): GitObject | null {
  try {
    const unpacked = inflateSync(bytes, { maxOutputLength: maxObjectBytes });
    const end = unpacked.indexOf(0);
    const kind = /^(blob|commit|tag|tree) \d{1,12}$/.exec(unpacked.toString('latin1', 0, end))?.[1];
    return isKind(kind) ? { kind, bytes: unpacked.subarray(end + 1) } : null;
  } catch {
    return null;
  }
}

function isKind(kind: string | undefined): kind is ObjectKind {
  return kind === 'blob' || kind === 'commit' || kind === 'tag' || kind === 'tree';
}

/** The name of an object, by SHA-1 or, in repositories whose names have 64 digits, SHA-256. */
export function objectId({ kind, bytes }: GitObject, digits: number): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The tree of a commit and its parents. */
export function commitLinks(bytes: Buffer): {
  readonly tree: string | null;
  readonly parents: readonly string[];
} {
  const head = bytes.toString('latin1').split('\n\n', 1)[0] ?? '';
  const ids = (name: string): readonly string[] =>
    Array.from(head.matchAll(new RegExp(`^${name} ([0-9a-f]{40,64})$`, 'gm')), ([, id = '']) => id);
  return { tree: ids('tree')[0] ?? null, parents: ids('parent') };
}

/** What a tree holds; up to where it is none. */
export function* treeEntries(bytes: Buffer, digits: number): Generator<TreeEntry> {
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(0, at);
    const [, mode = '', name = ''] = /^(\d{5,6}) ([^]{1,1000})$/.exec(bytes.toString('utf8', at, end)) ?? [];
    const next = end + 1 + digits / 2;
    if (end === -1 || name === '' || next > bytes.length) {
      return;
    }
    // What a submodule names is in another repository.
    if (mode !== '160000') {
      yield { isTree: mode === '40000', name, id: bytes.toString('hex', end + 1, next) };
    }
    at = next;
  }
}
