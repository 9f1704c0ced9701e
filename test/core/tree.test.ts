import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreReader, treeCases, treeText, twinReader } from './tree-cases.ts';

const wholeFile = '100644';

describe.each([
  ['the core', coreReader],
  ['the twin', twinReader],
] as const)('readTree in %s', (_, reader) => {
  it('files where entries start, and gives each new one an edge', () => {
    const reading = reader().read(
      treeText([
        [wholeFile, 'a', 1],
        ['40000', 'lib', 2],
      ]),
      [],
      null,
    );
    expect(reading).toEqual({
      table: {
        entries: [
          { start: 0, edge: 0 },
          { start: 29, edge: 1 },
        ],
        end: 59,
      },
      fresh: [0, 1],
      killed: [],
      unknown: [
        { mode: 0o100644, name: Uint8Array.from(Buffer.from('a')) },
        { mode: 0o40000, name: Uint8Array.from(Buffer.from('lib')) },
      ],
    });
  });

  it('keeps the edges that a delta copied, and tells which are gone', () => {
    const { read } = reader();
    const before = treeText([
      [wholeFile, 'a', 1],
      [wholeFile, 'b', 2],
      [wholeFile, 'c', 3],
    ]);
    const after = treeText([
      [wholeFile, 'a', 1],
      [wholeFile, 'b', 9],
      [wholeFile, 'c', 3],
    ]);
    const base = read(before, [], null)!;
    const copies = [
      { start: 0, baseStart: 0, length: 38 },
      { start: 58, baseStart: 58, length: 29 },
    ];
    const reading = read(after, copies, base.table)!;
    expect(reading.table.entries.map(({ edge }) => edge)).toEqual([0, 3, 2]);
    expect([reading.fresh, reading.killed, reading.unknown.length]).toEqual([[3], [1], 1]);
  });

  it('knows an entry by its bytes when it comes again', () => {
    const { read } = reader();
    const tree = treeText([[wholeFile, 'a', 1]]);
    read(tree, [], null);
    expect(read(tree, [], null)).toMatchObject({ fresh: [0], unknown: [] });
    const others = [
      treeText([[wholeFile, 'b', 1]]),
      treeText([['100755', 'a', 1]]),
      treeText([[wholeFile, 'a', 2]]),
    ];
    expect(others.map((other) => read(other, [], null)?.fresh)).toEqual([[1], [2], [3]]);
  });

  it.each([
    ['no mode', ' a\0'],
    ['a mode with other digits', '100648 a\0'],
    ['no name', '100644 \0'],
    ['no space', '100644\0'],
    ['no NUL', '100644 a'],
  ])('refuses %s', (_, head) => {
    expect(reader().read(Buffer.concat([Buffer.from(head), Buffer.alloc(20, 7)]), [], null)).toBeNull();
  });

  it('refuses an id that is cut off', () => {
    expect(reader().read(treeText([[wholeFile, 'a', 1]]).subarray(0, 28), [], null)).toBeNull();
  });
});

describe('readTree', () => {
  it('is the same in the core and in the twin, whatever was copied', () => {
    fc.assert(
      fc.property(treeCases, ({ base, text, copies }) => {
        const core = coreReader();
        const twin = twinReader();
        const coreBase = core.read(base, [], null);
        expect(coreBase).toEqual(twin.read(base, [], null));
        const reading = core.read(text, copies, coreBase!.table);
        expect(reading).toEqual(twin.read(text, copies, coreBase!.table));
        if (reading !== null) {
          // Inherited or read anew, the entries stand where they stand when nothing is known of a base.
          const alone = core.read(text, [], null)!;
          expect(reading.table.entries.map(({ start }) => start)).toEqual(
            alone.table.entries.map(({ start }) => start),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is right however many entries have one hash, or too long a name', () => {
    const core = coreReader();
    const alike = Array.from({ length: 40 }, (_, i) => [wholeFile, `${i}-same-end`, 1] as const);
    const tree = treeText([...alike, [wholeFile, 'x'.repeat(2000), 1]]);
    const first = core.read(tree, [], null)!;
    const second = core.read(tree, [], null)!;
    expect(first.fresh).toEqual(Array.from({ length: 41 }, (_, i) => i));
    expect(second.fresh.slice(0, 16)).toEqual(first.fresh.slice(0, 16));
    const names = [...first.unknown, ...second.unknown].map(({ name }) => Buffer.from(name).toString());
    expect(second.fresh.map((edge) => names[edge])).toEqual(first.fresh.map((edge) => names[edge]));
  });

  it('is right after there were more entries than it can keep', () => {
    const core = coreReader();
    for (let round = 0; round < 30; round++) {
      const entries = Array.from({ length: 9000 }, (_, i) => [wholeFile, `${round}/${i}`, i] as const);
      expect(core.read(treeText(entries), [], null)!.unknown.length).toBeGreaterThan(8000);
    }
    const tree = treeText([[wholeFile, 'again', 1]]);
    const { fresh } = core.read(tree, [], null)!;
    expect(core.read(tree, [], null)!.fresh).toEqual(fresh);
  });
});
