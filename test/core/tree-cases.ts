import * as fc from 'fast-check';
import { knownEntriesBytes } from '../../src/core/contract.ts';
import type { CopiedRun } from '../../src/core/twin/delta.ts';
import { readTree as twinReadTree, type TreeReading, type TreeTable } from '../../src/core/twin/tree.ts';
import { coreArena } from './core-arena.ts';

const idBytes = 20;
const minEntryBytes = 24;

/** A tree, the one that it is made from, and what it has of that. */
export interface TreeCase {
  readonly base: Uint8Array;
  readonly text: Uint8Array;
  readonly copies: readonly CopiedRun[];
}

/** Reads trees one after the other, as `readTree` of the twin does. */
export interface TreeReader {
  readonly read: (
    text: Uint8Array,
    copies: readonly CopiedRun[],
    base: TreeTable | null,
  ) => TreeReading | null;
}

export function twinReader(): TreeReader {
  const known = new Map<string, number>();
  let edges = 0;
  return {
    read(text, copies, base) {
      const reading = twinReadTree(text, idBytes, copies, base, known, edges);
      edges += reading?.unknown.length ?? 0;
      return reading;
    },
  };
}

const arena = coreArena(knownEntriesBytes + (1 << 22));
const known = arena.keep(knownEntriesBytes);

/** Reads trees in the core, and fails when it writes where it must not. */
export function coreReader(): TreeReader {
  arena.core.bytes().fill(0, known, known + knownEntriesBytes);
  let edges = 0;
  return {
    read(text, copies, base) {
      arena.reset();
      const { exports } = arena.core;
      const most = Math.ceil(text.length / minEntryBytes);
      const baseAt = base === null ? 0 : arena.place(bytesOfTable(base));
      const copiesAt = arena.place(bytesOf(copies.flatMap((run) => [run.start, run.baseStart, run.length])));
      const textAt = arena.place(text);
      const table = arena.room(8 + (most + 2) * 8);
      const fresh = arena.room(most * 4);
      const killed = arena.room((base?.entries.length ?? 0) * 4);
      const unknown = arena.room(most * 16);
      const freshCount = exports.readTree(
        textAt,
        text.length,
        idBytes,
        copiesAt,
        copies.length,
        baseAt,
        table,
        known,
        fresh,
        killed,
        unknown,
        edges,
      );
      if (arena.firstStray() !== null) {
        throw new Error('readTree wrote outside its rooms');
      }
      edges += exports.unknownCount.value;
      return freshCount < 0
        ? null
        : {
            table: tableAt(table),
            fresh: wordsAt(fresh, freshCount),
            killed: wordsAt(killed, exports.killedCount.value),
            unknown: pairsOf(wordsAt(unknown, exports.unknownCount.value * 4), 4).map(
              ([mode = 0, start = 0, length = 0]) => ({ mode, name: arena.read(start, length) }),
            ),
          };
    },
  };
}

function bytesOfTable({ entries, end }: TreeTable): Uint8Array {
  return bytesOf([entries.length, 0, ...entries.flatMap(({ start, edge }) => [start, edge]), end, 0]);
}

function bytesOf(words: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(words).buffer);
}

function wordsAt(start: number, count: number): number[] {
  return [...new Uint32Array(arena.read(start, count * 4).buffer)];
}

function tableAt(start: number): TreeTable {
  const [count = 0] = wordsAt(start, 1);
  const slots = pairsOf(wordsAt(start + 8, (count + 1) * 2), 2);
  const entries = slots.slice(0, -1).map(([start = 0, edge = 0]) => ({ start, edge }));
  return { entries, end: slots.at(-1)![0]! };
}

function pairsOf(words: readonly number[], size: number): number[][] {
  return Array.from({ length: words.length / size }, (_, index) =>
    words.slice(index * size, (index + 1) * size),
  );
}

/** A tree object of entries: mode, name, and a number that makes the id. */
export function treeText(entries: readonly (readonly [string, string, number])[]): Uint8Array {
  return Buffer.concat(
    entries.map(([mode, name, id]) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.alloc(idBytes, id & 255)]),
    ),
  );
}

/** Few names and ids, so that entries come again. Ids of spaces, NULs and digits look like the start of entries. */
const trees = fc
  .array(
    fc.tuple(
      fc.constantFrom('100644', '40000', '120000', '160000', '7'),
      fc.constantFrom('a', 'b', 'README', 'a-name-of-sixteen', '1 b', `long${'x'.repeat(40)}`),
      fc.constantFrom(0x00, 0x20, 0x31, 0x37, 0xff),
    ),
    { maxLength: 12 },
  )
  .map(treeText);

/** Runs that both texts have, wherever they stand, however they are cut. */
function runsOf(
  base: Uint8Array,
  text: Uint8Array,
  starts: readonly (readonly [number, number])[],
): CopiedRun[] {
  const runs: CopiedRun[] = [];
  let at = 0;
  for (const [skip, from] of starts) {
    const start = Math.min(at + skip, text.length);
    const baseStart = Math.min(from, base.length);
    const length = commonLength(base.subarray(baseStart), text.subarray(start));
    if (length > 0) {
      runs.push({ start, baseStart, length });
      at = start + length;
    }
  }
  return runs;
}

function commonLength(left: Uint8Array, right: Uint8Array): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) {
    length++;
  }
  return length;
}

/** A tree made from another by leaving out and repeating bytes, which need not be one then. */
export const treeCases: fc.Arbitrary<TreeCase> = fc
  .tuple(
    trees,
    trees,
    fc.nat(400),
    fc.nat(400),
    fc.array(fc.tuple(fc.nat(60), fc.nat(500)), { maxLength: 6 }),
  )
  .map(([base, other, from, to, starts]) => {
    const entryCut = Buffer.concat([base.subarray(0, from), other, base.subarray(to)]);
    const own = starts.map(([skip, at]) => [skip, at] as const);
    return { base, text: entryCut, copies: runsOf(base, entryCut, [[0, 0], ...own, [0, to]]) };
  });
