import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Families, FamilyList } from '../../../../src/sources/git/pack/families.ts';
import { packParts } from '../../../../src/sources/git/pack/pack-parts.ts';

const mebibyte = 1024 * 1024;

function listOf(costs: readonly number[], firstRoot = 0): FamilyList {
  return { roots: Uint32Array.from(costs, (_, index) => firstRoot + index), costs: Float64Array.from(costs) };
}

function familiesOf(lists: Partial<Families>): Families {
  const [none, empty] = [new Int32Array(0), listOf([])];
  return {
    firstChild: none,
    nextSibling: none,
    commits: empty,
    trees: empty,
    blobs: empty,
    tags: empty,
    ...lists,
  };
}

describe('parts of packs', () => {
  it('have each root once, in order, apart by type', () => {
    const costs = fc.array(fc.integer({ min: 500, max: 3 * mebibyte }), { maxLength: 100 });
    fc.assert(
      fc.property(costs, costs, fc.integer({ min: 1, max: 8 }), (blobs, trees, threads) => {
        const families = familiesOf({ blobs: listOf(blobs, 1000), trees: listOf(trees) });
        const parts = packParts(families, threads);
        const rootsOf = (wanted: string): number[] =>
          parts.flatMap((part) => (part.kind === wanted && 'roots' in part ? [...part.roots] : []));
        expect(rootsOf('blobs')).toEqual([...families.blobs.roots]);
        expect(rootsOf('trees')).toEqual([...families.trees.roots]);
        expect(parts.every((part) => 'roots' in part && part.roots.length > 0)).toBe(true);
      }),
    );
  });

  it('are few where there is little, and thirty-two a thread where there is much', () => {
    const small = familiesOf({ blobs: listOf(Array.from({ length: 100 }, () => 1000)) });
    expect(packParts(small, 2)).toHaveLength(1);
    const large = familiesOf({ blobs: listOf(Array.from({ length: 3200 }, () => mebibyte)) });
    expect(packParts(large, 2)).toHaveLength(64);
  });

  it('of nothing are none', () => expect(packParts(familiesOf({}), 2)).toEqual([]));
});
