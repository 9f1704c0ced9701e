import { findObject, oidAt, type ObjectIds } from './object-ids.ts';
import type { NumberedPack } from './numbered-pack.ts';
import { objectState, type PackedObjects } from './packed-objects.ts';
import type { StoreProblem } from './store-problem.ts';

/** Collects why objects cannot be taken. */
export class StoreFaults {
  readonly #states: Uint8Array;
  readonly #numbersByReason = new Map<string, number[]>();

  constructor(objects: PackedObjects) {
    this.#states = objects.states;
  }

  add(number: number, reason: string): void {
    if (this.#states[number] === objectState.unreadable) {
      return;
    }
    this.#states[number] = objectState.unreadable;
    const known = this.#numbersByReason.get(reason);
    if (known === undefined) {
      this.#numbersByReason.set(reason, [number]);
    } else {
      known.push(number);
    }
  }

  /** Notes that none of a pack's objects can be taken. */
  addPack(pack: NumberedPack, reason: string): void {
    for (let place = 0; place < pack.order.length; place++) {
      this.add(pack.firstNumber + place, reason);
    }
  }

  /** What to ask git for: objects of which no other copy can be taken. */
  problems(packs: readonly NumberedPack[], ids: ObjectIds): StoreProblem[] {
    return Array.from(this.#numbersByReason).flatMap(([reason, numbers]) =>
      Array.from(
        Map.groupBy(numbers, (number) => fileOf(packs, number)),
        ([file, own]) => ({
          file,
          reason,
          oids: own.filter((number) => isFirstCopy(ids, number)).map((number) => oidAt(ids, number)),
        }),
      ),
    );
  }
}

function fileOf(packs: readonly NumberedPack[], number: number): string {
  let low = 0;
  let high = packs.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (packs[middle]!.firstNumber <= number) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return packs[low]!.path;
}

function isFirstCopy(ids: ObjectIds, number: number): boolean {
  return findObject(ids, ids.ids, ids.ranks[number]! * ids.idBytes) === number;
}
