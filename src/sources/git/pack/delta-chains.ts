import { objectState, type PackedObjects } from './packed-objects.ts';
import type { StoreFaults } from './store-faults.ts';

/** Git itself builds none that are longer. */
const maxDepth = 4095;

const unknown = -1;
const onTheWay = -2;

/**
 * Follows each delta to the object that its chain starts from, gives it that object's type, and gives for each object
 * the number of that root; -1 where there is none.
 */
export function followDeltaChains(objects: PackedObjects, faults: StoreFaults): Int32Array {
  const roots = new Int32Array(objects.count).fill(unknown);
  const depths = new Uint16Array(objects.count);
  const chain: number[] = [];
  for (let number = 0; number < objects.count; number++) {
    for (let link = number; link !== -1 && roots[link] === unknown; link = objects.bases[link]!) {
      roots[link] = onTheWay;
      chain.push(link);
    }
    while (chain.length > 0) {
      settle(objects, faults, roots, depths, chain.pop()!);
    }
  }
  return roots.map((root) => Math.max(root, unknown));
}

/** Settles an object whose base is settled, unless the base is part of the same loop. */
function settle(
  objects: PackedObjects,
  faults: StoreFaults,
  roots: Int32Array,
  depths: Uint16Array,
  number: number,
): void {
  const base = objects.bases[number]!;
  if (objects.states[number] === objectState.unreadable) {
    return;
  }
  if (base === -1) {
    roots[number] = number;
  } else if (objects.states[base] === objectState.unreadable) {
    faults.add(number, 'its delta base cannot be read');
  } else if (roots[base] === onTheWay) {
    faults.add(number, 'its delta chain is a loop');
  } else if (depths[base] === maxDepth) {
    faults.add(number, 'its delta chain is too long');
  } else {
    depths[number] = depths[base]! + 1;
    roots[number] = roots[base]!;
    objects.types[number] = objects.types[base]!;
  }
}
