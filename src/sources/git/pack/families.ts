import { objectState, objectType, type PackedObjects } from './packed-objects.ts';
import { sharedFloat64, sharedInt32, sharedUint32 } from './shared-arrays.ts';

/** Objects that hold content, each with all that is built on it by deltas. */
export interface FamilyList {
  /** Those of the objects that are no deltas, in the order of the packs; without families of copies alone. */
  readonly roots: Uint32Array;
  /** What reading and searching each family takes, about, in bytes that are looked at. */
  readonly costs: Float64Array;
}

/** The deltas of a store, base to children; -1 ends a list. Siblings come in the order of the packs. */
export interface Families {
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly commits: FamilyList;
  readonly trees: FamilyList;
  readonly blobs: FamilyList;
  readonly tags: FamilyList;
}

/** Copying what a delta keeps costs so much less than inflating and searching. */
const copyCost = 1 / 16;
/** What an object costs however small it is. */
const fixedCost = 500;

/** Groups objects by the root of their delta chain. */
export function families(objects: PackedObjects, roots: Int32Array): Families {
  const { count, bases, states } = objects;
  const firstChild = sharedInt32(count).fill(-1);
  const nextSibling = sharedInt32(count).fill(-1);
  const costs = new Float64Array(count);
  const isWanted = new Uint8Array(count);
  for (let number = count - 1; number >= 0; number--) {
    const root = roots[number]!;
    if (root === -1) {
      continue;
    }
    const base = bases[number]!;
    costs[root]! += objects.sizes[number]! + fixedCost;
    if (states[number] === objectState.owned) {
      isWanted[root] = 1;
    }
    if (base !== -1) {
      costs[root]! += objects.sizes[root]! * copyCost;
      nextSibling[number] = firstChild[base]!;
      firstChild[base] = number;
    }
  }
  const wanted = rootsByType(objects.types, isWanted);
  const listOf = (type: number): FamilyList => familyList(wanted[type] ?? [], costs);
  return {
    firstChild,
    nextSibling,
    commits: listOf(objectType.commit),
    trees: listOf(objectType.tree),
    blobs: listOf(objectType.blob),
    tags: listOf(objectType.tag),
  };
}

function rootsByType(types: Uint8Array, isWanted: Uint8Array): readonly (readonly number[])[] {
  const roots: number[][] = [[], [], [], [], []];
  isWanted.forEach((wanted, number) => {
    if (wanted === 1) {
      roots[types[number]!]!.push(number);
    }
  });
  return roots;
}

function familyList(numbers: readonly number[], costs: Float64Array): FamilyList {
  const list = { roots: sharedUint32(numbers.length), costs: sharedFloat64(numbers.length) };
  numbers.forEach((number, index) => {
    list.roots[index] = number;
    list.costs[index] = costs[number]!;
  });
  return list;
}
