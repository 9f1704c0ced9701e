import { compareIds, type ObjectIds } from './object-ids.ts';
import { objectState, type PackedObjects } from './packed-objects.ts';

/** Of objects with one id lets the first that can be read be the one to be found and searched. */
export function chooseCopies(ids: ObjectIds, objects: PackedObjects): void {
  const { numbers, idBytes } = ids;
  for (let from = 0; from < numbers.length;) {
    let to = from + 1;
    while (to < numbers.length && compareIds(ids.ids, from * idBytes, ids.ids, to * idBytes, idBytes) === 0) {
      to++;
    }
    if (to - from > 1) {
      chooseCopy(ids, objects, from, to);
    }
    from = to;
  }
}

function chooseCopy({ numbers, ranks }: ObjectIds, objects: PackedObjects, from: number, to: number): void {
  const copies = numbers.slice(from, to);
  const chosen = Math.max(
    0,
    copies.findIndex((number) => objects.states[number] !== objectState.unreadable),
  );
  [copies[0], copies[chosen]] = [copies[chosen]!, copies[0]!];
  copies.forEach((number, index) => {
    numbers[from + index] = number;
    ranks[number] = from + index;
    if (index > 0 && objects.states[number] === objectState.owned) {
      objects.states[number] = objectState.duplicate;
    }
  });
}
