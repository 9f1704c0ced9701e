import type { CopiedRun } from './delta.ts';

/** An entry of a tree: where it starts, and the number of its edge. */
interface TableEntry {
  readonly start: number;
  readonly edge: number;
}

/** The entries of a tree in their order, and where the last one ends. */
export interface TreeTable {
  readonly entries: readonly TableEntry[];
  readonly end: number;
}

/** A fresh entry that was not known before. */
interface UnknownEntry {
  readonly mode: number;
  readonly name: Uint8Array;
}

/** A tree, and what it has more and less than the one that it was made from. */
export interface TreeReading {
  readonly table: TreeTable;
  /** The edges of the entries that are not copied whole from the base. */
  readonly fresh: readonly number[];
  /** The edges of the base that the tree has not. */
  readonly killed: readonly number[];
  readonly unknown: readonly UnknownEntry[];
}

/**
 * Reads a tree object; null: it is none.
 *
 * @param known - the edge of each entry that was met before, by its bytes as Latin-1; gets those that are new
 * @param newEdge - the first number for new edges
 */
export function readTree(
  text: Uint8Array,
  idBytes: number,
  copies: readonly CopiedRun[],
  base: TreeTable | null,
  known: Map<string, number>,
  newEdge: number,
): TreeReading | null {
  const entries: TableEntry[] = [];
  const fresh: number[] = [];
  const killed: number[] = [];
  const unknown: UnknownEntry[] = [];
  let next = 0;
  let at = 0;

  const readFresh = (until: number): boolean => {
    while (at < until) {
      const end = entryEnd(text, at, idBytes);
      if (end === null) {
        return false;
      }
      const bytes = Buffer.from(text.subarray(at, end));
      const key = bytes.toString('latin1');
      const edge = known.get(key) ?? newEdge + unknown.length;
      if (!known.has(key)) {
        known.set(key, edge);
        const space = bytes.indexOf(' ');
        const name = Uint8Array.from(text.subarray(at + space + 1, end - idBytes - 1));
        unknown.push({ mode: modeIn(bytes.subarray(0, space)), name });
      }
      entries.push({ start: at, edge });
      fresh.push(edge);
      at = end;
    }
    return true;
  };

  for (const run of base === null ? [] : copies) {
    const shift = run.start - run.baseStart;
    const [first, end] = wholeEntries(base!, run);
    for (let entry = Math.max(next, first); entry < end; entry++) {
      const { start, edge } = base!.entries[entry]!;
      if (!readFresh(start + shift)) {
        return null;
      }
      // What starts an entry of the base may stand within one here.
      if (at === start + shift) {
        killed.push(...edgesOf(base!, next, entry));
        entries.push({ start: at, edge });
        at = endOf(base!, entry) + shift;
        next = entry + 1;
      }
    }
  }
  if (!readFresh(text.length)) {
    return null;
  }
  killed.push(...(base === null ? [] : edgesOf(base, next, base.entries.length)));
  return { table: { entries, end: text.length }, fresh, killed, unknown };
}

/** Where an entry ends: octal mode, space, name, NUL and the id's bytes. Null: it is none. */
function entryEnd(text: Uint8Array, start: number, idBytes: number): number | null {
  const nul = text.indexOf(0, start);
  const end = nul + 1 + idBytes;
  const head = Buffer.from(text.subarray(start, Math.max(start, nul))).toString('latin1');
  return end <= text.length && /^[0-7]+ [^]/.test(head) ? end : null;
}

/** The mode that octal digits say; what is beyond 32 bits is lost, as in git. */
function modeIn(digits: Uint8Array): number {
  return digits.reduce((mode, digit) => ((mode << 3) | (digit & 7)) >>> 0, 0);
}

/** The first entry that lies in a copied run, and the one behind the last. */
function wholeEntries(base: TreeTable, run: CopiedRun): readonly [number, number] {
  const runEnd = run.baseStart + run.length;
  const first = base.entries.findIndex(({ start }) => start >= run.baseStart);
  const end = base.entries.findLastIndex((_, entry) => endOf(base, entry) <= runEnd) + 1;
  return [first === -1 ? end : first, end];
}

function endOf({ entries, end }: TreeTable, entry: number): number {
  return entries[entry + 1]?.start ?? end;
}

function edgesOf({ entries }: TreeTable, from: number, to: number): number[] {
  return entries.slice(from, to).map(({ edge }) => edge);
}
